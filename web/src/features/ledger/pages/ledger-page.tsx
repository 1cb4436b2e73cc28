import { DownloadOutlined } from '@ant-design/icons';
import { Button, DatePicker, Input } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { query } from '@/shared/api/client';
import type { EntryView } from '@/shared/api/schema';
import { usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, instant } from '@/shared/lib/dates';
import { PagedTable } from '@/shared/ui/paged-table';
import { PersonSelect } from '@/shared/ui/person-select';
import { EntryDrawer } from '../components/entry-drawer';
import { LedgerState } from '../components/ledger-state';

/** The ledger, by person, object and time. */
export function LedgerPage() {
  const { t, say } = useI18n();
  const [by, setBy] = useState<string | undefined>();
  const [what, setWhat] = useState('');
  const [object, setObject] = useState('');
  const [days, setDays] = useState<[Dayjs | null, Dayjs | null] | null>(null);
  const [opened, setOpened] = useState<EntryView | null>(null);
  const filter = {
    by,
    what,
    object,
    from: days?.[0]?.format(DATE),
    to: days?.[1]?.format(DATE),
  };
  const entries = usePages<EntryView>('/ledger/entries', filter);
  return (
    <>
      <h1 className="page-title">{t('menu.ledger')}</h1>
      <LedgerState />
      <section className="section">
        <div className="row" style={{ marginBottom: 12 }}>
          <PersonSelect clearable label={t('ledger.by')} value={by} onChange={setBy} />
          <Input.Search
            allowClear
            aria-label={t('ledger.what')}
            placeholder={t('ledger.what')}
            style={{ width: 200 }}
            onSearch={setWhat}
          />
          <Input.Search
            allowClear
            aria-label={t('ledger.object')}
            placeholder={t('ledger.object')}
            style={{ width: 200 }}
            onSearch={setObject}
          />
          <DatePicker.RangePicker aria-label={t('signInLog.days')} value={days} onChange={setDays} />
          <Button icon={<DownloadOutlined />} href={`/api/ledger/entries.csv${query(filter)}`}>
            {t('common.download')}
          </Button>
        </div>
        <PagedTable<EntryView>
          name={t('menu.ledger')}
          pages={entries}
          rowKey={(entry) => String(entry.n)}
          empty={t('common.empty')}
          columns={[
            {
              title: t('ledger.number'),
              className: 'number',
              render: (_, entry) => (
                <Button type="link" size="small" onClick={() => setOpened(entry)}>
                  {entry.n}
                </Button>
              ),
            },
            { title: t('common.time'), className: 'number', render: (_, entry) => instant(entry.at) },
            { title: t('ledger.by'), render: (_, entry) => entry.name ?? t('ledger.erased') },
            {
              title: t('ledger.inNameOf'),
              render: (_, entry) => (entry.unit === null ? '' : say(entry.unit)),
            },
            {
              title: t('ledger.words'),
              render: (_, entry) => (entry.words === null ? t('ledger.erased') : say(entry.words)),
            },
            { title: t('ledger.what'), dataIndex: 'what' },
            { title: t('account.address'), render: (_, entry) => entry.address ?? '' },
          ]}
        />
      </section>
      {opened !== null && <EntryDrawer entry={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
