import { Select } from 'antd';
import { useState } from 'react';
import type { RegistryPageView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';

interface Props {
  id?: string;
  value?: string;
  onChange?: (id: string | undefined) => void;
  label?: string;
  /** What is chosen at first, whose name is known. */
  known?: { id: string; name: string } | null;
  /** Entries that are not to be chosen. */
  without?: string;
}

/** Chooses an organisation by part of its name or code. */
export function EntrySelect({ id, value, onChange, label, known, without }: Props) {
  const { t } = useI18n();
  const [query, setQuery] = useState('');
  const found = useRead<RegistryPageView>('/registry/entries', { query, limit: 20 }, query.trim().length > 0);
  const options = (found.data?.items ?? [])
    .filter((each) => each.id !== without && each.citizenMask === null)
    .map((each) => ({ value: each.id, label: `${each.name} ${each.code ?? ''}` }));
  if (known && !options.some((each) => each.value === known.id)) {
    options.unshift({ value: known.id, label: known.name });
  }
  return (
    <Select
      id={id}
      allowClear
      aria-label={label}
      value={value}
      onChange={onChange}
      placeholder={t('registry.typeName')}
      loading={found.isFetching}
      showSearch={{ filterOption: false, onSearch: setQuery }}
      notFoundContent={query === '' ? t('registry.typeName') : t('registry.none')}
      options={options}
    />
  );
}
