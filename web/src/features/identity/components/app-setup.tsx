import { Button, Form, Input, QRCode, Typography } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { useAppOffer } from '../api/offer-app';
import { useConfirmApp } from '../api/sign-in';

/** Sets an authenticator app up: it counts once it has shown a right code. */
export function AppSetup({ onDone }: { onDone: (recoveryCodes: string[]) => void }) {
  const { t } = useI18n();
  const offer = useAppOffer();
  const confirm = useConfirmApp();
  if (offer.isError) return <Failure failure={offer.error} retry={() => offer.refetch()} />;
  if (offer.data === undefined) return <Loading />;
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }: { code: string }) =>
        confirm.mutate(code.trim(), { onSuccess: ({ recoveryCodes }) => onDone(recoveryCodes) })
      }
    >
      <p>{t('signIn.enrolAppHelp')}</p>
      {/* What it says stands below in letters. */}
      <div className="app-code" aria-hidden="true">
        <QRCode value={offer.data.uri} size={180} type="svg" />
      </div>
      <p>
        {t('signIn.secret')}{' '}
        <Typography.Text code className="app-secret">
          {offer.data.secret}
        </Typography.Text>
      </p>
      {confirm.isError && <Failure failure={confirm.error} />}
      <Form.Item
        name="code"
        label={t('signIn.code')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={confirm.isPending}>
        {t('signIn.verify')}
      </Button>
    </Form>
  );
}
