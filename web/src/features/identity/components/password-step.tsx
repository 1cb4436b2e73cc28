import { Button, Divider, Form, Input } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { useSignIn } from '../api/sign-in';
import { GovernmentButton } from './government-button';
import { PasskeyButton } from './passkey-button';

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
      <Divider />
      <div className="stack">
        <PasskeyButton label={t('signIn.withPasskey')} />
        {government !== null && (
          <GovernmentButton
            block
            purpose="sign-in"
            label={t('signIn.withGovernment', { name: government })}
          />
        )}
        <Link to="/apply">{t('apply.link')}</Link>
      </div>
    </Form>
  );
}
