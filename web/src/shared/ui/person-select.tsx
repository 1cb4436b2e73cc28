import { Select } from 'antd';
import { useState } from 'react';
import type { ColleagueView } from '../api/schema';
import { useRead } from '../api/use-read';
import { useI18n } from '../i18n/i18n';

interface Props {
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
  /** Where it stands outside of a form. */
  label?: string;
  clearable?: boolean;
}

/** Finds somebody by part of the name. */
export function PersonSelect({ id, value, onChange, label, clearable = false }: Props) {
  const { t, say } = useI18n();
  const [typed, setTyped] = useState('');
  const found = useRead<ColleagueView[]>('/colleagues', { query: typed }, typed !== '');
  return (
    <Select
      id={id}
      aria-label={label}
      placeholder={label}
      allowClear={clearable}
      style={clearable ? { width: 200 } : undefined}
      value={value}
      onChange={onChange}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={found.isFetching}
      notFoundContent={typed === '' ? t('person.typeName') : t('common.empty')}
      options={found.data?.map((each) => ({
        value: each.id,
        label: each.unit === null ? each.name : `${each.name} · ${say(each.unit)}`,
      }))}
    />
  );
}
