import { PrinterOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { query } from '@/shared/api/client';
import { usePolicy } from '@/shared/api/policy-context';
import type { Status } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useStored } from '@/shared/lib/use-stored';
import { useView } from '@/shared/lib/use-view';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { ReportButton } from '@/shared/ui/report-button';
import { useScorecard } from '../api/get-scorecard';
import { useTrends } from '../api/get-trends';
import { AreaMap } from '../components/area-map';
import { ScorecardTable } from '../components/scorecard-table';
import { StatusSummary } from '../components/status-summary';
import { ViewBar } from '../components/view-bar';
import { ViewNotes } from '../components/view-notes';
import { type Grouping, grouped } from '../grouping';

const GROUPINGS: readonly Grouping[] = ['clause', 'lead'];

export function OverviewPage() {
  const { t, say } = useI18n();
  const { policy, regionName } = usePolicy();
  const { region, asOf, knownOn } = useView();
  const [grouping, setGrouping] = useStored<Grouping>('zhiqiang.grouping', 'clause', GROUPINGS);
  const [status, setStatus] = useState<Status | null>(null);
  const scorecard = useScorecard({ region, asOf, knownOn });
  const trends = useTrends(region, asOf);

  const results = scorecard.data?.indicators ?? [];
  const chosen = status !== null && results.some((result) => result.status === status) ? status : null;
  const groups = useMemo(
    () =>
      grouped(
        policy,
        (scorecard.data?.indicators ?? []).filter((result) => chosen === null || result.status === chosen),
        grouping,
      ),
    [policy, scorecard.data, chosen, grouping],
  );
  const courses = useMemo(
    () => new Map(trends.data?.trends.map(({ code, values }) => [code, values])),
    [trends.data],
  );

  return (
    <>
      <h1 className="page-title no-print">
        {say(regionName(region))} {t('menu.overview')}
      </h1>
      <div className="print-only print-head">
        <h1>
          {say(policy.title)} {t('overview.printTitle')}
        </h1>
        <p>
          {[
            say(regionName(region)),
            `${t('view.asOf')} ${scorecard.data?.effectiveAsOf ?? asOf}`,
            `${t('view.knownOn')} ${knownOn ?? t('view.knownNow')}`,
          ].join(' · ')}
        </p>
      </div>
      <div className="row no-print overview-bar">
        <ViewBar />
        <Segmented<Grouping>
          aria-label={t('overview.group')}
          value={grouping}
          onChange={setGrouping}
          options={[
            { value: 'clause', label: t('overview.byClause') },
            { value: 'lead', label: t('overview.byLead') },
          ]}
        />
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
          {t('overview.print')}
        </Button>
        <ReportButton path="/reports/breakdown" label={t('report.breakdown')} />
        <ReportButton path={`/reports/review${query({ day: asOf })}`} label={t('report.review')} />
      </div>
      {scorecard.isError && <Failure failure={scorecard.error} retry={() => scorecard.refetch()} />}
      {scorecard.isPending && <Loading rows={12} />}
      {scorecard.data !== undefined && (
        <>
          <ViewNotes scorecard={scorecard.data} />
          <StatusSummary results={results} chosen={chosen} choose={setStatus} />
          <section className="section" aria-busy={scorecard.isPlaceholderData}>
            {groups.length === 0 ? (
              <EmptyNote>{t('common.empty')}</EmptyNote>
            ) : (
              <ScorecardTable
                scorecard={scorecard.data}
                groups={groups}
                grouping={grouping}
                trends={courses}
              />
            )}
          </section>
          <p className="print-only print-foot">{t('overview.printFoot')}</p>
          <AreaMap />
        </>
      )}
    </>
  );
}
