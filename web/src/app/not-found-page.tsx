import { Result } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';

export function NotFoundPage() {
  const { t } = useI18n();
  return (
    <Result
      status="info"
      title={<h1 className="page-title">{t('app.notFound')}</h1>}
      extra={<Link to="/">{t('app.home')}</Link>}
    />
  );
}
