import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inboxItem } from '@/testing/case-fixtures';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { InboxBadge } from '../components/inbox-badge';
import { InboxPage } from './inbox-page';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-01-22T01:00:00Z'), toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const count = { 'GET /inbox/count': { body: { mine: 2, unclaimed: 1, overdue: 1 } } };
const page = (items: object[], next: string | null = null) => ({ body: { items, next } });
const works = ['case.read', 'case.work'];

test('how much time is left is said in a word beside the colour', async () => {
  stubFetch({
    ...count,
    'GET /inbox': page([
      inboxItem(1, { dueAt: '2026-01-20T16:00:00Z', overdue: true, assignee: '李敏' }),
      inboxItem(2),
      inboxItem(3, { dueAt: '2026-01-24T16:00:00Z' }),
      inboxItem(4, { dueAt: null }),
    ]),
  });
  show(<InboxPage />, { permissions: works });
  const row = async (name: string) =>
    within((await screen.findByRole('link', { name })).closest('tr') as HTMLElement);
  expect((await row('奖励申请 1')).getByText('逾期 2 天')).toHaveClass('mark-red');
  expect((await row('奖励申请 1')).getByText('李敏')).toBeInTheDocument();
  expect((await row('奖励申请 2')).getByText('今日到期')).toHaveClass('mark-amber');
  expect((await row('奖励申请 2')).getByText('2026-01-22')).toBeInTheDocument();
  expect((await row('奖励申请 3')).getByText('剩余 2 天')).toBeInTheDocument();
  expect((await row('奖励申请 4')).getByText('无到期日')).toBeInTheDocument();
  expect((await row('奖励申请 4')).getByText('办理中')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '奖励申请 1' })).toHaveAttribute('href', '/cases/case-1');
  expect(screen.getByText('您有 1 件办件逾期，请抓紧办理。')).toBeInTheDocument();
  expect(screen.getByRole('tab', { name: '我的待办（2）' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '发起办件' })).not.toBeInTheDocument();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('the same in English', async () => {
  stubFetch({ ...count, 'GET /inbox': page([inboxItem(1, { dueAt: '2026-01-20T16:00:00Z' })]) });
  show(<InboxPage />, { permissions: works, language: 'en' });
  expect(await screen.findByText('2 day(s) overdue')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Grant 1' })).toBeInTheDocument();
});

test('tab and filters live in the address', async () => {
  const calls = stubFetch({ ...count, 'GET /inbox': page([inboxItem(1)]) });
  const { router } = show(<InboxPage />, {
    path: '/inbox',
    at: '/inbox?view=UNIT&words=茶&overdue=true',
    permissions: works,
  });
  await screen.findByRole('link', { name: '奖励申请 1' });
  expect(calls.find(({ path }) => path.startsWith('/inbox?'))?.path).toBe(
    `/inbox?view=UNIT&words=${encodeURIComponent('茶')}&overdue=true`,
  );
  expect(screen.getByRole('searchbox', { name: '标题或编号' })).toHaveValue('茶');
  await userEvent.click(screen.getByRole('checkbox', { name: '只看逾期' }));
  await waitFor(() => expect(router.state.location.search).not.toContain('overdue'));
  await userEvent.click(screen.getByRole('tab', { name: '已办' }));
  await waitFor(() => expect(router.state.location.search).toContain('view=DONE'));
});

test('an empty inbox says so, and a failure can be tried again', async () => {
  let broken = true;
  stubFetch({
    ...count,
    'GET /inbox': () =>
      broken ? { status: 500, body: { code: 'platform.internal', title: '出错了' } } : page([]),
  });
  show(<InboxPage />, { permissions: works });
  expect(screen.getByRole('status', { name: '正在加载…' })).toBeInTheDocument();
  expect(await screen.findByText('出错了')).toBeInTheDocument();
  broken = false;
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByText('没有待办事项')).toBeInTheDocument();
});

test('several are claimed at once, and what was not taken says why', async () => {
  const calls = stubFetch({
    ...count,
    'GET /inbox': page([inboxItem(1), inboxItem(2)]),
    'POST /inbox/claims': {
      body: [
        { caseId: 'case-1', step: 'step-1', refused: null },
        { caseId: 'case-2', step: 'step-2', refused: 'casework.step-taken' },
      ],
    },
  });
  show(<InboxPage />, { path: '/inbox', at: '/inbox?view=UNCLAIMED', permissions: works });
  expect(await screen.findByRole('button', { name: '签收所选（0）' })).toBeDisabled();
  await userEvent.click(screen.getByRole('checkbox', { name: '全选' }));
  expect(screen.getByRole('checkbox', { name: '选择“奖励申请 2”' })).toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: '签收所选（2）' }));
  expect(await screen.findByText('已签收 1 件')).toBeInTheDocument();
  expect(screen.getByText('grant-2026-000002 奖励申请 2：该环节已由他人签收')).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    steps: [
      { caseId: 'case-1', step: 'step-1' },
      { caseId: 'case-2', step: 'step-2' },
    ],
  });
});

test('whoever only reads cases is offered no claim', async () => {
  stubFetch({ ...count, 'GET /inbox': page([inboxItem(1)]) });
  show(<InboxPage />, { path: '/inbox', at: '/inbox?view=UNCLAIMED', permissions: ['case.read'] });
  await screen.findByRole('link', { name: '奖励申请 1' });
  expect(screen.queryByRole('button', { name: /签收所选/ })).not.toBeInTheDocument();
  expect(screen.queryByRole('checkbox', { name: '全选' })).not.toBeInTheDocument();
});

test('what is done says when and how; a case that was begun may have no step', async () => {
  stubFetch({
    ...count,
    'GET /inbox': ({ path }) =>
      path.includes('DONE')
        ? page([inboxItem(1, { doneAt: '2026-01-21T01:00:00Z', outcome: { zh: '受理', en: 'Accept' } })])
        : page([{ ...inboxItem(2, null), state: 'WITHDRAWN' }]),
  });
  show(<InboxPage />, { path: '/inbox', at: '/inbox?view=DONE', permissions: works });
  expect(await screen.findByText('2026-01-21 09:00')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('tab', { name: '我发起的' }));
  expect(await screen.findByText('已撤回')).toBeInTheDocument();
});

test('the menu says how much waits', async () => {
  stubFetch(count);
  show(<InboxBadge />);
  expect(await screen.findByText('3 件待办或待签收')).toBeInTheDocument();
});
