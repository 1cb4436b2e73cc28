import { Alert, Checkbox, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { request } from '@/shared/api/client';
import type { RegistryEntryView } from '@/shared/api/schema';
import { useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, toDay } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { isPerson, type Kind, useWords } from '../words';
import { EntrySelect } from './entry-select';
import { IndustryInput } from './industry-input';

interface Given {
  kind: Kind;
  code?: string;
  citizenNumber?: string;
  name: string;
  formerNames: string[];
  registered: string;
  managing: string;
  industry?: string;
  size: RegistryEntryView['size'];
  sizeYear?: number | null;
  chains: string[];
  status: RegistryEntryView['status'];
  address?: string;
  established?: Dayjs | null;
  belongsTo?: string;
  expertise: string[];
  availability: RegistryEntryView['availability'];
  renamed?: boolean;
  reason?: string;
}

const FIELDS = [
  'kind',
  'code',
  'citizenNumber',
  'name',
  'formerNames',
  'registered',
  'managing',
  'industry',
  'size',
  'sizeYear',
  'chains',
  'status',
  'address',
  'established',
  'belongsTo',
  'expertise',
  'availability',
  'renamed',
  'reason',
] as const;

function initial(entry: RegistryEntryView | null): Partial<Given> {
  if (entry === null) {
    return {
      kind: 'ENTERPRISE',
      size: 'UNKNOWN',
      status: 'ACTIVE',
      availability: 'AVAILABLE',
      formerNames: [],
      chains: [],
      expertise: [],
    };
  }
  return {
    kind: entry.kind,
    code: entry.code ?? undefined,
    name: entry.name,
    formerNames: entry.formerNames,
    registered: entry.registered,
    managing: entry.managing,
    industry: entry.industry ?? undefined,
    size: entry.size,
    sizeYear: entry.sizeYear,
    chains: entry.chains,
    status: entry.status,
    address: entry.address ?? undefined,
    established: toDay(entry.established),
    belongsTo: entry.belongsTo?.id,
    expertise: entry.expertise,
    availability: entry.availability,
  };
}

interface Props {
  entry: RegistryEntryView | null;
  onDone?: (entry: RegistryEntryView) => void;
  onClose: () => void;
}

/** A new entry, or what is changed of one. */
export function EntryDialog({ entry, onDone, onClose }: Props) {
  const { t } = useI18n();
  const words = useWords();
  const keep = useChange(
    (given: Given) =>
      request<RegistryEntryView>(`/registry/entries${entry === null ? '' : `/${entry.id}`}`, {
        method: entry === null ? 'POST' : 'PUT',
        json: { ...given, established: given.established?.format(DATE) },
        ifMatch: entry === null ? undefined : `"${entry.version}"`,
      }),
    ['registry', 'ledger'],
  );
  return (
    <DialogForm<Given>
      title={t(entry === null ? 'registry.add' : 'registry.change')}
      okText={t('common.save')}
      fields={FIELDS}
      initial={initial(entry)}
      onSubmit={async (given) => onDone?.(await keep.mutateAsync(given))}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('registry.kind')}>
        <Select disabled={entry !== null} options={words.options(words.data?.kinds)} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(a: Given, b: Given) => a.kind !== b.kind}>
        {({ getFieldValue }) =>
          isPerson(getFieldValue('kind') as Kind) ? (
            <PersonFields entry={entry} />
          ) : (
            <OrganisationFields entry={entry} laboratory={getFieldValue('kind') === 'LABORATORY'} />
          )
        }
      </Form.Item>
      {entry !== null && (
        <Form.Item name="reason" label={t('registry.changeReason')}>
          <Input maxLength={300} />
        </Form.Item>
      )}
    </DialogForm>
  );
}

function Areas() {
  const { t } = useI18n();
  const words = useWords();
  const required = useRequired();
  const options = words.options(words.data?.areas);
  return (
    <>
      <Form.Item name="registered" label={t('registry.registered')} rules={[required]}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
      <Form.Item
        name="managing"
        label={t('registry.managing')}
        extra={t('registry.managingHelp')}
        rules={[required]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={options} />
      </Form.Item>
    </>
  );
}

function Names({ entry, label }: { entry: RegistryEntryView | null; label: string }) {
  const { t } = useI18n();
  const required = useRequired();
  return (
    <>
      <Form.Item name="name" label={label} rules={[required]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      {entry !== null && (
        <Form.Item name="renamed" valuePropName="checked">
          <Checkbox>{t('registry.renamed')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

function OrganisationFields({ entry, laboratory }: { entry: RegistryEntryView | null; laboratory: boolean }) {
  const { t } = useI18n();
  const words = useWords();
  const required = useRequired();
  return (
    <>
      <Form.Item
        name="code"
        label={t('registry.code')}
        extra={laboratory ? t('registry.laboratoryCode') : t('registry.codeHelp')}
        rules={laboratory ? [] : [required]}
      >
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
      <Names entry={entry} label={t('registry.name')} />
      <Form.Item name="formerNames" label={t('registry.formerNames')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['；', ';']} />
      </Form.Item>
      {laboratory && (
        <Form.Item name="belongsTo" label={t('registry.belongsTo')}>
          <EntrySelect known={entry?.belongsTo} without={entry?.id} />
        </Form.Item>
      )}
      <Areas />
      <Form.Item name="industry" label={t('registry.industry')}>
        <IndustryInput />
      </Form.Item>
      <Form.Item name="size" label={t('registry.size')}>
        <Select options={words.options(words.data?.sizes)} />
      </Form.Item>
      <Form.Item name="sizeYear" label={t('registry.sizeYear')}>
        <InputNumber min={1990} max={2200} style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="chains" label={t('registry.chains')}>
        <Select
          mode="multiple"
          options={words.options(words.data?.chains)}
          showSearch={{ optionFilterProp: 'label' }}
        />
      </Form.Item>
      {words.data?.assumptions.map((each) => (
        <Assumption key={each.zh} text={each} />
      ))}
      <Form.Item name="status" label={t('registry.status')}>
        <Select options={words.options(words.data?.statuses)} />
      </Form.Item>
      <Form.Item name="address" label={t('registry.address')}>
        <Input maxLength={300} />
      </Form.Item>
      <Form.Item name="established" label={t('registry.established')}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
    </>
  );
}

function Assumption({ text }: { text: { zh: string; en: string } }) {
  const { say } = useI18n();
  return <Alert type="info" showIcon title={say(text)} style={{ marginBottom: 16 }} />;
}

function PersonFields({ entry }: { entry: RegistryEntryView | null }) {
  const { t } = useI18n();
  const required = useRequired();
  return (
    <>
      <Names entry={entry} label={t('person.name')} />
      <Form.Item
        name="citizenNumber"
        label={t('registry.citizenNumber')}
        extra={entry === null ? t('registry.citizenHelp') : t('registry.citizenKept')}
        rules={entry === null ? [required] : []}
      >
        <Input maxLength={18} autoComplete="off" placeholder={entry?.citizenMask ?? undefined} />
      </Form.Item>
      <Form.Item name="belongsTo" label={t('registry.employer')}>
        <EntrySelect known={entry?.belongsTo} />
      </Form.Item>
      <Areas />
      <Form.Item name="expertise" label={t('registry.expertise')}>
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['；', ';']} />
      </Form.Item>
      <Form.Item name="availability" label={t('registry.availability')}>
        <Select
          options={(['AVAILABLE', 'UNAVAILABLE'] as const).map((value) => ({
            value,
            label: t(`registry.availability.${value}`),
          }))}
        />
      </Form.Item>
    </>
  );
}
