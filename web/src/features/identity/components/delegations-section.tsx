import { Button, DatePicker, Form, Input, Popconfirm, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import type { DelegationView, PostView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { PersonSelect } from '@/shared/ui/person-select';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';

interface Given {
  post: string;
  to: string;
  days: [Dayjs, Dayjs];
  note: string;
}

/** Whom one's posts are entrusted to while one is away, and whose are entrusted to oneself. */
export function DelegationsSection({ posts, me }: { posts: PostView[]; me: string }) {
  const { t, say } = useI18n();
  const delegations = useRead<DelegationView[]>('/delegations');
  const [open, setOpen] = useState(false);
  const end = useChange((id: string) => send('POST', `/delegations/${id}/end`), ['delegations']);
  return (
    <Section
      title={t('account.delegations')}
      note={t('account.delegationsNote')}
      extra={
        posts.length > 0 && (
          <Button size="small" onClick={() => setOpen(true)}>
            {t('account.delegate')}
          </Button>
        )
      }
    >
      {delegations.isError && <Failure failure={delegations.error} retry={() => delegations.refetch()} />}
      {end.isError && <Failure failure={end.error} />}
      {delegations.isPending && <Loading rows={2} />}
      {delegations.data?.length === 0 && <EmptyNote>{t('account.noDelegations')}</EmptyNote>}
      {(delegations.data?.length ?? 0) > 0 && (
        <WideTable<DelegationView>
          name={t('account.delegations')}
          rowKey="id"
          dataSource={delegations.data}
          columns={[
            {
              title: t('post.post'),
              render: (_, each) => `${say(each.post.unit.name)} · ${each.post.title}`,
            },
            { title: t('account.holder'), render: (_, each) => each.holder.name },
            { title: t('account.delegateTo'), render: (_, each) => each.to.name },
            { title: t('common.from'), className: 'number', dataIndex: 'from' },
            { title: t('common.until'), className: 'number', dataIndex: 'until' },
            { title: t('record.state'), render: (_, each) => t(`delegation.${each.state}`) },
            { title: t('common.note'), dataIndex: 'note' },
            {
              title: <span className="only-read">{t('common.actions')}</span>,
              render: (_, each) =>
                each.state !== 'ENDED' &&
                each.holder.id === me && (
                  <Popconfirm
                    title={t('account.endDelegation')}
                    okText={t('account.end')}
                    cancelText={t('common.cancel')}
                    onConfirm={() => end.mutate(each.id)}
                  >
                    <Button size="small">{t('account.end')}</Button>
                  </Popconfirm>
                ),
            },
          ]}
        />
      )}
      {open && <DelegateDialog posts={posts} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function DelegateDialog({ posts, onClose }: { posts: PostView[]; onClose: () => void }) {
  const { t, say } = useI18n();
  const required = useRequired();
  const make = useChange(
    ({ post, to, days, note }: Given) =>
      send('POST', '/delegations', {
        post,
        to,
        from: days[0].format(DATE),
        until: days[1].format(DATE),
        note,
      }),
    ['delegations'],
  );
  return (
    <DialogForm<Given>
      title={t('account.delegate')}
      okText={t('account.delegate')}
      note={t('account.delegateHelp')}
      fields={['post', 'to', 'from', 'until', 'note']}
      initial={{ post: posts[0]?.id }}
      onSubmit={make.mutateAsync}
      onClose={onClose}
    >
      <Form.Item name="post" label={t('post.post')} rules={[{ required: true, message: required.message }]}>
        <Select
          options={posts.map((post) => ({
            value: post.id,
            label: `${say(post.unit.name)} · ${post.title}`,
          }))}
        />
      </Form.Item>
      <Form.Item
        name="to"
        label={t('account.delegateTo')}
        rules={[{ required: true, message: required.message }]}
      >
        <PersonSelect />
      </Form.Item>
      <Form.Item
        name="days"
        label={t('account.delegateDays')}
        rules={[{ required: true, message: required.message }]}
      >
        <DatePicker.RangePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="note" label={t('common.reason')} rules={[required]}>
        <Input maxLength={500} />
      </Form.Item>
    </DialogForm>
  );
}
