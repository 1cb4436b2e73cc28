import { LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons';
import { Button, DatePicker, Grid, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { query } from '@/shared/api/client';
import { useMay } from '@/shared/api/permissions';
import { usePolicy } from '@/shared/api/policy-context';
import type { PublicityRowView } from '@/shared/api/schema';
import { usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { MONTH } from '@/shared/lib/dates';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { PagedTable } from '@/shared/ui/paged-table';
import { Section } from '@/shared/ui/section';
import { ExportButton } from '../components/export-button';
import { FilterSelect, useFilter } from '../components/filter-select';
import { MonthGrid } from '../components/month-grid';
import { spanWords, weeksOf } from '../components/months';
import { OutreachFrame } from '../components/outreach-frame';
import { KINDS, PublicityDialog } from '../components/publicity-dialog';
import { PublicityDrawer } from '../components/publicity-drawer';
import { PublicityStateMark, publicityShown } from '../components/state-marks';

/** What is planned to make the work known, month by month. */
export function PublicityPage() {
  const { t } = useI18n();
  const { today } = usePolicy();
  const maySubmit = useMay('outreach.submit');
  const narrow = Grid.useBreakpoint().md === false;
  const filter = useFilter();
  const [adding, setAdding] = useState(false);
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(filter.of('month') ?? '')
    ? (filter.of('month') as string)
    : today.slice(0, 7);
  const view = filter.of('view') ?? (narrow ? 'list' : 'month');
  const weeks = weeksOf(month);
  // The grid shows whole weeks; the list only the month.
  const from = view === 'month' ? (weeks[0]?.[0] ?? month) : `${month}-01`;
  const until =
    view === 'month' ? (weeks.at(-1)?.[6] ?? month) : dayjs(from).endOf('month').format('YYYY-MM-DD');
  const pages = usePages<PublicityRowView>('/outreach/publicity', {
    from,
    until,
    kind: filter.of('kind'),
    limit: 200,
  });
  const open = (id: string) => filter.put('open', id);
  const opened = filter.of('open');
  const year = month.slice(0, 4);
  const wholeYear = query({ from: `${year}-01-01`, until: `${year}-12-31` });
  const turn = (by: number) => filter.put('month', dayjs(`${month}-01`).add(by, 'month').format(MONTH));
  return (
    <OutreachFrame>
      <Section
        title={t('menu.publicity')}
        note={t('outreach.publicityNote')}
        extra={
          maySubmit && (
            <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('outreach.publicityAdd')}
            </Button>
          )
        }
      >
        <div className="stack">
          <div className="row">
            <Button icon={<LeftOutlined />} aria-label={t('outreach.monthBefore')} onClick={() => turn(-1)} />
            <DatePicker
              picker="month"
              allowClear={false}
              aria-label={t('outreach.month')}
              value={dayjs(`${month}-01`)}
              onChange={(chosen) => filter.put('month', chosen?.format(MONTH))}
            />
            <Button icon={<RightOutlined />} aria-label={t('outreach.monthAfter')} onClick={() => turn(1)} />
            <Segmented<string>
              aria-label={t('outreach.view')}
              value={view}
              onChange={(value) => filter.put('view', value)}
              options={[
                { value: 'month', label: t('outreach.viewMonth') },
                { value: 'list', label: t('outreach.viewList') },
              ]}
            />
            <FilterSelect
              label={t('outreach.kind')}
              value={filter.of('kind')}
              onChange={(value) => filter.put('kind', value)}
              options={KINDS.map((kind) => ({ value: kind, label: t(`outreach.kind.${kind}`) }))}
            />
            <ExportButton
              path={`/outreach/publicity/calendar.ics${wholeYear}`}
              label={t('outreach.exportIcs', { year })}
            />
            <ExportButton
              path={`/outreach/publicity/calendar.csv${wholeYear}`}
              label={t('outreach.exportCsv', { year })}
            />
          </div>
          {view === 'month' ? (
            <Month pages={pages} month={month} onOpen={open} />
          ) : (
            <List pages={pages} onOpen={open} />
          )}
        </div>
      </Section>
      {opened !== null && <PublicityDrawer id={opened} onClose={() => filter.put('open', null)} />}
      {adding && (
        <PublicityDialog
          known={null}
          day={today.startsWith(month) ? today : `${month}-01`}
          onClose={() => setAdding(false)}
        />
      )}
    </OutreachFrame>
  );
}

type Pages = ReturnType<typeof usePages<PublicityRowView>>;

function Month({ pages, month, onOpen }: { pages: Pages; month: string; onOpen: (id: string) => void }) {
  const { t } = useI18n();
  if (pages.isError) return <Failure failure={pages.error} retry={() => pages.refetch()} />;
  if (pages.all === undefined) return <Loading />;
  return (
    <>
      <MonthGrid month={month} items={pages.all} onOpen={onOpen} />
      {pages.all.length === 0 && (
        <p className="quiet" role="status">
          {t('outreach.publicityNone')}
        </p>
      )}
      {pages.hasNextPage && (
        <Button loading={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </>
  );
}

function List({ pages, onOpen }: { pages: Pages; onOpen: (id: string) => void }) {
  const { t, say } = useI18n();
  const { today } = usePolicy();
  return (
    <PagedTable<PublicityRowView>
      name={t('outreach.listOf', { name: t('menu.publicity') })}
      pages={pages}
      rowKey="id"
      empty={t('outreach.publicityNone')}
      columns={[
        { title: t('outreach.days'), className: 'number', render: (_, each) => spanWords(each) },
        {
          title: t('outreach.publicityTitle'),
          render: (_, each) => (
            <div className="outreach-list-title">
              <Button type="link" size="small" className="outreach-open" onClick={() => onOpen(each.id)}>
                {each.title}
              </Button>
            </div>
          ),
        },
        {
          title: t('outreach.state'),
          render: (_, each) => <PublicityStateMark shown={publicityShown(each, today)} />,
        },
        { title: t('outreach.kind'), render: (_, each) => t(`outreach.kind.${each.kind}`) },
        { title: t('outreach.submittedBy'), render: (_, each) => say(each.unit) },
        { title: t('outreach.responsible'), dataIndex: 'responsible' },
        { title: t('outreach.place'), dataIndex: 'place' },
      ]}
    />
  );
}
