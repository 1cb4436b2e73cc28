import { Table } from 'antd';
import { Link } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { IndicatorInfo } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { figure, interval, NOTHING, reached } from '@/shared/lib/figures';
import { targetWords } from '@/shared/lib/target-words';
import { useView } from '@/shared/lib/use-view';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { StatusMark } from '@/shared/ui/status-mark';
import { useIndicatorAreas } from '../api/get-indicator-areas';

export function AreasSection({ info }: { info: IndicatorInfo }) {
  const { t, say } = useI18n();
  const { policy, regionName } = usePolicy();
  const { asOf, knownOn, region, to } = useView();
  const areas = useIndicatorAreas(info.code, asOf, knownOn, !info.cityOnly);
  const order = new Map(policy.regions.map((each, index) => [each.code, index]));
  const rows = [...(areas.data?.areas ?? [])].sort(
    (a, b) => (order.get(a.region) ?? 99) - (order.get(b.region) ?? 99),
  );
  return (
    <Section
      title={t('indicator.areas')}
      note={info.cityOnly ? t('overview.areaOnly') : t('indicator.areasNote')}
    >
      {!info.cityOnly && areas.isPending && <Loading />}
      {areas.isError && <Failure failure={areas.error} retry={() => areas.refetch()} />}
      {areas.data !== undefined && rows.length === 0 && <EmptyNote>{t('status.NO_EVIDENCE')}</EmptyNote>}
      {rows.length > 0 && (
        <Table
          size="small"
          rowKey="region"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={rows}
          columns={[
            {
              title: t('view.region'),
              render: (_, row) =>
                row.region === region ? (
                  <b>{say(regionName(row.region))}</b>
                ) : (
                  <Link to={to(`/indicators/${info.code}`, { region: row.region })}>
                    {say(regionName(row.region))}
                  </Link>
                ),
            },
            { title: t('overview.computed'), className: 'number', render: (_, row) => reached(row.result) },
            {
              title: t('overview.confirmed'),
              className: 'number',
              render: (_, row) => figure(row.result.confirmed?.value, info.unit),
            },
            { title: t('overview.target'), render: (_, row) => targetWords(row.result, t) },
            {
              title: t('overview.status'),
              render: (_, row) => <StatusMark status={row.result.status} neutral />,
            },
            ...(info.sampled
              ? [
                  {
                    title: t('overview.interval'),
                    className: 'number',
                    render: (_: unknown, row: (typeof rows)[number]) =>
                      interval(row.result.interval) || NOTHING,
                  },
                ]
              : []),
            {
              title: t('indicator.parts'),
              className: 'number',
              render: (_, row) => parts(row.result.numerator, row.result.denominator),
            },
            {
              title: t('overview.fresh'),
              className: 'number',
              render: (_, row) => row.result.lastEvidenceOn ?? NOTHING,
            },
          ]}
        />
      )}
    </Section>
  );
}

export function parts(numerator: string | null, denominator: string | null): string {
  if (numerator === null) return NOTHING;
  return denominator === null ? numerator : `${numerator} / ${denominator}`;
}
