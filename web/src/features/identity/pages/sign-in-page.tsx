import { Button } from 'antd';
import { useEffect } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router';
import { useServer } from '@/shared/api/get-server';
import type { SignInView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { DemoBand } from '@/shared/ui/demo-band';
import { Failure } from '@/shared/ui/failure';
import { LanguageSwitch } from '@/shared/ui/language-switch';
import { Loading } from '@/shared/ui/loading';
import { useMe } from '../api/get-me';
import { useSignInState } from '../api/get-sign-in';
import { useFinish } from '../api/sign-in';
import { useSignOut } from '../api/sign-out';
import { EnrolStep } from '../components/enrol-step';
import { FactorStep } from '../components/factor-step';
import { NewPasswordStep } from '../components/new-password-step';
import { PasswordStep } from '../components/password-step';
import './sign-in-page.css';

/** Only a path of this site, never another one. */
function inside(path: string | null): string {
  return path?.startsWith('/') && !path.startsWith('//') && !path.includes('\\') ? path : '/';
}

const HEADINGS = {
  SECOND_FACTOR: 'signIn.hello',
  NEW_PASSWORD: 'signIn.newPassword',
  ENROL: 'signIn.enrol',
} as const;

export function SignInPage() {
  const { t, say } = useI18n();
  const server = useServer();
  const state = useSignInState();
  const me = useMe();
  const finish = useFinish();
  const [params] = useSearchParams();
  const { state: came } = useLocation() as { state: { expired?: boolean } | null };
  const done = state.data?.next === 'NOTHING';
  const entered = me.data?.next === 'NOTHING';

  useEffect(() => {
    if (done && !entered) void finish();
  }, [done, entered, finish]);

  if (done && entered) return <Navigate to={inside(params.get('next'))} replace state={{ begun: true }} />;

  return (
    <div className="sign-in">
      <DemoBand demo={server.data?.demo === true} />
      <div className="sign-in-language">
        <LanguageSwitch />
      </div>
      <main className="sign-in-card">
        <h1>{t('app.name')}</h1>
        <p className="quiet">{server.data ? say(server.data.policy.title) : t('app.slogan')}</p>
        {came?.expired === true && state.data?.next === 'PASSWORD' && (
          <p role="status">{t('signIn.expired')}</p>
        )}
        {server.isError && <Failure failure={server.error} retry={() => server.refetch()} />}
        {state.isError && <Failure failure={state.error} retry={() => state.refetch()} />}
        {state.isPending && <Loading />}
        {state.data !== undefined && <Step state={state.data} />}
      </main>
    </div>
  );
}

function Step({ state }: { state: SignInView }) {
  const { t, say } = useI18n();
  const signOut = useSignOut();
  const finish = useFinish();
  const government = state.government === null ? null : say(state.government);
  if (state.next === 'PASSWORD') return <PasswordStep government={government} />;
  if (state.next === 'NOTHING') return <Loading />;
  return (
    <>
      <h2 className="sign-in-step">{t(HEADINGS[state.next], { name: state.name ?? '' })}</h2>
      {state.next === 'SECOND_FACTOR' && <FactorStep factors={state.factors} government={government} />}
      {state.next === 'NEW_PASSWORD' && <NewPasswordStep />}
      {state.next === 'ENROL' && <EnrolStep government={government} />}
      <Button type="link" block onClick={() => signOut.mutate(undefined, { onSettled: finish })}>
        {t('signIn.another')}
      </Button>
    </>
  );
}
