import type { LetterItemView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark, type Tone } from '@/shared/ui/mark';

const TONES: Record<LetterItemView['state'], Tone> = {
  DRAFTED: 'grey',
  SENT: 'amber',
  REPLIED: 'blue',
  ANSWERED: 'green',
  NOT_SENT: 'grey',
  BROKEN_OFF: 'grey',
};

export function LetterState({ state }: Pick<LetterItemView, 'state'>) {
  const { t } = useI18n();
  return <Mark tone={TONES[state]}>{t(`letter.state.${state}`)}</Mark>;
}
