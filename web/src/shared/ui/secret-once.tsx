import { Alert, Typography } from 'antd';
import { useI18n } from '../i18n/i18n';

/** Something that is shown this once and never again. */
export function SecretOnce({ title, secret }: { title: string; secret: string }) {
  const { t } = useI18n();
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={title}
      description={
        <>
          <Typography.Text code copyable={{ tooltips: [t('signIn.copy'), t('signIn.copied')] }}>
            {secret}
          </Typography.Text>
          <div>{t('common.shownOnce')}</div>
        </>
      }
    />
  );
}
