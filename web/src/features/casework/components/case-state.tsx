import type { CaseView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark, type Tone } from '@/shared/ui/mark';

const TONES: Record<CaseView['state'], Tone> = {
  OPEN: 'blue',
  SUSPENDED: 'amber',
  DONE: 'green',
  REFUSED: 'red',
  WITHDRAWN: 'grey',
  TERMINATED: 'grey',
};

/** How a case stands. */
export function CaseState({ state }: { state: CaseView['state'] }) {
  const { t } = useI18n();
  return <Mark tone={TONES[state]}>{t(`case.state.${state}`)}</Mark>;
}
