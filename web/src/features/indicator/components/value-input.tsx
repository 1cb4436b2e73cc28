import { AutoComplete, DatePicker, Input, Select } from 'antd';
import { usePolicy } from '@/shared/api/policy-context';
import type { Column } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, toDay } from '@/shared/lib/dates';
import { useRecords } from '../api/get-records';

interface Props {
  column: Column;
  /** Given by the form item around it. */
  id?: string;
  value?: string;
  onChange?: (value: string | undefined) => void;
  disabled?: boolean;
}

/** The input that fits the type of a column. Whatever it shows, its value is text, so a number stays exactly as typed. */
export function ValueInput({ column, id, value, onChange, disabled }: Props) {
  const { t, say } = useI18n();
  const { policy, areas } = usePolicy();
  const choose = {
    id,
    value: value === '' ? undefined : value,
    onChange,
    disabled,
    allowClear: !column.required,
    showSearch: { optionFilterProp: 'label' as const },
    placeholder: t('entry.select'),
  };
  const type = {
    id,
    value,
    disabled,
    onChange: (event: { target: { value: string } }) => onChange?.(event.target.value),
  };

  switch (column.type) {
    case 'ENUM':
      return (
        <Select
          {...choose}
          options={(column.values ?? []).map((each) => ({ value: each.code, label: say(each.title) }))}
        />
      );
    case 'REGION':
      return (
        <Select
          {...choose}
          options={(column.areasOnly ? areas : policy.regions).map((each) => ({
            value: each.code,
            label: say(each.name),
          }))}
        />
      );
    case 'INDICATOR':
      return (
        <Select
          {...choose}
          options={policy.indicators.map((each) => ({ value: each.code, label: say(each.name) }))}
        />
      );
    case 'BOOLEAN':
      return (
        <Select
          {...choose}
          options={[
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
        />
      );
    case 'DATE':
      return (
        <DatePicker
          id={id}
          style={{ width: '100%' }}
          disabled={disabled}
          format={DATE}
          value={toDay(value)}
          onChange={(day) => onChange?.(day?.format(DATE))}
        />
      );
    case 'MONTH':
      return (
        <DatePicker
          id={id}
          style={{ width: '100%' }}
          picker="month"
          format="YYYY-MM"
          disabled={disabled}
          value={toDay(value === undefined || value === '' ? null : `${value.slice(0, 7)}-01`)}
          onChange={(day) => onChange?.(day?.format('YYYY-MM'))}
        />
      );
    case 'TIME':
      return <Input {...type} placeholder={t('entry.time')} />;
    case 'YEAR':
      return <Input {...type} inputMode="numeric" maxLength={4} />;
    case 'INTEGER':
      return <Input {...type} inputMode="numeric" suffix={column.unit} />;
    case 'DECIMAL':
      return <Input {...type} inputMode="decimal" suffix={column.unit} />;
    case 'REFERENCE':
      return <Reference column={column} id={id} value={value} onChange={onChange} disabled={disabled} />;
    default:
      return column.suggestions.length === 0 ? (
        <Input {...type} />
      ) : (
        <AutoComplete
          id={id}
          value={value}
          onChange={onChange}
          disabled={disabled}
          allowClear
          options={column.suggestions.map((each) => ({ value: each }))}
          showSearch={{ filterOption: true }}
          placeholder={t('entry.suggested')}
        />
      );
  }
}

/** A code of another dataset: chosen from its records, or typed where it is not listed. */
function Reference({ column, id, value, onChange, disabled }: Props) {
  const { t, say } = useI18n();
  const { dataset } = usePolicy();
  const target = dataset(column.refersTo ?? '');
  const records = useRecords(
    { dataset: column.refersTo ?? '', limit: 200 },
    target !== undefined && !target.derived,
  );
  const keyColumn = target?.columns.find((each) => each.key)?.code;
  const nameColumn = target?.columns.find((each) => each.code === 'name')?.code;
  const options = (records.data?.pages ?? [])
    .flatMap((page) => page.items)
    .map((record) => {
      const code = (keyColumn === undefined ? undefined : record.values[keyColumn]) ?? record.key;
      const name = nameColumn === undefined ? undefined : record.values[nameColumn];
      return { value: code, label: name === undefined || name === code ? code : `${code}　${name}` };
    });
  return (
    <AutoComplete
      id={id}
      value={value}
      onChange={onChange}
      disabled={disabled}
      allowClear
      options={options}
      showSearch={{
        filterOption: (typed, option) => (option?.label ?? '').toLowerCase().includes(typed.toLowerCase()),
      }}
      placeholder={t('entry.reference', { title: target === undefined ? '' : say(target.title) })}
    />
  );
}
