import { Select } from 'antd';
import type { UnitView } from '../api/schema';
import { useRead } from '../api/use-read';
import { useI18n } from '../i18n/i18n';

interface Props {
  id?: string;
  value?: string;
  onChange?: (code: string) => void;
  several?: boolean;
  label?: string;
}

export function UnitSelect({ id, value, onChange, several = false, label }: Props) {
  const { say } = useI18n();
  const units = useRead<UnitView[]>('/units');
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      aria-label={label}
      placeholder={label}
      mode={several ? 'multiple' : undefined}
      allowClear
      style={{ minWidth: 200 }}
      showSearch={{ optionFilterProp: 'label' }}
      loading={units.isPending}
      options={units.data?.map((unit) => ({ value: unit.code, label: say(unit.name) }))}
    />
  );
}
