import type { AssessmentRowView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark } from '@/shared/ui/mark';

/** How far an assessment has come. */
export function StateMark({ head }: { head: AssessmentRowView }) {
  const { t } = useI18n();
  if (head.trial) return <Mark tone="grey">{t('assessment.trial')}</Mark>;
  switch (head.state) {
    case 'FROZEN':
      return <Mark tone="green">{t('assessment.FROZEN')}</Mark>;
    case 'SENT':
      return <Mark tone="amber">{t('assessment.SENT')}</Mark>;
    default:
      return <Mark tone="blue">{t('assessment.DRAFT')}</Mark>;
  }
}
