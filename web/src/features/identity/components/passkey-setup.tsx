import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { makePasskey, PasskeyUnused } from '../api/passkeys';

/** Makes a passkey and gives it a name. */
export function PasskeySetup({ onDone }: { onDone: (recoveryCodes: string[]) => void }) {
  const { t } = useI18n();
  const make = useMutation({ mutationFn: makePasskey });
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ name }: { name: string }) =>
        make.mutate(name.trim(), { onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes) })
      }
    >
      <p>{t('signIn.enrolPasskeyHelp')}</p>
      {make.isError &&
        (make.error instanceof PasskeyUnused ? (
          <Alert type="warning" showIcon role="alert" title={t('signIn.passkeyFailed')} />
        ) : (
          <Failure failure={make.error} />
        ))}
      <Form.Item
        name="name"
        label={t('account.passkeyName')}
        extra={t('account.passkeyNameHelp')}
        rules={[{ required: true, whitespace: true, message: t('common.required') }]}
      >
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={make.isPending}>
        {t('account.makePasskey')}
      </Button>
    </Form>
  );
}
