import { Result } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';

export function NotFoundPage() {
  const { t } = useI18n();
  return <Result status="info" title={t('app.notFound')} extra={<Link to="/">{t('app.home')}</Link>} />;
}
