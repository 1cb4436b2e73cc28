import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { taskItem } from '@/testing/task-fixtures';
import { TasksPage } from './tasks-page';

afterEach(() => vi.unstubAllGlobals());

const page = (items: object[], next: string | null = null) => ({ body: { items, next } });
const asked = (calls: { path: string }[]) =>
  calls.filter(({ path }) => path.startsWith('/tasks')).at(-1)?.path;

test('open tasks stand in a table, and more are read page after page', async () => {
  const calls = stubFetch({
    'GET /tasks': ({ path }) =>
      path.includes('cursor')
        ? page([taskItem(2, { area: '430602', late: true })])
        : page([taskItem(1, { due: null })], 'next'),
  });
  show(<TasksPage />, { path: '/tasks', at: '/tasks', permissions: ['task.read'] });

  expect(await screen.findByRole('link', { name: '任务 1' })).toHaveAttribute('href', '/tasks/task-1');
  expect(asked(calls)).toBe('/tasks?open=true');
  await userEvent.click(screen.getByRole('button', { name: '加载更多' }));
  const row = within((await screen.findByRole('link', { name: '任务 2' })).closest('tr') as HTMLElement);
  expect(row.getByText('岳阳楼区')).toBeInTheDocument();
  expect(row.getByText('逾期')).toHaveClass('mark-strong');
  expect(screen.queryByRole('button', { name: '新增任务' })).not.toBeInTheDocument();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('what is looked at lives in the address', async () => {
  const calls = stubFetch({ 'GET /tasks': page([]) });
  const { router } = show(<TasksPage />, {
    path: '/tasks',
    at: '/tasks?view=MINE&state=DISPATCHED&late=true&clause=3.7&area=430602&words=茶',
    permissions: ['task.read'],
  });

  expect(await screen.findByText('没有符合条件的任务')).toBeInTheDocument();
  expect(asked(calls)).toBe(
    `/tasks?view=MINE&state=DISPATCHED&late=true&clause=3.7&area=430602&words=${encodeURIComponent('茶')}`,
  );
  await userEvent.click(screen.getByRole('checkbox', { name: '只看逾期' }));
  await waitFor(() => expect(router.state.location.search).not.toContain('late'));
  await userEvent.click(screen.getByRole('combobox', { name: '状态' }));
  await userEvent.click(await screen.findByTitle('全部状态'));
  await waitFor(() => expect(router.state.location.search).toContain('state=ANY'));
  expect(asked(calls)).not.toContain('state');
});

test('the board shows the first of each state, and leads to the table of one', async () => {
  const column = (state: string, more: object = {}) => ({
    state,
    count: 0,
    more: false,
    items: [],
    next: null,
    ...more,
  });
  stubFetch({
    'GET /tasks': page([]),
    'GET /tasks/board': {
      body: {
        columns: [
          column('DISPATCHED', { count: 1, items: [taskItem(1, { late: true, area: '430602' })] }),
          column('REFUSED'),
          column('DOING', { count: 1000, more: true, items: [taskItem(2)], next: 'cursor' }),
          column('CLOSING'),
          column('CLOSED'),
        ],
      },
    },
  });
  show(<TasksPage />, { path: '/tasks', at: '/tasks?view=MINE', permissions: ['task.read'] });
  await userEvent.click(await screen.findByText('看板'));

  const doing = within(await screen.findByRole('region', { name: '办理中' }));
  expect(doing.getByRole('heading', { name: '办理中 1000+' })).toBeInTheDocument();
  expect(doing.getByRole('link', { name: '查看更多“办理中”任务' })).toHaveAttribute(
    'href',
    '/tasks?view=MINE&state=DOING',
  );
  const waiting = within(screen.getByRole('region', { name: '待接收' }));
  expect(waiting.getByRole('listitem')).toHaveTextContent(/任务 1岳阳楼区2025-12-31逾期30%/);
  expect(screen.getAllByText('无')).toHaveLength(3);
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('a task of a leader’s instruction is made by hand', async () => {
  // A style looked up for each ancestor of each click takes long here.
  const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never });
  const calls = stubFetch({
    'GET /tasks': page([]),
    'GET /units': { body: [{ code: 'health', name: { zh: '卫健委', en: 'Health' } }] },
    'GET /instructions': page([
      { id: 'instruction-1', on: '2025-10-20', leader: { id: 'p', name: '王市长' }, text: '抓紧落实' },
    ]),
    'POST /tasks': { status: 201, body: { id: 'task-9' } },
  });
  const { router } = show(<TasksPage />, {
    path: '/tasks',
    at: '/tasks',
    permissions: ['task.read', 'task.dispatch', 'instruction.read'],
  });
  await user.click(await screen.findByRole('button', { name: '新增任务' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByText('领导批示'));
  await user.click(await dialog.findByLabelText('领导批示', { selector: '#instruction' }));
  await user.click(await screen.findByTitle('2025-10-20 王市长：抓紧落实'));
  const write = (label: string, value: string) =>
    fireEvent.change(dialog.getByLabelText(label), { target: { value } });
  write('任务', '督办事项');
  write('成果形式', '书面报告');
  await user.click(dialog.getByLabelText('牵头单位'));
  await user.click(await screen.findByTitle('卫健委'));
  await user.type(dialog.getByLabelText('完成时限'), '2025-12-01{Enter}');
  await user.click(dialog.getByText('交办'));

  await waitFor(() => expect(router.state.location.pathname).toBe('/tasks/task-9'));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    source: 'INSTRUCTION',
    instruction: 'instruction-1',
    title: '督办事项',
    deliverable: '书面报告',
    lead: 'health',
    with: [],
    due: '2025-12-01',
  });
});
