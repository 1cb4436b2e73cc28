import { Checkbox, DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { query } from '@/shared/api/client';
import { useMay } from '@/shared/api/permissions';
import type { OwedView, RoundBoardView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, instant, MONTH } from '@/shared/lib/dates';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { ReportButton } from '@/shared/ui/report-button';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { OwedState } from '../components/owed-state';
import { RoundKinds } from '../components/round-kinds';

/** Who owes which data for a month, and what is missing. */
export function RoundsPage() {
  const { t, say } = useI18n();
  const [month, setMonth] = useState<Dayjs>();
  const mayManage = useMay('case.manage');
  const [code, setCode] = useState<string>();
  const [missing, setMissing] = useState(false);
  const board = useRead<RoundBoardView>('/rounds', { day: month?.startOf('month').format(DATE) });
  if (board.isError) return <Failure failure={board.error} retry={() => board.refetch()} />;
  if (board.data === undefined) return <Loading />;
  const { kinds, owed } = board.data;
  const shownMonth = month ?? dayjs(board.data.day);
  const titles = new Map(kinds.map((kind) => [kind.code, say(kind.title)]));
  const shown = owed.filter(
    (each) =>
      (code === undefined || each.code === code) &&
      (!missing || (each.state === 'OPEN' && !each.submittedAt)),
  );
  return (
    <div className="stack">
      <Section title={t('menu.rounds')}>
        <div className="row">
          <DatePicker
            aria-label={t('round.month')}
            picker="month"
            allowClear={false}
            value={shownMonth}
            onChange={(chosen) => chosen && setMonth(chosen)}
          />
          <Select
            aria-label={t('round.kind')}
            placeholder={t('round.allKinds')}
            allowClear
            className="medium"
            value={code}
            onChange={setCode}
            options={kinds.map((kind) => ({ value: kind.code, label: say(kind.title) }))}
          />
          <Checkbox checked={missing} onChange={(event) => setMissing(event.target.checked)}>
            {t('round.onlyMissing')}
          </Checkbox>
          {mayManage && (
            <ReportButton
              path={`/reports/notice${query({ month: shownMonth.format(MONTH) })}`}
              label={t('report.notice')}
            />
          )}
        </div>
        {owed.length > 0 && (
          <p role="status">
            {t('round.summary', {
              all: owed.length,
              missing: board.data.missing,
              late: board.data.late,
            })}
          </p>
        )}
        {shown.length === 0 ? (
          <EmptyNote>{owed.length === 0 ? t('round.nothingOwed') : t('round.nothingMissing')}</EmptyNote>
        ) : (
          <WideTable<OwedView>
            name={t('round.list')}
            rowKey="id"
            dataSource={shown}
            columns={[
              {
                title: t('round.kind'),
                render: (_, each) =>
                  each.caseId ? (
                    <Link to={`/cases/${each.caseId}`}>{titles.get(each.code)}</Link>
                  ) : (
                    titles.get(each.code)
                  ),
              },
              { title: t('round.unit'), render: (_, each) => say(each.unit) },
              { title: t('round.state'), render: (_, each) => <OwedState owed={each} /> },
              { title: t('round.due'), render: (_, each) => instant(each.dueAt) },
              { title: t('round.submittedAt'), render: (_, each) => instant(each.submittedAt) },
              { title: t('round.period'), render: (_, each) => `${each.from} — ${each.to}` },
              { title: t('round.records'), align: 'right', render: (_, each) => each.records },
              {
                title: t('round.lockedRecords'),
                align: 'right',
                render: (_, each) => each.lockedRecords ?? '',
              },
            ]}
          />
        )}
      </Section>
      <RoundKinds kinds={kinds} month={board.data.day} />
    </div>
  );
}
