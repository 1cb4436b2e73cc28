import { DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { PostView, RoleView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { PersonSelect } from '@/shared/ui/person-select';
import { UnitSelect } from '@/shared/ui/unit-select';

const DUTIES: readonly PostView['duties'][number][] = [
  'LEADER_IN_CHARGE',
  'LIAISON',
  'PREPARER',
  'CHECKER',
  'SIGNER',
];

const TOUCHED = ['people', 'units', 'roles', 'role-requests'] as const;

function RoleSelect(props: {
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
  several?: boolean;
}) {
  const { say } = useI18n();
  const roles = useRead<RoleView[]>('/roles');
  return (
    <Select
      id={props.id}
      value={props.value}
      onChange={props.onChange}
      mode={props.several ? 'multiple' : undefined}
      showSearch={{ optionFilterProp: 'label' }}
      loading={roles.isPending}
      options={roles.data?.map((role) => ({ value: role.code, label: say(role.name) }))}
    />
  );
}

interface NewPost {
  unit: string;
  title: string;
  duties: string[];
  roles: string[];
  from: Dayjs;
  until?: Dayjs;
}

export function PostDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const { t } = useI18n();
  const required = useRequired();
  const make = useChange(
    ({ from, until, ...given }: NewPost) =>
      send('POST', '/posts', {
        ...given,
        person,
        from: from.format(DATE),
        until: until?.format(DATE),
      }),
    TOUCHED,
  );
  return (
    <DialogForm<NewPost>
      title={t('post.add')}
      okText={t('common.save')}
      note={t('post.addHelp')}
      fields={['unit', 'title', 'duties', 'roles', 'from', 'until']}
      initial={{ from: dayjs(), duties: [], roles: [] }}
      onSubmit={make.mutateAsync}
      onClose={onClose}
    >
      <Form.Item name="unit" label={t('unit.unit')} rules={[{ required: true, message: required.message }]}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="title" label={t('post.title')} rules={[required]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="duties" label={t('post.duties')}>
        <Select mode="multiple" options={DUTIES.map((value) => ({ value, label: t(`duty.${value}`) }))} />
      </Form.Item>
      <Form.Item name="roles" label={t('role.wish')}>
        <RoleSelect several />
      </Form.Item>
      <Form.Item name="from" label={t('common.from')} rules={[{ required: true, message: required.message }]}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="until" label={t('common.until')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
    </DialogForm>
  );
}

export function EndPostDialog({ post, onClose }: { post: PostView; onClose: () => void }) {
  const { t } = useI18n();
  const required = useRequired();
  const end = useChange(
    ({ on, reason }: { on: Dayjs; reason: string }) =>
      send('POST', `/posts/${post.id}/end`, { on: on.format(DATE), reason }),
    TOUCHED,
  );
  return (
    <DialogForm<{ on: Dayjs; reason: string }>
      danger
      title={t('post.end')}
      okText={t('post.end')}
      note={post.title}
      fields={['on', 'reason']}
      initial={{ on: dayjs() }}
      onSubmit={end.mutateAsync}
      onClose={onClose}
    >
      <Form.Item name="on" label={t('post.lastDay')} rules={[{ required: true, message: required.message }]}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="reason" label={t('common.reason')} rules={[required]}>
        <Input maxLength={500} />
      </Form.Item>
    </DialogForm>
  );
}

export function HandOverDialog({ post, onClose }: { post: PostView; onClose: () => void }) {
  const { t } = useI18n();
  const required = useRequired();
  const handOver = useChange(
    ({ to, on, note }: { to: string; on: Dayjs; note: string }) =>
      send('POST', `/posts/${post.id}/hand-over`, { to, on: on.format(DATE), note }),
    TOUCHED,
  );
  return (
    <DialogForm<{ to: string; on: Dayjs; note: string }>
      title={t('post.handOver')}
      okText={t('post.handOver')}
      note={t('post.handOverHelp')}
      fields={['to', 'on', 'note']}
      initial={{ on: dayjs() }}
      onSubmit={handOver.mutateAsync}
      onClose={onClose}
    >
      <Form.Item
        name="to"
        label={t('post.successor')}
        rules={[{ required: true, message: required.message }]}
      >
        <PersonSelect />
      </Form.Item>
      <Form.Item name="on" label={t('common.from')} rules={[{ required: true, message: required.message }]}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="note" label={t('post.handOverNote')} rules={[required]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </DialogForm>
  );
}

export function RoleWishDialog({ post, onClose }: { post: PostView; onClose: () => void }) {
  const { t } = useI18n();
  const required = useRequired();
  const wish = useChange(
    ({ role }: { role: string }) => send('POST', `/posts/${post.id}/roles`, { role }),
    TOUCHED,
  );
  return (
    <DialogForm<{ role: string }>
      title={t('role.wish')}
      okText={t('role.wish')}
      note={t('role.wishHelp')}
      fields={['role']}
      onSubmit={wish.mutateAsync}
      onClose={onClose}
    >
      <Form.Item name="role" label={t('role.role')} rules={[{ required: true, message: required.message }]}>
        <RoleSelect />
      </Form.Item>
    </DialogForm>
  );
}
