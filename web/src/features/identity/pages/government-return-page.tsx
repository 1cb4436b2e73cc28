import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { RecoveryCodesView, SignInView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { signInQuery } from '../api/get-sign-in';
import { handOn, purposeOfReturn } from '../api/government';
import { useFinish } from '../api/sign-in';
import { RecoveryCodes } from '../components/recovery-codes';
import './sign-in-page.css';

/** Where the government's service sends people back to. */
export function GovernmentReturnPage() {
  const { t } = useI18n();
  const client = useQueryClient();
  const navigate = useNavigate();
  const finish = useFinish();
  const [params] = useSearchParams();
  const [failure, setFailure] = useState<unknown>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const handed = useRef(false);
  const code = params.get('code');
  const state = params.get('state');

  useEffect(() => {
    if (handed.current || code === null || state === null) return;
    handed.current = true;
    const purpose = purposeOfReturn();
    handOn(purpose, code, state)
      .then(async (answer) => {
        if (purpose === 'sign-in') {
          client.setQueryData(signInQuery.queryKey, answer as SignInView);
          navigate('/sign-in', { replace: true });
          return;
        }
        const { recoveryCodes } = answer as RecoveryCodesView;
        if (recoveryCodes.length > 0) {
          setCodes(recoveryCodes);
        } else {
          await finish();
          navigate('/account', { replace: true });
        }
      })
      .catch(setFailure);
  }, [client, code, finish, navigate, state]);

  const refused = code === null || state === null;
  return (
    <div className="sign-in">
      <main className="sign-in-card">
        <h1>{t('app.name')}</h1>
        {codes !== null && (
          <RecoveryCodes
            codes={codes}
            onKept={async () => {
              await finish();
              navigate('/', { replace: true });
            }}
          />
        )}
        {failure !== null && <Failure failure={failure} />}
        {refused && <p role="alert">{t('signIn.governmentRefused')}</p>}
        {(failure !== null || refused) && <Link to="/sign-in">{t('signIn.back')}</Link>}
        {failure === null && !refused && codes === null && <Loading />}
      </main>
    </div>
  );
}
