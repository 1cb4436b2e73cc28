import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { useProveCode } from '../api/sign-in';
import { GovernmentButton } from './government-button';
import { PasskeyButton } from './passkey-button';

/** The second factor: whatever of it somebody has set up. */
export function FactorStep({ factors, government }: { factors: string[]; government: string | null }) {
  const { t } = useI18n();
  const codes = factors.includes('TOTP') || factors.includes('RECOVERY_CODE');
  return (
    <div className="stack">
      {factors.includes('PASSKEY') && <PasskeyButton primary={!codes} label={t('signIn.usePasskey')} />}
      {factors.includes('GOVERNMENT') && government !== null && (
        <GovernmentButton block purpose="sign-in" label={t('signIn.withGovernment', { name: government })} />
      )}
      {codes && <CodeForm factors={factors} />}
    </div>
  );
}

/** A code of the app, or one that was kept for the day it is lost. */
function CodeForm({ factors }: { factors: string[] }) {
  const { t } = useI18n();
  const [recovery, setRecovery] = useState(!factors.includes('TOTP'));
  const app = useProveCode('totp');
  const kept = useProveCode('recovery');
  const prove = recovery ? kept : app;
  const other = recovery ? factors.includes('TOTP') : factors.includes('RECOVERY_CODE');
  return (
    <Form
      key={recovery ? 'recovery' : 'app'}
      layout="vertical"
      requiredMark={false}
      onFinish={({ code }: { code: string }) => prove.mutate(code.trim())}
    >
      {prove.isError && <Failure failure={prove.error} />}
      <Form.Item
        name="code"
        label={t(recovery ? 'signIn.recovery' : 'signIn.code')}
        extra={t(recovery ? 'signIn.recoveryHelp' : 'signIn.codeHelp')}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <Input
          autoFocus
          autoComplete={recovery ? 'off' : 'one-time-code'}
          inputMode={recovery ? 'text' : 'numeric'}
          maxLength={recovery ? 30 : 6}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={prove.isPending}>
        {t('signIn.verify')}
      </Button>
      {other && (
        <Button type="link" block onClick={() => setRecovery(!recovery)}>
          {t(recovery ? 'signIn.useCode' : 'signIn.useRecovery')}
        </Button>
      )}
    </Form>
  );
}
