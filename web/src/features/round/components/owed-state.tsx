import type { OwedView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark } from '@/shared/ui/mark';

/** How far what is owed has come, in a word and a colour. */
export function OwedState({ owed }: { owed: OwedView }) {
  const { t, say } = useI18n();
  return (
    <span className="row">
      {owed.state === 'LOCKED' && <Mark tone="green">{t('round.LOCKED')}</Mark>}
      {owed.state === 'BROKEN_OFF' && <Mark tone="grey">{t('round.BROKEN_OFF')}</Mark>}
      {owed.state === 'OPEN' && owed.stage !== null && owed.stage !== undefined && (
        <Mark tone={owed.stageOverdue ? 'red' : 'blue'}>
          {owed.stageOverdue ? t('round.stageOverdue', { stage: say(owed.stage) }) : say(owed.stage)}
        </Mark>
      )}
      {owed.late && (
        <Mark tone="amber">{owed.submittedAt ? t('round.submittedLate') : t('round.notSubmitted')}</Mark>
      )}
      {owed.nil && <Mark tone="grey">{t('round.nil')}</Mark>}
      {owed.restatements > 0 && <Mark tone="amber">{t('round.restated', { n: owed.restatements })}</Mark>}
    </span>
  );
}
