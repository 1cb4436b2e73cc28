import { PlusOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useMay } from '@/shared/api/permissions';
import type { InstructionView } from '@/shared/api/schema';
import { send, useChange, usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, instant } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { PagedTable } from '@/shared/ui/paged-table';
import { PersonSelect } from '@/shared/ui/person-select';
import { UnitSelect } from '@/shared/ui/unit-select';
import '../administration.css';

interface Given {
  unit: string;
  leader: string;
  on: Dayjs;
  text: string;
  document?: string;
  addressees: string[];
}

/** Written instructions of leaders. */
export function InstructionsPage() {
  const { t, say } = useI18n();
  const required = useRequired();
  const mayWrite = useMay('instruction.write');
  const instructions = usePages<InstructionView>('/instructions');
  const [open, setOpen] = useState(false);
  const enter = useChange(
    ({ on, ...given }: Given) => send('POST', '/instructions', { ...given, on: on.format(DATE) }),
    ['instructions'],
  );
  return (
    <>
      <h1 className="page-title">{t('menu.instructions')}</h1>
      <section className="section">
        {mayWrite && (
          <Button icon={<PlusOutlined />} style={{ marginBottom: 12 }} onClick={() => setOpen(true)}>
            {t('instruction.add')}
          </Button>
        )}
        <PagedTable<InstructionView>
          name={t('menu.instructions')}
          pages={instructions}
          rowKey="id"
          empty={t('instruction.none')}
          columns={[
            { title: t('instruction.on'), className: 'number', dataIndex: 'on' },
            {
              title: t('instruction.leader'),
              render: (_, each) => `${each.leader.name} · ${say(each.unit.name)}`,
            },
            {
              title: t('instruction.text'),
              render: (_, each) => <div className="instruction-text">{each.text}</div>,
            },
            { title: t('policy.document'), render: (_, each) => each.document ?? '' },
            {
              title: t('instruction.addressees'),
              render: (_, each) => each.addressees.map((unit) => say(unit.name)).join(t('common.comma')),
            },
            {
              title: t('instruction.entered'),
              render: (_, each) => `${each.by} ${instant(each.at)}`,
            },
          ]}
        />
      </section>
      {open && (
        <DialogForm<Given>
          title={t('instruction.add')}
          okText={t('common.save')}
          fields={['unit', 'leader', 'on', 'text', 'document', 'addressees']}
          initial={{ on: dayjs(), addressees: [] }}
          onSubmit={enter.mutateAsync}
          onClose={() => setOpen(false)}
        >
          <Form.Item
            name="leader"
            label={t('instruction.leader')}
            rules={[{ required: true, message: required.message }]}
          >
            <PersonSelect />
          </Form.Item>
          <Form.Item
            name="unit"
            label={t('unit.unit')}
            rules={[{ required: true, message: required.message }]}
          >
            <UnitSelect />
          </Form.Item>
          <Form.Item
            name="on"
            label={t('instruction.on')}
            rules={[{ required: true, message: required.message }]}
          >
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="text" label={t('instruction.text')} rules={[required]}>
            <Input.TextArea rows={4} maxLength={2000} />
          </Form.Item>
          <Form.Item name="document" label={t('policy.document')}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item
            name="addressees"
            label={t('instruction.addressees')}
            rules={[{ required: true, message: required.message }]}
          >
            <UnitSelect several />
          </Form.Item>
        </DialogForm>
      )}
    </>
  );
}
