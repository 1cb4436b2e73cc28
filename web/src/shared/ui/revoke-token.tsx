import { Button, Popconfirm } from 'antd';
import { useI18n } from '../i18n/i18n';

export function RevokeToken({ name, onRevoke }: { name: string; onRevoke: () => void }) {
  const { t } = useI18n();
  return (
    <Popconfirm
      title={t('token.revokeHelp')}
      okText={t('token.revoke')}
      cancelText={t('common.cancel')}
      onConfirm={onRevoke}
    >
      <Button size="small" danger aria-label={`${t('token.revoke')} ${name}`}>
        {t('token.revoke')}
      </Button>
    </Popconfirm>
  );
}
