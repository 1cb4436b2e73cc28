import { Button, Form, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import type { RequestView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { WideTable } from '@/shared/ui/wide-table';

/** Roles that the system administrator asked for; somebody else grants them. */
export function RoleRequestsPage() {
  const { t, say } = useI18n();
  const required = useRequired();
  const requests = useRead<RequestView[]>('/role-requests');
  const grant = useChange(
    (id: string) => send('POST', `/role-requests/${id}/grant`),
    ['role-requests', 'people', 'roles'],
  );
  const refuse = useChange(
    ({ id, reason }: { id: string; reason: string }) =>
      send('POST', `/role-requests/${id}/refuse`, { reason }),
    ['role-requests', 'people'],
  );
  const [refusing, setRefusing] = useState<RequestView | null>(null);
  const words = (each: RequestView) =>
    t('role.requestWords', { name: each.person.name, role: say(each.role.name) });
  return (
    <>
      <h1 className="page-title">{t('menu.roleRequests')}</h1>
      <section className="section">
        <p className="quiet section-note">{t('role.requestNote')}</p>
        {requests.isError && <Failure failure={requests.error} retry={() => requests.refetch()} />}
        {grant.isError && <Failure failure={grant.error} />}
        {requests.isPending && <Loading />}
        {requests.data?.length === 0 && <EmptyNote>{t('role.noRequests')}</EmptyNote>}
        {(requests.data?.length ?? 0) > 0 && (
          <WideTable<RequestView>
            name={t('menu.roleRequests')}
            rowKey="id"
            dataSource={requests.data}
            columns={[
              {
                title: t('person.name'),
                render: (_, each) => `${each.person.name} (${each.person.login})`,
              },
              {
                title: t('post.post'),
                render: (_, each) => `${say(each.post.unit.name)} · ${each.post.title}`,
              },
              { title: t('role.role'), render: (_, each) => say(each.role.name) },
              { title: t('role.wishedBy'), render: (_, each) => each.wishedBy ?? '' },
              { title: t('common.time'), className: 'number', render: (_, each) => instant(each.at) },
              {
                title: <span className="only-read">{t('common.actions')}</span>,
                render: (_, each) => (
                  <div className="row">
                    <Popconfirm
                      title={words(each)}
                      okText={t('role.grant')}
                      cancelText={t('common.cancel')}
                      onConfirm={() => grant.mutate(each.id)}
                    >
                      <Button size="small" type="primary" aria-label={`${t('role.grant')} ${words(each)}`}>
                        {t('role.grant')}
                      </Button>
                    </Popconfirm>
                    <Button
                      size="small"
                      aria-label={`${t('role.refuse')} ${words(each)}`}
                      onClick={() => setRefusing(each)}
                    >
                      {t('role.refuse')}
                    </Button>
                  </div>
                ),
              },
            ]}
          />
        )}
      </section>
      {refusing !== null && (
        <DialogForm<{ reason: string }>
          title={t('role.refuse')}
          okText={t('role.refuse')}
          note={words(refusing)}
          fields={['reason']}
          onSubmit={({ reason }) => refuse.mutateAsync({ id: refusing.id, reason })}
          onClose={() => setRefusing(null)}
        >
          <Form.Item name="reason" label={t('common.reason')} rules={[required]}>
            <Input.TextArea rows={3} maxLength={500} />
          </Form.Item>
        </DialogForm>
      )}
    </>
  );
}
