import { Select } from 'antd';
import { useMay } from '../api/permissions';
import { usePolicy } from '../api/policy-context';
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
  const { policy } = usePolicy();
  const mayRead = useMay('unit.read');
  const units = useRead<UnitView[]>('/units', {}, mayRead);
  // Whoever may not read all units chooses from those that the policy names.
  const known = mayRead ? units.data : [...policy.units, ...policy.regions];
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
      loading={mayRead && units.isPending}
      options={known?.map((unit) => ({ value: unit.code, label: say(unit.name) }))}
    />
  );
}
