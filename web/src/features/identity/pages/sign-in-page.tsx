import { Button, Form, Input } from 'antd';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { useServer } from '@/shared/api/get-server';
import { useI18n } from '@/shared/i18n/i18n';
import { DemoBand } from '@/shared/ui/demo-band';
import { Failure } from '@/shared/ui/failure';
import { LanguageSwitch } from '@/shared/ui/language-switch';
import { useMe } from '../api/get-me';
import { useSignIn } from '../api/sign-in';
import './sign-in-page.css';

/** Only a path of this site, never another one. */
function inside(path: string | null): string {
  return path?.startsWith('/') && !path.startsWith('//') && !path.includes('\\') ? path : '/';
}

export function SignInPage() {
  const { t, say } = useI18n();
  const server = useServer();
  const me = useMe();
  const signIn = useSignIn();
  const [params] = useSearchParams();
  const { state } = useLocation() as { state: { expired?: boolean } | null };

  if (me.data) return <Navigate to={inside(params.get('next'))} replace />;

  return (
    <div className="sign-in">
      <DemoBand demo={server.data?.demo === true} />
      <div className="sign-in-language">
        <LanguageSwitch />
      </div>
      <main className="sign-in-card">
        <h1>{t('app.name')}</h1>
        <p className="quiet">{server.data ? say(server.data.policy.title) : t('app.slogan')}</p>
        <Form
          layout="vertical"
          requiredMark={false}
          onFinish={(given: { login: string; password: string }) => signIn.mutate(given)}
        >
          {state?.expired === true && !signIn.isError && <p role="status">{t('signIn.expired')}</p>}
          {signIn.isError && <Failure failure={signIn.error} />}
          {server.isError && <Failure failure={server.error} retry={() => server.refetch()} />}
          <Form.Item
            name="login"
            label={t('signIn.login')}
            rules={[{ required: true, message: t('common.required') }]}
          >
            <Input autoComplete="username" autoFocus />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('signIn.password')}
            rules={[{ required: true, message: t('common.required') }]}
          >
            <Input.Password autoComplete="current-password" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
            {t('signIn.submit')}
          </Button>
        </Form>
      </main>
    </div>
  );
}
