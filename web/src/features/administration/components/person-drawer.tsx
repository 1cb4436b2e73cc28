import { App, Button, Descriptions, Drawer, Tabs, Tag } from 'antd';
import { useState } from 'react';
import { useMay } from '@/shared/api/permissions';
import type { PasswordView, PersonView, SessionView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import type { MessageKey } from '@/shared/i18n/zh-CN';
import { instant } from '@/shared/lib/dates';
import { problemWords } from '@/shared/lib/problem-words';
import { AccessExplained } from '@/shared/ui/access-explained';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { ObjectHistory } from '@/shared/ui/object-history';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { SecretOnce } from '@/shared/ui/secret-once';
import { SessionTable } from '@/shared/ui/session-table';
import { PersonDialog } from './person-dialog';
import { PostsOf } from './posts-of';

/** Acts on an account that want a reason. */
type Act = 'activate' | 'deactivate' | 'factors/reset';

const TOUCHED = ['people', 'units', 'role-requests'] as const;

export function PersonDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useI18n();
  const { message } = App.useApp();
  const person = useRead<PersonView>(`/people/${id}`);
  const mayManage = useMay('person.manage');
  const mayReset = useMay('factor.reset');
  const mayExplain = useMay('access.explain');
  const mayEnd = useMay('session.manage');
  const [editing, setEditing] = useState(false);
  const [act, setAct] = useState<Act | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const doIt = useChange(
    ({ what, reason }: { what: Act; reason: string }) => send('POST', `/people/${id}/${what}`, { reason }),
    TOUCHED,
  );
  const give = useChange(() => send<PasswordView>('POST', `/people/${id}/password`), TOUCHED);
  const data = person.data;
  return (
    <Drawer open size={720} title={data?.name ?? ''} onClose={onClose}>
      {person.isError && <Failure failure={person.error} retry={() => person.refetch()} />}
      {data === undefined ? (
        <Loading />
      ) : (
        <div className="stack">
          {password !== null && <SecretOnce title={t('person.newPassword')} secret={password} />}
          <Descriptions
            size="small"
            column={1}
            items={[
              { key: 'login', label: t('signIn.login'), children: data.login },
              {
                key: 'state',
                label: t('record.state'),
                children: (
                  <Tag color={data.state === 'ACTIVE' ? undefined : 'default'}>
                    {t(`person.state.${data.state}`)}
                  </Tag>
                ),
              },
              { key: 'phone', label: t('person.phone'), children: data.phone ?? t('common.none') },
              { key: 'email', label: t('person.email'), children: data.email ?? t('common.none') },
              {
                key: 'factors',
                label: t('account.factors'),
                children:
                  data.factors.length === 0
                    ? t('account.notSet')
                    : data.factors.map((each) => t(`factor.${each}` as MessageKey)).join(t('common.comma')),
              },
              { key: 'seen', label: t('person.seen'), children: instant(data.seen) || t('common.none') },
            ]}
          />
          <div className="row">
            {mayManage && <Button onClick={() => setEditing(true)}>{t('common.edit')}</Button>}
            {mayManage && (
              <Button
                loading={give.isPending}
                onClick={() =>
                  give.mutate(undefined, {
                    onSuccess: (made) => setPassword(made.password),
                    onError: (failure) => message.error(problemWords(failure, t)),
                  })
                }
              >
                {t('person.givePassword')}
              </Button>
            )}
            {mayReset && <Button onClick={() => setAct('factors/reset')}>{t('person.resetFactors')}</Button>}
            {mayManage && (
              <Button
                danger={data.state === 'ACTIVE'}
                onClick={() => setAct(data.state === 'ACTIVE' ? 'deactivate' : 'activate')}
              >
                {t(data.state === 'ACTIVE' ? 'person.deactivate' : 'person.activate')}
              </Button>
            )}
          </div>
          <Tabs
            items={[
              { key: 'posts', label: t('post.posts'), children: <PostsOf person={data} /> },
              ...(mayExplain
                ? [
                    {
                      key: 'access',
                      label: t('access.title'),
                      children: <AccessExplained path={`/people/${id}/access`} />,
                    },
                  ]
                : []),
              ...(mayEnd
                ? [{ key: 'sessions', label: t('account.sessions'), children: <SessionsOf id={id} /> }]
                : []),
              {
                key: 'ledger',
                label: t('ledger.onLedger'),
                children: <ObjectHistory kind="person" objects={[id]} />,
              },
            ]}
          />
        </div>
      )}
      {editing && data !== undefined && <PersonDialog person={data} onClose={() => setEditing(false)} />}
      {act !== null && (
        <ReasonDialog
          title={t(
            act === 'activate'
              ? 'person.activate'
              : act === 'deactivate'
                ? 'person.deactivate'
                : 'person.resetFactors',
          )}
          note={act === 'deactivate' ? t('person.deactivateHelp') : undefined}
          danger={act !== 'activate'}
          onSubmit={(reason) => doIt.mutateAsync({ what: act, reason })}
          onClose={() => setAct(null)}
        />
      )}
    </Drawer>
  );
}

function SessionsOf({ id }: { id: string }) {
  const { t } = useI18n();
  const sessions = useRead<SessionView[]>(`/people/${id}/sessions`);
  const end = useChange(() => send('DELETE', `/people/${id}/sessions`), ['people']);
  if (sessions.isError) return <Failure failure={sessions.error} />;
  if (sessions.data === undefined) return <Loading rows={2} />;
  return (
    <div className="stack">
      {end.isError && <Failure failure={end.error} />}
      <SessionTable sessions={sessions.data} />
      {sessions.data.length > 0 && (
        <Button danger loading={end.isPending} onClick={() => end.mutate(undefined)}>
          {t('person.endSessions')}
        </Button>
      )}
    </div>
  );
}
