import { DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { usePolicy } from '@/shared/api/policy-context';
import type { UnitView } from '@/shared/api/schema';
import { send, useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { UnitSelect } from '@/shared/ui/unit-select';

const KINDS: readonly UnitView['kind'][] = [
  'OFFICE',
  'MEMBER',
  'AREA',
  'ENTERPRISE',
  'LABORATORY',
  'SUPERVISOR',
];

interface Given {
  code: string;
  'name.zh': string;
  'name.en': string;
  kind: UnitView['kind'];
  parent?: string;
  region?: string;
  from: Dayjs;
  reason: string;
}

/** A new unit, or how one stands from a day on; what it was before stays known. */
export function UnitDialog({ unit, onClose }: { unit: UnitView | null; onClose: () => void }) {
  const { t, say } = useI18n();
  const { policy } = usePolicy();
  const required = useRequired();
  const keep = useChange(
    (given: Given) =>
      send(unit === null ? 'POST' : 'PUT', unit === null ? '/units' : `/units/${unit.code}`, {
        code: given.code,
        name: { zh: given['name.zh'], en: given['name.en'] },
        kind: given.kind,
        parent: given.parent,
        region: given.region,
        from: given.from.format(DATE),
        reason: given.reason,
      }),
    ['units'],
  );
  return (
    <DialogForm<Given>
      title={t(unit === null ? 'unit.add' : 'unit.change')}
      okText={t('common.save')}
      fields={['code', 'name.zh', 'name.en', 'kind', 'parent', 'region', 'from', 'reason']}
      initial={
        unit === null
          ? { kind: 'MEMBER', from: dayjs() }
          : {
              code: unit.code,
              'name.zh': unit.name.zh,
              'name.en': unit.name.en,
              kind: unit.kind,
              parent: unit.parent ?? undefined,
              region: unit.region ?? undefined,
              from: dayjs(),
            }
      }
      onSubmit={keep.mutateAsync}
      onClose={onClose}
    >
      <Form.Item name="code" label={t('common.code')} extra={t('common.codeHelp')} rules={[required]}>
        <Input disabled={unit !== null} maxLength={64} autoComplete="off" />
      </Form.Item>
      <Form.Item name="name.zh" label={t('common.nameZh')} rules={[required]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="name.en" label={t('common.nameEn')} rules={[required]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="kind" label={t('unit.kind')}>
        <Select options={KINDS.map((value) => ({ value, label: t(`unit.kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="parent" label={t('unit.parent')}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="region" label={t('unit.region')} extra={t('unit.regionHelp')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={policy.regions.map((each) => ({ value: each.code, label: say(each.name) }))}
        />
      </Form.Item>
      <Form.Item name="from" label={t('unit.from')} rules={[{ required: true, message: required.message }]}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="reason" label={t('common.reason')} rules={unit === null ? [] : [required]}>
        <Input maxLength={500} />
      </Form.Item>
    </DialogForm>
  );
}
