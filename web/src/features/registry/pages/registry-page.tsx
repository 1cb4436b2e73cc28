import { DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { query } from '@/shared/api/client';
import { useMay } from '@/shared/api/permissions';
import type { RegistryRowView } from '@/shared/api/schema';
import { usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { PagedTable } from '@/shared/ui/paged-table';
import { EntryDialog } from '../components/entry-dialog';
import { IndustryFilter } from '../components/industry-input';
import { RegistryImport } from '../components/registry-import';
import { useWords } from '../words';

const NAMES = ['query', 'kind', 'area', 'industry', 'chain', 'size', 'status'] as const;
type Name = (typeof NAMES)[number];

/** Everybody whom the city's quality work has to do with. */
export function RegistryPage() {
  const { t } = useI18n();
  const mayKeep = useMay('registry.keep');
  const navigate = useNavigate();
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const filter = Object.fromEntries(NAMES.map((name) => [name, params.get(name)])) as Record<
    Name,
    string | null
  >;
  const entries = usePages<RegistryRowView>('/registry/entries', filter);
  const put = (name: Name, value: string | undefined) => {
    const next = new URLSearchParams(params);
    if (value === undefined || value === '') next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true });
  };
  const choice = (name: Name, label: string, options: { value: string; label: string }[]) => (
    <Select
      allowClear
      aria-label={label}
      placeholder={label}
      style={{ width: 150 }}
      value={filter[name] ?? undefined}
      onChange={(value?: string) => put(name, value)}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
    />
  );
  return (
    <>
      <h1 className="page-title">{t('menu.registry')}</h1>
      <section className="section stack">
        <div className="row">
          <Input.Search
            allowClear
            aria-label={t('registry.search')}
            placeholder={t('registry.search')}
            defaultValue={filter.query ?? ''}
            style={{ width: 260 }}
            onSearch={(value) => put('query', value)}
          />
          {choice('kind', t('registry.kind'), words.options(words.data?.kinds))}
          {choice('area', t('registry.area'), words.options(words.data?.areas))}
          <IndustryFilter value={filter.industry ?? undefined} onChange={(value) => put('industry', value)} />
          {choice('chain', t('registry.chains'), words.options(words.data?.chains))}
          {choice('size', t('registry.size'), words.options(words.data?.sizes))}
          {choice('status', t('registry.status'), words.options(words.data?.statuses))}
        </div>
        <div className="row">
          {mayKeep && (
            <>
              <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                {t('registry.add')}
              </Button>
              <Button icon={<UploadOutlined />} onClick={() => setImporting(true)}>
                {t('registry.import')}
              </Button>
            </>
          )}
          <Button icon={<DownloadOutlined />} href={`/api/registry/export.xlsx${query(filter)}`}>
            {t('registry.exportXlsx')}
          </Button>
          <Button icon={<DownloadOutlined />} href={`/api/registry/export.csv${query(filter)}`}>
            {t('registry.exportCsv')}
          </Button>
        </div>
        <PagedTable<RegistryRowView>
          name={t('menu.registry')}
          pages={entries}
          rowKey="id"
          empty={t('registry.none')}
          columns={[
            {
              title: t('registry.name'),
              render: (_, each) => (
                <div className="long-text">
                  <Link to={`/registry/${each.id}`}>{each.name}</Link>{' '}
                  {each.bound && <Tag>{t('registry.bound')}</Tag>}
                </div>
              ),
            },
            { title: t('registry.kind'), render: (_, each) => words.kind(each.kind) },
            {
              title: t('registry.codeOrNumber'),
              className: 'number',
              render: (_, each) => each.code ?? each.citizenMask ?? '',
            },
            { title: t('registry.registered'), render: (_, each) => words.area(each.registered) },
            { title: t('registry.managing'), render: (_, each) => words.area(each.managing) },
            { title: t('registry.industryShort'), dataIndex: 'industry', className: 'number' },
            {
              title: t('registry.size'),
              render: (_, each) => (each.citizenMask === null ? words.size(each.size) : ''),
            },
            { title: t('registry.status'), render: (_, each) => words.status(each.status) },
          ]}
        />
      </section>
      {adding && (
        <EntryDialog
          entry={null}
          onDone={(entry) => navigate(`/registry/${entry.id}`)}
          onClose={() => setAdding(false)}
        />
      )}
      {importing && <RegistryImport onClose={() => setImporting(false)} />}
    </>
  );
}
