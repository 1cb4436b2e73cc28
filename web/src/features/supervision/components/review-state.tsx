import { useI18n } from '@/shared/i18n/i18n';
import { Mark } from '@/shared/ui/mark';

export function ReviewState({ closedAt }: { closedAt: string | null }) {
  const { t } = useI18n();
  return closedAt === null ? (
    <Mark tone="blue">{t('review.going')}</Mark>
  ) : (
    <Mark tone="green">{t('review.closed')}</Mark>
  );
}
