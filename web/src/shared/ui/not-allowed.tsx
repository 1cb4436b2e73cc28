import { Result } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '../i18n/i18n';

export function NotAllowed() {
  const { t } = useI18n();
  return (
    <Result
      status="info"
      title={<h1 className="page-title">{t('access.none')}</h1>}
      subTitle={t('access.noneHelp')}
      extra={<Link to="/">{t('app.home')}</Link>}
    />
  );
}
