import { useI18n } from '@/shared/i18n/i18n';
import { Mark, type Tone } from '@/shared/ui/mark';
import { type Due, dueOf, dueWords } from './due-words';

const TONES: Record<Due['kind'], Tone> = {
  NONE: 'grey',
  OVERDUE: 'red',
  TODAY: 'amber',
  SOON: 'amber',
  LATER: 'blue',
};

/** Until when something is to be done, and how much time is left. */
export function DueMark({ dueAt }: { dueAt: string | null }) {
  const { t } = useI18n();
  const due = dueOf(dueAt, Date.now());
  const words =
    due.kind === 'OVERDUE' && due.days === 0
      ? t('due.OVERDUE_NOW')
      : t(`due.${due.kind}`, { n: 'days' in due ? due.days : 0 });
  return (
    <span className="due">
      <Mark tone={TONES[due.kind]}>{words}</Mark>
      {dueAt !== null && <span className="quiet number">{dueWords(dueAt)}</span>}
    </span>
  );
}
