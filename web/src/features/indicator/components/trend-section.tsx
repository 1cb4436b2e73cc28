import { Segmented, Table } from 'antd';
import { lazy, Suspense, useState } from 'react';
import type { IndicatorInfo } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { figure } from '@/shared/lib/figures';
import type { View } from '@/shared/lib/use-view';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { StatusMark } from '@/shared/ui/status-mark';
import { useIndicatorTrend } from '../api/get-indicator-trend';

const TrendChart = lazy(async () => ({ default: (await import('./trend-chart')).TrendChart }));

export function TrendSection({ info, view }: { info: IndicatorInfo; view: View }) {
  const { t, say } = useI18n();
  const trend = useIndicatorTrend(info.code, view);
  const [shape, setShape] = useState<'chart' | 'table'>('chart');
  const points = trend.data?.points ?? [];
  const known = points.some((point) => point.value !== null);
  return (
    <Section
      title={t('indicator.trend')}
      extra={
        <Segmented<'chart' | 'table'>
          size="small"
          value={shape}
          onChange={setShape}
          options={[
            { value: 'chart', label: t('indicator.asChart') },
            { value: 'table', label: t('indicator.asTable') },
          ]}
        />
      }
    >
      {trend.isPending && <Loading />}
      {trend.isError && <Failure failure={trend.error} retry={() => trend.refetch()} />}
      {trend.data !== undefined && !known && <EmptyNote>{t('trend.empty')}</EmptyNote>}
      {trend.data !== undefined &&
        known &&
        (shape === 'chart' ? (
          <Suspense fallback={<Loading />}>
            <TrendChart trend={trend.data} unit={info.unit} name={say(info.name)} />
          </Suspense>
        ) : (
          <Table
            size="small"
            rowKey="on"
            pagination={false}
            scroll={{ x: 'max-content', y: 320 }}
            dataSource={[...points].reverse()}
            columns={[
              { title: t('indicator.date'), dataIndex: 'on' },
              { title: t('indicator.value'), render: (_, point) => figure(point.value, info.unit) },
              { title: t('overview.status'), render: (_, point) => <StatusMark status={point.status} /> },
              { title: t('indicator.lower'), render: (_, point) => figure(point.lower, info.unit) },
              { title: t('indicator.upper'), render: (_, point) => figure(point.upper, info.unit) },
              { title: t('indicator.evidence'), dataIndex: 'evidence' },
            ]}
          />
        ))}
    </Section>
  );
}
