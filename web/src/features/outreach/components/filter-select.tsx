import { Select } from 'antd';
import { useSearchParams } from 'react-router';

/** What the address says of a list, and how to change it. */
export function useFilter() {
  const [params, setParams] = useSearchParams();
  const put = (name: string, value: string | null | undefined) => {
    const next = new URLSearchParams(params);
    if (value === undefined || value === null || value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  return { of: (name: string) => params.get(name), put };
}

interface Props {
  label: string;
  width?: number;
  value: string | null;
  onChange: (value?: string) => void;
  options: { value: string; label: string }[];
}

export function FilterSelect({ label, width = 180, value, onChange, options }: Props) {
  return (
    <Select
      allowClear
      aria-label={label}
      placeholder={label}
      style={{ width, maxWidth: '100%' }}
      value={value ?? undefined}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
    />
  );
}
