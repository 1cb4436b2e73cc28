import { PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo, useState } from 'react';
import { useMay } from '@/shared/api/permissions';
import { usePolicy } from '@/shared/api/policy-context';
import type { UnitView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { UnitDialog } from '../components/unit-dialog';
import { UnitDrawer } from '../components/unit-drawer';
import '../administration.css';
import { WideTable } from '@/shared/ui/wide-table';

type Node = UnitView & { children?: Node[] };

/** The tree that the parents make; a unit whose parent is not there stands at the top. */
function treeOf(units: UnitView[]): Node[] {
  const nodes = new Map<string, Node>(units.map((unit) => [unit.code, { ...unit }]));
  const top: Node[] = [];
  for (const node of nodes.values()) {
    const parent = node.parent === null ? undefined : nodes.get(node.parent);
    if (parent === undefined) top.push(node);
    else parent.children = [...(parent.children ?? []), node];
  }
  return top;
}

interface Closing {
  on: Dayjs;
  reason: string;
}

export function UnitsPage() {
  const { t, say } = useI18n();
  const { policy } = usePolicy();
  const required = useRequired();
  const mayManage = useMay('unit.manage');
  const [on, setOn] = useState<Dayjs | null>(null);
  const units = useRead<UnitView[]>('/units', { on: on?.format(DATE) });
  const [shown, setShown] = useState<UnitView | null>(null);
  const [editing, setEditing] = useState<UnitView | 'new' | null>(null);
  const [closing, setClosing] = useState<UnitView | null>(null);
  const close = useChange(
    ({ code, ...given }: { code: string; on: string; reason: string }) =>
      send('POST', `/units/${code}/close`, given),
    ['units'],
  );
  const tree = useMemo(() => treeOf(units.data ?? []), [units.data]);
  const regions = new Map(policy.regions.map((each) => [each.code, say(each.name)]));
  return (
    <>
      <h1 className="page-title">{t('menu.units')}</h1>
      <section className="section">
        <div className="row" style={{ marginBottom: 12 }}>
          {mayManage && (
            <Button icon={<PlusOutlined />} onClick={() => setEditing('new')}>
              {t('unit.add')}
            </Button>
          )}
          <DatePicker aria-label={t('unit.asOn')} placeholder={t('unit.asOn')} value={on} onChange={setOn} />
        </div>
        {units.isError && <Failure failure={units.error} retry={() => units.refetch()} />}
        {units.isPending && <Loading />}
        {units.data !== undefined && (
          <WideTable<Node>
            name={t('menu.units')}
            key={units.dataUpdatedAt}
            rowKey="code"
            expandable={{ defaultExpandAllRows: true }}
            dataSource={tree}
            columns={[
              {
                title: t('unit.unit'),
                render: (_, unit) => (
                  <Button type="link" size="small" className="as-text" onClick={() => setShown(unit)}>
                    {say(unit.name)}
                  </Button>
                ),
              },
              { title: t('common.code'), dataIndex: 'code' },
              { title: t('unit.kind'), render: (_, unit) => t(`unit.kind.${unit.kind}`) },
              {
                title: t('unit.region'),
                render: (_, unit) => (unit.region === null ? '' : (regions.get(unit.region) ?? unit.region)),
              },
              { title: t('common.from'), className: 'number', dataIndex: 'from' },
              {
                title: <span className="only-read">{t('common.actions')}</span>,
                render: (_, unit) =>
                  mayManage &&
                  on === null && (
                    <div className="row">
                      <Button
                        size="small"
                        aria-label={`${t('unit.change')} ${say(unit.name)}`}
                        onClick={() => setEditing(unit)}
                      >
                        {t('common.change')}
                      </Button>
                      <Button
                        size="small"
                        aria-label={`${t('unit.close')} ${say(unit.name)}`}
                        onClick={() => setClosing(unit)}
                      >
                        {t('unit.close')}
                      </Button>
                    </div>
                  ),
              },
            ]}
          />
        )}
      </section>
      {shown !== null && <UnitDrawer unit={shown} onClose={() => setShown(null)} />}
      {editing !== null && (
        <UnitDialog unit={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
      {closing !== null && (
        <DialogForm<Closing>
          danger
          title={`${t('unit.close')} ${say(closing.name)}`}
          okText={t('unit.close')}
          note={t('unit.closeHelp')}
          fields={['on', 'reason']}
          initial={{ on: dayjs() }}
          onSubmit={(given) =>
            close.mutateAsync({
              code: closing.code,
              on: given.on.format(DATE),
              reason: given.reason,
            })
          }
          onClose={() => setClosing(null)}
        >
          <Form.Item
            name="on"
            label={t('unit.closeOn')}
            rules={[{ required: true, message: required.message }]}
          >
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="reason" label={t('common.reason')} rules={[required]}>
            <Input maxLength={500} />
          </Form.Item>
        </DialogForm>
      )}
    </>
  );
}
