import { Alert } from 'antd';
import type { Text } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';

/** That nothing of this is more than a trial, because no approved plan is cited. */
export function TrialNote({ assumption }: { assumption?: Text | null }) {
  const { t, say } = useI18n();
  return (
    <Alert
      type="warning"
      showIcon
      title={t('assessment.trialTitle')}
      description={
        <>
          {t('assessment.trialNote')}
          {assumption && <p>{say(assumption)}</p>}
        </>
      }
    />
  );
}
