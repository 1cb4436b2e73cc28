import { Button, Divider, Form, Input } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { useSignIn } from '../api/sign-in';

export function PasswordStep({ government }: { government: string | null }) {
  const { t } = useI18n();
  const signIn = useSignIn();
  const required = { required: true, message: t('common.required') };
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      onFinish={(given: { login: string; password: string }) => signIn.mutate(given)}
    >
      {signIn.isError && <Failure failure={signIn.error} />}
      <Form.Item name="login" label={t('signIn.login')} rules={[required]}>
        <Input autoComplete="username" autoFocus />
      </Form.Item>
      <Form.Item name="password" label={t('signIn.password')} rules={[required]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        {t('signIn.submit')}
      </Button>
      {government !== null && (
        <>
          <Divider />
          <Button block href="/api/login/government">
            {t('signIn.withGovernment', { name: government })}
          </Button>
        </>
      )}
    </Form>
  );
}
