import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { taskItem } from '@/testing/task-fixtures';
import { PlanPage } from './plan-page';

afterEach(() => vi.unstubAllGlobals());

const text = (zh: string, en = zh) => ({ zh, en });
const unit = (code: string, zh: string) => ({ code, name: text(zh) });

const commitment = (code: string, more: object = {}) => ({
  code,
  clause: '3.7',
  title: text(`举措 ${code}`),
  lead: unit('market', '市场监管局'),
  with: [unit('health', '卫健委')],
  deliverable: text('年度台账'),
  every: 'YEAR',
  from: '2025-01-01',
  due: '2025-12-31',
  passedOn: true,
  indicators: [],
  assumption: null,
  task: null,
  ...more,
});

const plan = {
  day: '2025-10-31',
  assumptions: [text('文件未列牵头单位。')],
  clauses: [
    { code: '2', title: text('工作目标') },
    { code: '3.7', title: text('监管') },
  ],
  commitments: [
    commitment('a'),
    commitment('b', { every: null, due: null, assumption: text('牵头单位待确认') }),
    commitment('c', { task: taskItem(7) }),
  ],
};

const units = {
  'GET /units': { body: [unit('market', '市场监管局'), unit('health', '卫健委')] },
};

test('commitments stand under their clauses with what was dispatched and what is assumed', async () => {
  stubFetch({ 'GET /task-plan': { body: plan } });
  show(<PlanPage />, { permissions: ['task.read'] });

  expect(await screen.findByText('共 3 项，已交办 1 项')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: '第3.7条 监管' })).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: /工作目标/ })).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: '查看任务：举措 c' })).toHaveAttribute('href', '/tasks/task-7');
  expect(screen.getByText('牵头单位待确认')).toBeInTheDocument();
  expect(screen.getByText('文件未列牵头单位。')).toBeInTheDocument();
  expect(screen.queryByRole('checkbox', { name: '选择：举措 a' })).not.toBeInTheDocument();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('several are dispatched at once, one of them to another lead', async () => {
  const calls = stubFetch({
    ...units,
    'GET /task-plan': { body: plan },
    'POST /task-plan/dispatch': { status: 201, body: { ids: ['1', '2'] } },
  });
  show(<PlanPage />, { permissions: ['task.read', 'task.dispatch', 'unit.read'] });
  await userEvent.click(await screen.findByRole('checkbox', { name: '全选所列未交办任务' }));
  expect(screen.queryByRole('checkbox', { name: '选择：举措 c' })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '交办所选（2）' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('combobox', { name: '牵头单位：举措 a' }));
  await userEvent.click(await screen.findByTitle('卫健委'));
  await userEvent.click(dialog.getByRole('button', { name: '交办' }));

  expect(await screen.findByText('“交办 2 项任务”已完成')).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    day: '2025-10-31',
    commitments: [
      { code: 'a', lead: 'health', with: [], due: null },
      { code: 'b', lead: null, with: null, due: null },
    ],
  });
});

test('why nothing was dispatched is said in the dialog', async () => {
  stubFetch({
    ...units,
    'GET /task-plan': { body: plan },
    'POST /task-plan/dispatch': {
      status: 409,
      body: { code: 'supervision.dispatched-already', title: '“举措 a”本期已交办' },
    },
  });
  show(<PlanPage />, { permissions: ['task.read', 'task.dispatch', 'unit.read'] });
  await userEvent.click(await screen.findByRole('checkbox', { name: '选择：举措 a' }));
  await userEvent.click(screen.getByRole('button', { name: '交办所选（1）' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: '交办' }));

  expect(await dialog.findByText('“举措 a”本期已交办')).toBeInTheDocument();
});

test('only what is not dispatched is shown where that is asked for, and a link keeps it', async () => {
  const calls = stubFetch({ 'GET /task-plan': { body: plan } });
  const { router } = show(<PlanPage />, {
    path: '/tasks/plan',
    at: '/tasks/plan?day=2025-10-31&words=举措',
    permissions: ['task.read'],
  });
  await userEvent.click(await screen.findByRole('checkbox', { name: '只看未交办' }));

  await waitFor(() => expect(screen.queryByText('举措 c')).not.toBeInTheDocument());
  expect(screen.getByText('举措 a')).toBeInTheDocument();
  expect(router.state.location.search).toContain('open=true');
  expect(calls.some(({ path }) => path === '/task-plan?day=2025-10-31')).toBe(true);
});
