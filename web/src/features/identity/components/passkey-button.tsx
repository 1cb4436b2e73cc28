import { KeyOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { PasskeyUnused, passkeysKnown, useSignWithPasskey } from '../api/passkeys';

/** Signs with a passkey, where the browser knows them. */
export function PasskeyButton({
  label,
  primary = false,
  onDone,
}: {
  label: string;
  primary?: boolean;
  onDone?: () => void;
}) {
  const { t } = useI18n();
  const sign = useSignWithPasskey();
  if (!passkeysKnown()) return null;
  return (
    <>
      {sign.isError &&
        (sign.error instanceof PasskeyUnused ? (
          <Alert type="warning" showIcon role="alert" title={t('signIn.passkeyFailed')} />
        ) : (
          <Failure failure={sign.error} />
        ))}
      <Button
        block
        type={primary ? 'primary' : 'default'}
        icon={<KeyOutlined />}
        loading={sign.isPending}
        onClick={() => sign.mutate(undefined, { onSuccess: onDone })}
      >
        {label}
      </Button>
    </>
  );
}
