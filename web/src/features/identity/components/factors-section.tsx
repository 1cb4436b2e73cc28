import { App, Button, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import type { FactorsView, PasskeyView, RecoveryCodesView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { problemWords } from '@/shared/lib/problem-words';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { passkeysKnown } from '../api/passkeys';
import { AppSetup } from './app-setup';
import { GovernmentButton } from './government-button';
import { PasskeySetup } from './passkey-setup';
import { useFreshlyProven } from './prove-again';
import { RecoveryCodes } from './recovery-codes';

type Dialog = 'app' | 'passkey' | { codes: string[] };

export function FactorsSection() {
  const { t, say } = useI18n();
  const { message } = App.useApp();
  const factors = useRead<FactorsView>('/me/factors');
  const proven = useFreshlyProven();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const remove = useChange((path: string) => proven(() => send('DELETE', path)), ['me']);
  const renew = useChange(() => proven(() => send<RecoveryCodesView>('POST', '/me/recovery-codes')), ['me']);
  const failed = (failure: unknown) => {
    message.error(problemWords(failure, t));
  };
  const done = async (codes: string[]) => {
    await factors.refetch();
    setDialog(codes.length === 0 ? null : { codes });
  };
  const removal = (path: string, name: string) => (
    <Popconfirm
      title={t('account.removeFactor', { name })}
      okText={t('account.remove')}
      cancelText={t('common.cancel')}
      onConfirm={() => remove.mutateAsync(path).catch(failed)}
    >
      <Button size="small" aria-label={t('account.removeFactor', { name })}>
        {t('account.remove')}
      </Button>
    </Popconfirm>
  );
  if (factors.data === undefined) {
    return (
      <Section title={t('account.factors')}>
        {factors.isError ? (
          <Failure failure={factors.error} retry={() => factors.refetch()} />
        ) : (
          <Loading rows={3} />
        )}
      </Section>
    );
  }
  const { totpSince, passkeys, passkeysAt, government, governmentSince, recoveryCodesLeft } = factors.data;
  return (
    <Section
      title={t('account.factors')}
      note={t(factors.data.demanded ? 'account.factorsDemanded' : 'account.factorsOffered')}
    >
      <dl className="facts">
        <dt>{t('signIn.enrolApp')}</dt>
        <dd className="row">
          <span>
            {totpSince === null ? t('account.notSet') : t('account.since', { at: instant(totpSince) })}
          </span>
          <Button size="small" onClick={() => setDialog('app')}>
            {t(totpSince === null ? 'account.setUp' : 'account.replace')}
          </Button>
          {totpSince !== null && removal('/me/totp', t('signIn.enrolApp'))}
        </dd>
        {government !== null && (
          <>
            <dt>{say(government)}</dt>
            <dd className="row">
              <span>
                {governmentSince === null
                  ? t('account.notSet')
                  : t('account.since', { at: instant(governmentSince) })}
              </span>
              <GovernmentButton
                purpose="link"
                label={t('account.linkGovernment', { name: say(government) })}
              />
              {governmentSince !== null && removal('/me/government', say(government))}
            </dd>
          </>
        )}
        <dt>{t('account.recoveryCodes')}</dt>
        <dd className="row">
          <span>{t('account.codesLeft', { n: recoveryCodesLeft })}</span>
          <Popconfirm
            title={t('account.renewCodes')}
            description={t('account.renewCodesHelp')}
            okText={t('account.renew')}
            cancelText={t('common.cancel')}
            onConfirm={() =>
              renew
                .mutateAsync(undefined)
                .then(({ recoveryCodes }) => setDialog({ codes: recoveryCodes }))
                .catch(failed)
            }
          >
            <Button size="small">{t('account.renew')}</Button>
          </Popconfirm>
        </dd>
        <dt>{t('signIn.enrolPasskey')}</dt>
        <dd className="row">
          {passkeys.length === 0 && <span>{t('account.notSet')}</span>}
          {passkeysKnown() && passkeysAt === window.location.origin ? (
            <Button size="small" onClick={() => setDialog('passkey')}>
              {t('account.addPasskey')}
            </Button>
          ) : (
            <span className="quiet">{t('account.passkeysAt', { address: passkeysAt })}</span>
          )}
        </dd>
      </dl>
      {passkeys.length > 0 && (
        <WideTable<PasskeyView>
          name={t('signIn.enrolPasskey')}
          rowKey="id"
          dataSource={passkeys}
          columns={[
            { title: t('account.passkeyName'), dataIndex: 'name' },
            { title: t('account.made'), className: 'number', render: (_, key) => instant(key.made) },
            { title: t('account.used'), className: 'number', render: (_, key) => instant(key.used) },
            {
              title: t('account.backedUp'),
              render: (_, key) => t(key.backedUp ? 'common.yes' : 'common.no'),
            },
            {
              title: <span className="only-read">{t('common.actions')}</span>,
              render: (_, key) => removal(`/me/passkeys/${encodeURIComponent(key.id)}`, key.name),
            },
          ]}
        />
      )}
      <Modal
        open={dialog !== null}
        footer={null}
        destroyOnHidden
        title={
          dialog === 'app'
            ? t('signIn.enrolApp')
            : dialog === 'passkey'
              ? t('account.addPasskey')
              : t('account.recoveryCodes')
        }
        onCancel={() => setDialog(null)}
      >
        {dialog === 'app' && <AppSetup onDone={done} />}
        {dialog === 'passkey' && <PasskeySetup onDone={done} />}
        {dialog !== null && typeof dialog === 'object' && (
          <RecoveryCodes codes={dialog.codes} onKept={() => setDialog(null)} />
        )}
      </Modal>
    </Section>
  );
}
