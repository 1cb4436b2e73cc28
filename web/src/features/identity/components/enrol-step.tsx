import { Segmented } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import { passkeysKnown } from '../api/passkeys';
import { useFinish } from '../api/sign-in';
import { AppSetup } from './app-setup';
import { GovernmentButton } from './government-button';
import { PasskeySetup } from './passkey-setup';
import { RecoveryCodes } from './recovery-codes';

type Kind = 'app' | 'passkey' | 'government';

/** Sets up the second factor that everybody has to have. */
export function EnrolStep({ government }: { government: string | null }) {
  const { t } = useI18n();
  const finish = useFinish();
  const [kind, setKind] = useState<Kind>('app');
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes !== null) return <RecoveryCodes codes={codes} onKept={finish} />;
  const done = (made: string[]) => (made.length === 0 ? finish() : setCodes(made));
  return (
    <div className="stack">
      <Segmented<Kind>
        block
        aria-label={t('signIn.enrol')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'app', label: t('signIn.enrolApp') },
          ...(passkeysKnown() ? [{ value: 'passkey' as const, label: t('signIn.enrolPasskey') }] : []),
          ...(government === null ? [] : [{ value: 'government' as const, label: government }]),
        ]}
      />
      {kind === 'app' && <AppSetup onDone={done} />}
      {kind === 'passkey' && <PasskeySetup onDone={done} />}
      {kind === 'government' && (
        <GovernmentButton
          block
          purpose="link"
          label={t('account.linkGovernment', { name: government ?? '' })}
        />
      )}
    </div>
  );
}
