import { AutoComplete, Select } from 'antd';
import type { IndustryView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';

interface Props {
  id?: string;
  value?: string;
  onChange?: (code: string | undefined) => void;
}

function useIndustries(below = '') {
  const { say } = useI18n();
  const all = useRead<IndustryView[]>('/registry/industries', { below });
  return (all.data ?? []).map((each) => ({
    value: each.code,
    label: `${each.code} ${say(each.name)}`,
    parent: each.parent,
  }));
}

const has = (typed: string, option: { value?: unknown; label?: unknown } | undefined) =>
  String(option?.label ?? '').includes(typed) || String(option?.value ?? '').startsWith(typed);

/** A division, or the code of a group or class below it. */
export function IndustryInput({ id, value, onChange }: Props) {
  const { t } = useI18n();
  const options = useIndustries(/^\d{2}/.test(value ?? '') ? value?.slice(0, 2) : '');
  return (
    <AutoComplete
      id={id}
      allowClear
      value={value}
      onChange={onChange}
      placeholder={t('registry.industryHelp')}
      options={options.filter(({ parent }) => parent !== '')}
      showSearch={{ filterOption: has }}
    />
  );
}

/** Sections and divisions to search by. */
export function IndustryFilter({ value, onChange }: Props) {
  const { t } = useI18n();
  const options = useIndustries();
  return (
    <Select
      allowClear
      aria-label={t('registry.industry')}
      placeholder={t('registry.industry')}
      style={{ width: 220 }}
      value={value}
      onChange={(code?: string) => onChange?.(code)}
      options={options}
      showSearch={{ filterOption: has }}
    />
  );
}
