import { Tag } from 'antd';
import type { OwedView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';

/** How far what is owed has come, in a word and a colour. */
export function OwedState({ owed }: { owed: OwedView }) {
  const { t, say } = useI18n();
  return (
    <span className="tags">
      {owed.state === 'LOCKED' && <Tag color="green">{t('round.LOCKED')}</Tag>}
      {owed.state === 'BROKEN_OFF' && <Tag>{t('round.BROKEN_OFF')}</Tag>}
      {owed.state === 'OPEN' && owed.stage !== null && owed.stage !== undefined && (
        <Tag color={owed.stageOverdue ? 'red' : 'blue'}>
          {owed.stageOverdue ? t('round.stageOverdue', { stage: say(owed.stage) }) : say(owed.stage)}
        </Tag>
      )}
      {owed.late && (
        <Tag color="orange">{owed.submittedAt ? t('round.submittedLate') : t('round.notSubmitted')}</Tag>
      )}
      {owed.nil && <Tag>{t('round.nil')}</Tag>}
      {owed.restatements > 0 && <Tag color="purple">{t('round.restated', { n: owed.restatements })}</Tag>}
    </span>
  );
}
