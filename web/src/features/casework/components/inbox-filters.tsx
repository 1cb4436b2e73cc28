import { Checkbox, Input, Select } from 'antd';
import type { InboxItemView } from '@/shared/api/schema';
import type { Text } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useOpenings } from '../api/get-openings';
import type { InboxFilter } from './use-inbox-view';

interface Props {
  filter: InboxFilter;
  change: (next: Partial<InboxFilter>) => void;
  /** What is shown; its processes can be chosen. */
  items: readonly InboxItemView[];
}

export function InboxFilters({ filter, change, items }: Props) {
  const { t, say } = useI18n();
  const openings = useOpenings();
  const titles = new Map<string, Text | string>();
  if (filter.process !== null) titles.set(filter.process, filter.process);
  for (const { code, title } of openings.data ?? []) titles.set(code, title);
  for (const { process } of items) titles.set(process.code, process.title);
  return (
    <div className="row">
      <Select
        allowClear
        aria-label={t('case.process')}
        placeholder={t('case.process')}
        style={{ width: 200 }}
        value={filter.process}
        onChange={(value: string | undefined) => change({ process: value ?? null })}
        options={[...titles].map(([value, title]) => ({ value, label: say(title) }))}
      />
      <Input.Search
        key={filter.words}
        allowClear
        aria-label={t('inbox.words')}
        placeholder={t('inbox.words')}
        style={{ width: 240 }}
        maxLength={100}
        defaultValue={filter.words}
        onSearch={(words) => change({ words: words.trim() })}
      />
      <Checkbox checked={filter.overdue} onChange={({ target }) => change({ overdue: target.checked })}>
        {t('inbox.overdue')}
      </Checkbox>
    </div>
  );
}
