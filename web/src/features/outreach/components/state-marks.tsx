import type { PracticeRowView, PublicityRowView, SupportingPolicyRowView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark, type Tone } from '@/shared/ui/mark';

export type PolicyState = SupportingPolicyRowView['state'];
export type PracticeState = PracticeRowView['state'];
export type PublicityState = PublicityRowView['state'];

export const POLICY_STATES = ['DRAFT', 'FILED', 'PUBLISHED', 'REPLACED', 'WITHDRAWN'] as const;
export const PRACTICE_STATES = [
  'DRAFT',
  'SUBMITTED',
  'RETURNED',
  'SELECTED',
  'PUBLISHED',
  'WITHDRAWN',
] as const;

const POLICY: Record<PolicyState, Tone> = {
  DRAFT: 'grey',
  FILED: 'blue',
  PUBLISHED: 'green',
  REPLACED: 'grey',
  WITHDRAWN: 'grey',
};

const PRACTICE: Record<PracticeState, Tone> = {
  DRAFT: 'grey',
  SUBMITTED: 'blue',
  RETURNED: 'blue',
  SELECTED: 'blue',
  PUBLISHED: 'green',
  WITHDRAWN: 'grey',
};

export function PolicyStateMark({ state }: { state: PolicyState }) {
  const { t } = useI18n();
  return <Mark tone={POLICY[state]}>{t(`outreach.policy.${state}`)}</Mark>;
}

export function PracticeStateMark({ state }: { state: PracticeState }) {
  const { t } = useI18n();
  return <Mark tone={PRACTICE[state]}>{t(`outreach.practice.${state}`)}</Mark>;
}

/** A plan whose day has passed waits for what came of it; that is no fault of anybody's. */
export type PublicityShown = PublicityState | 'AWAITING';

export function publicityShown(
  { state, until }: Pick<PublicityRowView, 'state' | 'until'>,
  today: string,
): PublicityShown {
  return state === 'PLANNED' && until < today ? 'AWAITING' : state;
}

const PUBLICITY: Record<PublicityShown, Tone> = {
  PLANNED: 'blue',
  AWAITING: 'grey',
  DONE: 'green',
  CANCELLED: 'grey',
};

export function PublicityStateMark({ shown }: { shown: PublicityShown }) {
  const { t } = useI18n();
  return <Mark tone={PUBLICITY[shown]}>{t(`outreach.publicity.${shown}`)}</Mark>;
}
