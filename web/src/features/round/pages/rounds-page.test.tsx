import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { RoundsPage } from './rounds-page';

afterEach(() => vi.unstubAllGlobals());

const text = (zh: string, en = zh) => ({ zh, en });

const kind = {
  code: 'engineering-check',
  title: text('工程质量监督抽查月报', 'Construction-quality spot checks'),
  dataset: 'engineering-check',
  rhythm: 'MONTH',
  receiver: text('市住建局', 'Housing'),
  runningFrom: '2026-01-01',
  assumption: text('文件未规定报送周期，按月报送。', 'The document names no rhythm.'),
};

const owed = (id: string, unit: string, more: object) => ({
  id,
  code: 'engineering-check',
  unit: text(unit),
  region: '430623',
  from: '2026-01-01',
  to: '2026-01-31',
  caseId: `case-${id}`,
  state: 'OPEN',
  stage: text('填报', 'Prepare'),
  stageOverdue: false,
  dueAt: '2026-02-11T16:00:00Z',
  submittedAt: null,
  lockedAt: null,
  late: false,
  nil: false,
  records: 3,
  lockedRecords: null,
  restatements: 0,
  ...more,
});

const board = {
  day: '2026-01-01',
  kinds: [kind],
  owed: [
    owed('1', '华容县', {}),
    owed('2', '湘阴县', { late: true, stageOverdue: true }),
    owed('3', '平江县', {
      state: 'LOCKED',
      stage: null,
      submittedAt: '2026-02-12T02:00:00Z',
      late: true,
      nil: true,
      lockedRecords: 0,
      restatements: 2,
    }),
  ],
  missing: 2,
  late: 2,
};

const row = (unit: string) => within(screen.getByRole('cell', { name: unit }).closest('tr') as HTMLElement);

test('what is missing, late, empty or restated is said in words', async () => {
  stubFetch({ 'GET /rounds': { body: board } });
  show(<RoundsPage />);
  expect(await screen.findByText('应报 3 项，未报送 2 项，迟报 2 项')).toBeInTheDocument();
  expect(row('华容县').getByText('填报')).toBeInTheDocument();
  expect(row('湘阴县').getByText('填报（逾期）')).toBeInTheDocument();
  expect(row('湘阴县').getByText('逾期未报')).toBeInTheDocument();
  for (const word of ['已锁定', '迟报', '零报告', '锁定后更正 2 次']) {
    expect(row('平江县').getByText(word)).toBeInTheDocument();
  }
  expect(row('华容县').getByRole('link')).toHaveAttribute('href', '/cases/case-1');
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('only what is missing is shown where that is asked for', async () => {
  stubFetch({ 'GET /rounds': { body: board } });
  show(<RoundsPage />);
  await userEvent.click(await screen.findByRole('checkbox', { name: '只看未报送' }));
  expect(screen.queryByRole('cell', { name: '平江县' })).not.toBeInTheDocument();
  expect(screen.getByRole('cell', { name: '华容县' })).toBeInTheDocument();
});

test('a month for which nothing is owed says so, and who may not switch on is not offered to', async () => {
  stubFetch({
    'GET /rounds': {
      body: { ...board, owed: [], missing: 0, late: 0, kinds: [{ ...kind, runningFrom: null }] },
    },
  });
  show(<RoundsPage />);
  expect(await screen.findByText('该月没有报送任务。')).toBeInTheDocument();
  expect(screen.getByText('未启用')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /启\s*用/ })).not.toBeInTheDocument();
});

test('the office switches a round on from a month on', async () => {
  const calls = stubFetch({
    'GET /rounds': { body: { ...board, kinds: [{ ...kind, runningFrom: null }] } },
    'PUT /rounds/engineering-check': { status: 204 },
  });
  show(<RoundsPage />, { permissions: ['case.manage'] });
  await userEvent.click(await screen.findByRole('button', { name: /启\s*用/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/已结束的各期将立即生成报送任务/)).toBeInTheDocument();
  await userEvent.click(dialog.getByRole('button', { name: /启\s*用/ }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true));
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
    from: expect.stringMatching(/^\d{4}-\d{2}-01$/),
  });
});

test('a failure can be tried again', async () => {
  stubFetch({ 'GET /rounds': { status: 500, body: { code: 'platform.internal', title: '服务器出错' } } });
  show(<RoundsPage />);
  expect(await screen.findByText(/服务器出错/)).toBeInTheDocument();
});
