import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Radio, Tag } from 'antd';
import { useState } from 'react';
import { useMay } from '@/shared/api/permissions';
import type { PermissionView, RoleView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { Failure } from '@/shared/ui/failure';
import { HistoryButton } from '@/shared/ui/history-button';
import { Loading } from '@/shared/ui/loading';
import '../administration.css';
import { WideTable } from '@/shared/ui/wide-table';

interface Given {
  code: string;
  'name.zh': string;
  'name.en': string;
  'about.zh': string;
  'about.en': string;
  reach: RoleView['reach'];
  permissions: string[];
}

export function RolesPage() {
  const { t, say } = useI18n();
  const mayManage = useMay('role.manage');
  const roles = useRead<RoleView[]>('/roles');
  const permissions = useRead<PermissionView[]>('/permissions');
  const [editing, setEditing] = useState<RoleView | 'new' | null>(null);
  const names = new Map(permissions.data?.map((each) => [each.code, say(each.name)]));
  return (
    <>
      <h1 className="page-title">{t('menu.roles')}</h1>
      <section className="section">
        {mayManage && (
          <Button icon={<PlusOutlined />} style={{ marginBottom: 12 }} onClick={() => setEditing('new')}>
            {t('role.add')}
          </Button>
        )}
        {roles.isError && <Failure failure={roles.error} retry={() => roles.refetch()} />}
        {roles.isPending && <Loading />}
        {roles.data !== undefined && (
          <WideTable<RoleView>
            name={t('menu.roles')}
            rowKey="code"
            dataSource={roles.data}
            columns={[
              {
                title: t('role.role'),
                render: (_, role) => (
                  <>
                    {say(role.name)} {role.administrator && <Tag>{t('role.administrator')}</Tag>}
                    <div className="quiet long-text">{say(role.about)}</div>
                  </>
                ),
              },
              { title: t('role.reach'), render: (_, role) => t(`role.reach.${role.reach}`) },
              {
                title: t('role.permissions'),
                render: (_, role) => (
                  <div className="long-text">
                    {role.permissions.map((each) => names.get(each) ?? each).join(t('common.comma'))}
                  </div>
                ),
              },
              { title: t('role.holders'), className: 'number', dataIndex: 'holders' },
              {
                title: <span className="only-read">{t('common.actions')}</span>,
                render: (_, role) => (
                  <>
                    <HistoryButton kind="role" object={role.code} name={say(role.name)} />
                    {role.builtIn ? (
                      <span className="quiet">{t('role.builtIn')}</span>
                    ) : (
                      mayManage && (
                        <Button
                          size="small"
                          aria-label={`${t('common.edit')} ${say(role.name)}`}
                          onClick={() => setEditing(role)}
                        >
                          {t('common.edit')}
                        </Button>
                      )
                    )}
                  </>
                ),
              },
            ]}
          />
        )}
      </section>
      {editing !== null && (
        <RoleDialog
          role={editing === 'new' ? null : editing}
          permissions={permissions.data ?? []}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function RoleDialog({
  role,
  permissions,
  onClose,
}: {
  role: RoleView | null;
  permissions: PermissionView[];
  onClose: () => void;
}) {
  const { t, say } = useI18n();
  const required = useRequired();
  const keep = useChange(
    (given: Given) =>
      send(role === null ? 'POST' : 'PUT', role === null ? '/roles' : `/roles/${role.code}`, {
        code: given.code,
        name: { zh: given['name.zh'], en: given['name.en'] },
        about: { zh: given['about.zh'], en: given['about.en'] },
        reach: given.reach,
        permissions: given.permissions,
      }),
    ['roles'],
  );
  return (
    <DialogForm<Given>
      title={t(role === null ? 'role.add' : 'role.edit')}
      okText={t('common.save')}
      fields={['code', 'name.zh', 'name.en', 'about.zh', 'about.en', 'reach', 'permissions']}
      initial={
        role === null
          ? { reach: 'UNIT', permissions: [] }
          : {
              code: role.code,
              'name.zh': role.name.zh,
              'name.en': role.name.en,
              'about.zh': role.about.zh,
              'about.en': role.about.en,
              reach: role.reach,
              permissions: role.permissions,
            }
      }
      onSubmit={keep.mutateAsync}
      onClose={onClose}
    >
      <Form.Item name="code" label={t('common.code')} extra={t('common.codeHelp')} rules={[required]}>
        <Input disabled={role !== null} maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="name.zh" label={t('common.nameZh')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="name.en" label={t('common.nameEn')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="about.zh" label={t('role.aboutZh')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="about.en" label={t('role.aboutEn')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="reach" label={t('role.reach')}>
        <Radio.Group
          options={(['UNIT', 'EVERYTHING'] as const).map((value) => ({
            value,
            label: t(`role.reach.${value}`),
          }))}
        />
      </Form.Item>
      <Form.Item name="permissions" label={t('role.permissions')}>
        <Checkbox.Group options={permissions.map((each) => ({ value: each.code, label: say(each.name) }))} />
      </Form.Item>
    </DialogForm>
  );
}
