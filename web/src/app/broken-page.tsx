import { Button, Result } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';

export function BrokenPage() {
  const { t } = useI18n();
  return (
    <Result
      status="warning"
      title={t('problem.broken')}
      extra={<Button onClick={() => window.location.reload()}>{t('common.retry')}</Button>}
    />
  );
}
