import { Skeleton } from 'antd';
import { useI18n } from '../i18n/i18n';

export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useI18n();
  return (
    <div role="status" aria-label={t('common.loading')}>
      <Skeleton active={false} paragraph={{ rows }} />
    </div>
  );
}
