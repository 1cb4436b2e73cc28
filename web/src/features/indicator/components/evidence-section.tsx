import { FilterFilled } from '@ant-design/icons';
import { Button, Input, Segmented, Select, Table } from 'antd';
import { useState } from 'react';
import { usePolicy } from '@/shared/api/policy-context';
import type { Column, Fact, IndicatorInfo } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { NOTHING } from '@/shared/lib/figures';
import type { View } from '@/shared/lib/use-view';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { type EvidenceOrder, type EvidenceQuery, evidenceFile, useEvidence } from '../api/get-evidence';
import { parts } from './areas-section';
import { MoreRow } from './more-row';
import { RecordDrawer, type Shown } from './record-drawer';
import { valueWords } from './value-words';

/** What a figure was computed from, record by record. */
export function EvidenceSection({ info, view }: { info: IndicatorInfo; view: View }) {
  const { t, say } = useI18n();
  const policy = usePolicy();
  const [order, setOrder] = useState<EvidenceOrder>('NEWEST');
  const [filters, setFilters] = useState<Record<string, string>>({});
  const [shown, setShown] = useState<Shown | null>(null);
  const wanted: EvidenceQuery = { ...view, code: info.code, order, filters };
  const evidence = useEvidence(wanted);

  const first = evidence.data?.pages[0];
  const facts = evidence.data?.pages.flatMap((page) => page.items) ?? [];
  const current = facts[0]?.dataset ?? first?.datasets[0] ?? info.datasets[0] ?? '';
  const codes = first?.columns ?? policy.dataset(current)?.columns.map((column) => column.code) ?? [];
  const filtering = Object.keys(filters).length > 0;

  const setFilter = (code: string, value: string) =>
    setFilters((before) => {
      const { [code]: _, ...others } = before;
      return value === '' ? others : { ...others, [code]: value };
    });

  const valueColumn = (code: string) => {
    const column = policy.column(current, code);
    const title = column === undefined ? code : say(column.title);
    return {
      key: code,
      title,
      className: column !== undefined && ['INTEGER', 'DECIMAL'].includes(column.type) ? 'number' : undefined,
      render: (_: unknown, fact: Fact) => valueWords(column, fact.values[code], { policy, say, t }),
      filtered: filters[code] !== undefined,
      filterIcon: () => <FilterFilled aria-label={t('evidence.filterBy', { column: title })} />,
      filterDropdown: ({ close }: { close: () => void }) => (
        <ColumnFilter
          column={column}
          title={title}
          value={filters[code] ?? ''}
          change={(value) => {
            setFilter(code, value);
            close();
          }}
        />
      ),
    };
  };

  return (
    <div id="evidence">
      <Section
        title={t('indicator.evidence')}
        extra={
          <span className="row no-print">
            <Segmented<EvidenceOrder>
              aria-label={t('evidence.order')}
              size="small"
              value={order}
              onChange={setOrder}
              options={[
                { value: 'NEWEST', label: t('evidence.sortNewest') },
                { value: 'OLDEST', label: t('evidence.sortOldest') },
              ]}
            />
            {filtering && (
              <Button size="small" onClick={() => setFilters({})}>
                {t('common.clear')} {t('common.filter')}
              </Button>
            )}
            <a href={evidenceFile(wanted, 'csv')} download>
              {t('evidence.export', { format: 'CSV' })}
            </a>
            <a href={evidenceFile(wanted, 'xlsx')} download>
              {t('evidence.export', { format: 'XLSX' })}
            </a>
          </span>
        }
      >
        {evidence.isPending && <Loading />}
        {evidence.isError && <Failure failure={evidence.error} retry={() => evidence.refetch()} />}
        {first !== undefined && facts.length === 0 && !filtering && (
          <EmptyNote>{t('evidence.empty')}</EmptyNote>
        )}
        {first !== undefined && (facts.length > 0 || filtering) && (
          <>
            <Table<Fact>
              size="small"
              rowKey={(fact) => `${fact.dataset} ${fact.key}`}
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={facts}
              columns={[
                {
                  key: 'on',
                  title: t('evidence.on'),
                  className: 'number',
                  render: (_, fact) =>
                    fact.until === null ? fact.on : t('evidence.until', { from: fact.on, to: fact.until }),
                },
                {
                  key: 'region',
                  title: t('evidence.region'),
                  render: (_, fact) => (fact.region === null ? '' : say(policy.regionName(fact.region))),
                },
                {
                  key: 'counts',
                  title: t('evidence.counts'),
                  className: 'number',
                  render: (_, fact) =>
                    fact.counts === null
                      ? NOTHING
                      : parts(
                          fact.counts.numerator,
                          info.kind === 'COUNT' || info.kind === 'LEVEL' ? null : fact.counts.denominator,
                        ),
                },
                ...codes
                  .filter((code) => {
                    const type = policy.column(current, code)?.type;
                    return type !== 'REGION' && !(type === 'DATE' && facts[0]?.values[code] === facts[0]?.on);
                  })
                  .map(valueColumn),
                ...(facts.some((fact) => fact.detail !== null)
                  ? [
                      {
                        key: 'detail',
                        title: t('evidence.detail'),
                        render: (_: unknown, fact: Fact) => say(fact.detail),
                      },
                    ]
                  : []),
                {
                  key: 'open',
                  title: <span className="only-read">{t('common.actions')}</span>,
                  fixed: 'end',
                  render: (_, fact) => (
                    <Button
                      type="link"
                      size="small"
                      aria-label={t('evidence.openRecord', { key: fact.key })}
                      onClick={() =>
                        setShown({ dataset: fact.dataset, key: fact.key, derived: fact.derived })
                      }
                    >
                      {t('evidence.open')}
                    </Button>
                  ),
                },
              ]}
            />
            {(first.outside ?? 0) > 0 && (
              <p className="quiet">{t('evidence.outside', { n: first.outside ?? 0 })}</p>
            )}
            <MoreRow
              shown={facts.length}
              more={evidence.hasNextPage ? () => evidence.fetchNextPage() : undefined}
              loading={evidence.isFetchingNextPage}
            />
          </>
        )}
      </Section>
      <RecordDrawer shown={shown} close={() => setShown(null)} />
    </div>
  );
}

interface FilterProps {
  column: Column | undefined;
  title: string;
  value: string;
  change: (value: string) => void;
}

function ColumnFilter({ column, title, value, change }: FilterProps) {
  const { t, say } = useI18n();
  const label = t('evidence.filterBy', { column: title });
  return (
    <div style={{ padding: 8, width: 220 }}>
      {column?.type === 'ENUM' ? (
        <Select
          style={{ width: '100%' }}
          aria-label={label}
          allowClear
          placeholder={t('common.all')}
          value={value === '' ? undefined : value}
          onChange={(code?: string) => change(code ?? '')}
          options={(column.values ?? []).map((each) => ({ value: each.code, label: say(each.title) }))}
        />
      ) : (
        <Input.Search
          aria-label={label}
          placeholder={t('evidence.filterText')}
          allowClear
          defaultValue={value}
          onSearch={(typed) => change(typed.trim())}
        />
      )}
    </div>
  );
}
