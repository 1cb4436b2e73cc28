import type { PolicyView } from '@/shared/api/policy-context';
import type { TaskItemView } from '@/shared/api/schema';
import type { Tone } from '@/shared/ui/mark';

export type State = TaskItemView['state'];

export const STATES: readonly State[] = ['DISPATCHED', 'REFUSED', 'DOING', 'CLOSING', 'CLOSED', 'CANCELLED'];

/** Colours tell the states apart; they judge nobody. */
export const TONES: Record<State, Tone> = {
  DISPATCHED: 'amber',
  REFUSED: 'amber',
  DOING: 'blue',
  CLOSING: 'blue',
  CLOSED: 'green',
  CANCELLED: 'grey',
};

export const RHYTHMS = ['MONTH', 'QUARTER', 'YEAR'] as const;

/** The code of a unit that is known by its name alone. */
export function codeOf(name: { zh: string }, { policy }: PolicyView): string | undefined {
  return [...policy.units, ...policy.regions].find((each) => each.name.zh === name.zh)?.code;
}
