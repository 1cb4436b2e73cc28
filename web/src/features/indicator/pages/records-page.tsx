import { DatePicker, Input, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, toDay } from '@/shared/lib/dates';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { useRecords } from '../api/get-records';
import { MoreRow } from '../components/more-row';
import { RecordDrawer, type Shown } from '../components/record-drawer';
import { RecordsTable } from '../components/records-table';

export function RecordsPage() {
  const { t, say } = useI18n();
  const { policy, dataset } = usePolicy();
  const [params, setParams] = useSearchParams();
  const choices = policy.datasets.filter((each) => !each.derived);
  const chosen = dataset(params.get('dataset') ?? '') ?? choices[0];
  const [region, setRegion] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [column, setColumn] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [shown, setShown] = useState<Shown | null>(null);
  const filtered = chosen?.columns.find((each) => each.code === column);
  const records = useRecords(
    {
      dataset: chosen?.code ?? '',
      region,
      from,
      to,
      filters: filtered !== undefined && text !== '' ? { [filtered.code]: text } : {},
    },
    chosen !== undefined,
  );
  if (chosen === undefined) return <EmptyNote>{t('common.empty')}</EmptyNote>;
  const all = records.data?.pages.flatMap((page) => page.items) ?? [];
  const address = params.get('key');

  return (
    <>
      <h1 className="page-title">{t('menu.records')}</h1>
      <Section
        title={say(chosen.title)}
        extra={<Link to={`/entry?dataset=${encodeURIComponent(chosen.code)}`}>{t('record.enter')}</Link>}
      >
        <div className="row" style={{ marginBottom: 12 }}>
          <Select
            style={{ width: 240, maxWidth: '100%' }}
            aria-label={t('evidence.dataset')}
            value={chosen.code}
            onChange={(code: string) => {
              setColumn(null);
              setText('');
              setParams({ dataset: code }, { replace: true });
            }}
            showSearch={{ optionFilterProp: 'label' }}
            options={choices.map((each) => ({ value: each.code, label: say(each.title) }))}
          />
          <Select
            style={{ width: 180 }}
            aria-label={t('view.region')}
            placeholder={t('view.region')}
            allowClear
            value={region ?? undefined}
            onChange={(code?: string) => setRegion(code ?? null)}
            options={policy.regions.map((each) => ({ value: each.code, label: say(each.name) }))}
          />
          <DatePicker
            aria-label={t('record.from')}
            placeholder={t('record.from')}
            format={DATE}
            value={toDay(from)}
            onChange={(day) => setFrom(day?.format(DATE) ?? null)}
          />
          <DatePicker
            aria-label={t('record.to')}
            placeholder={t('record.to')}
            format={DATE}
            value={toDay(to)}
            onChange={(day) => setTo(day?.format(DATE) ?? null)}
          />
          <Select
            style={{ width: 160 }}
            aria-label={t('common.filter')}
            placeholder={t('common.filter')}
            allowClear
            value={column ?? undefined}
            onChange={(code?: string) => {
              setColumn(code ?? null);
              setText('');
            }}
            options={chosen.columns.map((each) => ({ value: each.code, label: say(each.title) }))}
          />
          {filtered !== undefined &&
            (filtered.type === 'ENUM' ? (
              <Select
                style={{ width: 200 }}
                aria-label={t('evidence.filterBy', { column: say(filtered.title) })}
                allowClear
                value={text || undefined}
                onChange={(code?: string) => setText(code ?? '')}
                options={(filtered.values ?? []).map((each) => ({
                  value: each.code,
                  label: say(each.title),
                }))}
              />
            ) : (
              <Input.Search
                key={filtered.code}
                style={{ width: 200 }}
                aria-label={t('evidence.filterBy', { column: say(filtered.title) })}
                placeholder={t('evidence.filterText')}
                allowClear
                onSearch={(typed) => setText(typed.trim())}
              />
            ))}
        </div>
        {records.isPending && <Loading />}
        {records.isError && <Failure failure={records.error} retry={() => records.refetch()} />}
        {records.data !== undefined && all.length === 0 && <EmptyNote>{t('record.empty')}</EmptyNote>}
        {all.length > 0 && (
          <>
            <RecordsTable
              dataset={chosen.code}
              records={all}
              open={(record) => setShown({ dataset: record.dataset, key: record.key, derived: false })}
            />
            <MoreRow
              shown={all.length}
              more={records.hasNextPage ? () => records.fetchNextPage() : undefined}
              loading={records.isFetchingNextPage}
            />
          </>
        )}
        <RecordDrawer
          shown={shown ?? (address === null ? null : { dataset: chosen.code, key: address, derived: false })}
          close={() => {
            setShown(null);
            if (address !== null) setParams({ dataset: chosen.code }, { replace: true });
          }}
        />
      </Section>
    </>
  );
}
