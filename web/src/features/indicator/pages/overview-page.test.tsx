import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Result, Scorecard } from '@/shared/api/types';
import { stubFetch } from '@/testing/fetch-stub';
import { result } from '@/testing/fixtures';
import { show } from '@/testing/show';
import { OverviewPage } from './overview-page';

const scorecard: Scorecard = {
  policy: 'test',
  asOf: '2025-10-31',
  effectiveAsOf: '2025-10-31',
  knownOn: null,
  region: '430600',
  recomputing: false,
  indicators: [
    result('food', '2', {
      status: 'BEHIND',
      gap: {
        kind: 'MORE_PASSES_NEEDED',
        amount: '47',
        text: { zh: '还需连续合格 47 例', en: '47 more passes' },
      },
      confirmed: { value: '0.975', issuer: '省局', documentNo: '1号', publishedOn: '2025-03-01' },
      basis: 'CONFIRMED',
    }),
    result('doctor', '2', { status: 'NO_EVIDENCE', value: null, interval: null, lastEvidenceOn: null }),
    result('batches', '3.7', { unit: 'COUNT', value: '3', interval: null, provisional: true }),
  ],
  frozen: null,
};

const routes = {
  'GET /scorecard': { body: scorecard },
  'GET /scorecard/areas': { body: { asOf: '2025-10-31', areas: [{ region: '430602', results: [] }] } },
  'GET /scorecard/trends': {
    body: { months: [], trends: [{ code: 'food', values: ['0.9', null, '0.95'] }] },
  },
};

test('shows figure, confirmed figure, status in words, gap and freshness', async () => {
  stubFetch(routes);
  show(<OverviewPage />);
  const row = (await screen.findByRole('rowheader', { name: /食品合格率/ })).closest('tr') as HTMLElement;
  expect(row).toHaveTextContent('98.24 %');
  expect(row).toHaveTextContent('97.35 % – 98.84 %');
  expect(row).toHaveTextContent('97.50 %');
  expect(row).toHaveTextContent('≥ 98.00 %');
  expect(row).toHaveTextContent('滞后');
  expect(row).toHaveTextContent('以认定数判定');
  expect(row).toHaveTextContent('还需连续合格 47 例按测算数');
  expect(row).toHaveTextContent('2025-10-20');
  expect(row).toHaveTextContent('11 天前');
  expect(await within(row).findByRole('img')).toHaveAccessibleName('走势：由 90.00\u00a0% 到 95.00\u00a0%');
  expect(screen.getByRole('rowheader', { name: /抽查批次/ })).toHaveTextContent('初步');
});

test('of a frozen year only what moved since then carries the frozen figure', async () => {
  const [food, doctor, ...others] = scorecard.indicators;
  if (food === undefined || doctor === undefined) throw new Error('no results');
  const frozen = (of: Result, value: string | null) => ({ ...of, frozen: { value, status: of.status } });
  stubFetch({
    ...routes,
    'GET /scorecard': {
      body: { ...scorecard, indicators: [frozen(food, '0.95'), frozen(doctor, doctor.value), ...others] },
    },
  });
  show(<OverviewPage />);
  expect(await screen.findByRole('rowheader', { name: /食品合格率/ })).toHaveTextContent('锁定数 95.00 %');
  expect(screen.getByRole('rowheader', { name: /签约率/ })).not.toHaveTextContent('锁定数');
});

test('groups by clause and by lead unit', async () => {
  stubFetch(routes);
  show(<OverviewPage />);
  expect(await screen.findByText(/第2条 工作目标/)).toBeInTheDocument();
  expect(screen.getByText(/第3.7条 监管/)).toBeInTheDocument();
  await userEvent.click(screen.getByText('按牵头单位'));
  const market = screen.getByText(/^市场监管局/).closest('tbody') as HTMLElement;
  expect(within(market).getAllByRole('rowheader')).toHaveLength(3);
  expect(market).toHaveTextContent('抽查批次');
  expect(screen.queryByText(/第2条/)).not.toBeInTheDocument();
});

test('a count of the summary narrows the table', async () => {
  stubFetch(routes);
  show(<OverviewPage />);
  const group = await screen.findByRole('group', { name: '各状态指标数' });
  await userEvent.click(within(group).getByRole('button', { name: /滞后/ }));
  expect(screen.getByRole('rowheader', { name: /食品合格率/ })).toBeInTheDocument();
  expect(screen.queryByRole('rowheader', { name: /签约率/ })).not.toBeInTheDocument();
});

test('what was known on a past day is asked for and said', async () => {
  const calls = stubFetch({
    ...routes,
    'GET /scorecard': { body: { ...scorecard, asOf: '2025-03-31', knownOn: '2025-04-01' } },
  });
  show(<OverviewPage />, { at: '/?asOf=2025-03-31&knownOn=2025-04-01' });
  expect(await screen.findByText(/截至 2025-04-01 已掌握的数据/)).toBeInTheDocument();
  expect(calls.map(({ path }) => path)).toContain(
    '/scorecard?region=430600&asOf=2025-03-31&knownOn=2025-04-01',
  );
});

test('a recomputation that differs is an alarm', async () => {
  stubFetch({
    ...routes,
    'GET /recompute': {
      body: {
        state: 'DIFFERENT',
        startedAt: null,
        finishedAt: null,
        records: 1,
        cells: 1,
        differences: [{}],
      },
    },
  });
  show(<OverviewPage />);
  expect(await screen.findByRole('alert')).toHaveTextContent('复核不一致');
});

test('a refusal is shown with its code and trace', async () => {
  stubFetch({
    ...routes,
    'GET /scorecard': { status: 500, body: { code: 'server.failed', title: '系统出错', traceId: 'abc' } },
  });
  show(<OverviewPage />);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('系统出错');
  expect(alert).toHaveTextContent('server.failed');
  expect(alert).toHaveTextContent('abc');
});
