import { LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import type { IndicatorTrend, Unit } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { toDraw } from '@/shared/lib/decimal';
import { figure } from '@/shared/lib/figures';

use([LineChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

interface Props {
  trend: IndicatorTrend;
  unit: Unit;
  name: string;
}

const drawn = (value: string | null): number | null => (value === null ? null : toDraw(value));

/** The only user of the chart library; its chunk is read when a trend is looked at. */
export function TrendChart({ trend, unit, name }: Props) {
  const { t } = useI18n();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (place.current === null) return;
    const chart = init(place.current);
    const days = [
      ...new Set([...trend.points.map(({ on }) => on), ...trend.target.map(({ on }) => on)]),
    ].sort();
    const points = new Map(trend.points.map((point) => [point.on, point]));
    const targets = new Map(trend.target.map((point) => [point.on, point.value]));
    const written = (value: number | string) => figure(Number(value).toFixed(6), unit);
    const ranges = trend.points.some(({ lower, upper }) => lower !== null && upper !== null);
    const quiet = { showSymbol: false, silent: true, tooltip: { show: false } };
    chart.setOption({
      animation: false,
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      legend: {
        top: 0,
        left: 0,
        data: [
          t('overview.computed'),
          t('overview.target'),
          ...(ranges ? [{ name: t('overview.interval'), icon: 'rect' }] : []),
        ],
      },
      tooltip: {
        trigger: 'axis',
        renderMode: 'richText',
        valueFormatter: (value: unknown) =>
          typeof value === 'number' || typeof value === 'string' ? written(value) : '—',
      },
      xAxis: {
        type: 'category',
        data: days,
        boundaryGap: false,
        axisLabel: {
          hideOverlap: true,
          showMinLabel: true,
          showMaxLabel: true,
          alignMinLabel: 'left',
          alignMaxLabel: 'right',
        },
      },
      yAxis: { type: 'value', scale: true, axisLabel: { formatter: (value: number) => written(value) } },
      series: [
        ...(ranges
          ? [
              {
                ...quiet,
                name: 'lower',
                type: 'line' as const,
                stack: 'range',
                lineStyle: { opacity: 0 },
                data: days.map((day) => drawn(points.get(day)?.lower ?? null)),
              },
              {
                ...quiet,
                name: t('overview.interval'),
                type: 'line' as const,
                stack: 'range',
                lineStyle: { opacity: 0 },
                itemStyle: { color: '#b9cfe6' },
                areaStyle: { color: '#b9cfe6', opacity: 0.5 },
                data: days.map((day) => {
                  const point = points.get(day);
                  return point?.lower && point.upper ? toDraw(point.upper) - toDraw(point.lower) : null;
                }),
              },
            ]
          : []),
        {
          name: t('overview.computed'),
          type: 'line' as const,
          symbol: 'circle',
          symbolSize: 6,
          itemStyle: { color: '#0b5cad' },
          data: days.map((day) => drawn(points.get(day)?.value ?? null)),
        },
        {
          name: t('overview.target'),
          type: 'line' as const,
          symbol: 'none',
          connectNulls: true,
          lineStyle: { type: 'dashed' as const, color: '#7a3e00' },
          itemStyle: { color: '#7a3e00' },
          data: days.map((day) => drawn(targets.get(day) ?? null)),
        },
      ],
    });
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(place.current);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [trend, unit, t]);

  return (
    <div ref={place} role="img" aria-label={`${name} ${t('indicator.trend')}`} style={{ height: 300 }} />
  );
}
