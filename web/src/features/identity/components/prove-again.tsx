import { Button, Divider, Form, Input, Modal } from 'antd';
import { createContext, type ReactNode, use, useState } from 'react';
import { Problem } from '@/shared/api/client';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { useMe } from '../api/get-me';
import { useSignIn } from '../api/sign-in';
import { PasskeyButton } from './passkey-button';

type Guard = <T>(work: () => Promise<T>) => Promise<T>;

const GuardContext = createContext<Guard>((work) => work());

/** Does something that wants a fresh proof of who it is: the person is asked, and it goes on. */
export const useFreshlyProven = () => use(GuardContext);

interface Waiting {
  go: () => void;
  stop: (why: unknown) => void;
}

const wantsProof = (failure: unknown) =>
  failure instanceof Problem && failure.code === 'identity.sign-in-again';

export function ProveAgain({ children }: { children: ReactNode }) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const guard: Guard = async (work) => {
    try {
      return await work();
    } catch (failure) {
      if (!wantsProof(failure)) throw failure;
      await new Promise<void>((go, stop) => setWaiting({ go, stop: () => stop(failure) }));
      return work();
    }
  };
  return (
    <GuardContext value={guard}>
      {children}
      {waiting !== null && (
        <ProofDialog
          onDone={() => {
            waiting.go();
            setWaiting(null);
          }}
          onCancel={() => {
            waiting.stop(null);
            setWaiting(null);
          }}
        />
      )}
    </GuardContext>
  );
}

function ProofDialog({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const { t } = useI18n();
  const me = useMe();
  const signIn = useSignIn();
  return (
    <Modal open title={t('account.proveAgain')} footer={null} onCancel={onCancel}>
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={({ password }: { password: string }) =>
          signIn.mutate({ login: me.data?.login ?? '', password }, { onSuccess: onDone })
        }
      >
        <p>{t('account.proveAgainHelp')}</p>
        {signIn.isError && <Failure failure={signIn.error} />}
        <Form.Item
          name="password"
          label={t('signIn.password')}
          rules={[{ required: true, message: t('common.required') }]}
        >
          <Input.Password autoFocus autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
          {t('signIn.verify')}
        </Button>
      </Form>
      <Divider />
      <PasskeyButton label={t('signIn.usePasskey')} onDone={onDone} />
    </Modal>
  );
}
