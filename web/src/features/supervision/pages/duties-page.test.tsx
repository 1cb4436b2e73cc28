import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { inboxItem } from '@/testing/case-fixtures';
import { stubFetch } from '@/testing/fetch-stub';
import { result } from '@/testing/fixtures';
import { show } from '@/testing/show';
import { HEALTH, taskItem } from '@/testing/task-fixtures';
import { DutiesPage } from './duties-page';

afterEach(() => vi.unstubAllGlobals());

const works = ['task.read', 'task.work', 'scorecard.read', 'case.read'];

const owes = (task: string, more: object = {}) => ({
  task,
  title: { zh: `进展 ${task}`, en: `Progress ${task}` },
  unit: HEALTH,
  by: '2025-10-15',
  late: false,
  words: '',
  ...more,
});

const duties = (more: object = {}) => ({
  body: {
    units: [HEALTH],
    duties: ['health'],
    areas: [],
    open: { items: [], next: null },
    late: 0,
    toAccept: 0,
    owed: [],
    returned: [],
    ...more,
  },
});

const around = {
  'GET /scorecard': {
    body: { indicators: [result('food', '2'), result('doctor', '2', { status: 'AT_RISK' })] },
  },
  'GET /inbox': { body: { items: [inboxItem(1, { overdue: true })], next: null } },
};

const list = (name: string) => within(screen.getByRole('list', { name }));

test('what is late, to accept, owed and sent back stands together, with targets and cases beside it', async () => {
  stubFetch({
    ...around,
    'GET /duties': duties({
      open: {
        items: [
          taskItem(1, { late: true, due: '2025-10-15' }),
          taskItem(2, { state: 'DISPATCHED' }),
          taskItem(3, { due: null }),
        ],
        next: 'cursor',
      },
      late: 1001,
      toAccept: 1,
      owed: [owes('a', { late: true }), owes('b', { by: '2025-11-10' })],
      returned: [owes('c', { words: '请补充抽检批次', by: '2025-10-20' })],
    }),
  });
  show(<DutiesPage />, { permissions: works });

  expect(await screen.findByRole('link', { name: '任务 1' })).toHaveAttribute('href', '/tasks/task-1');
  const counts = list('待办概况');
  expect(counts.getByRole('link', { name: /1000\+\s*逾期任务/ })).toHaveAttribute(
    'href',
    '/tasks?view=MINE&late=true',
  );
  expect(list('未办结任务').getAllByRole('listitem')[0]).toHaveTextContent('逾期');
  expect(list('未办结任务').getByText('鼓励性事项，不设时限')).toBeInTheDocument();
  expect(list('未办结任务').queryByRole('link', { name: '任务 2' })).not.toBeInTheDocument();
  expect(list('待接收').getByRole('link', { name: '任务 2' })).toBeInTheDocument();
  expect(list('应报进展').getAllByText('逾期')).toHaveLength(1);
  expect(list('进展退回').getByText('请补充抽检批次')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '查看更多任务' })).toBeInTheDocument();
  expect(await screen.findByRole('link', { name: '签约率' })).toHaveAttribute('href', '/indicators/doctor');
  expect(screen.getByText('有差距')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: '食品合格率' })).not.toBeInTheDocument();
  expect(await screen.findByRole('link', { name: '奖励申请 1' })).toHaveAttribute('href', '/cases/case-1');
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('somebody of an area sees the targets of the area', async () => {
  const calls = stubFetch({ ...around, 'GET /duties': duties({ duties: [], areas: ['430602'] }) });
  show(<DutiesPage />, { permissions: works });

  expect(await screen.findByRole('link', { name: '食品合格率' })).toHaveAttribute(
    'href',
    '/indicators/food?region=430602',
  );
  expect(screen.getByRole('heading', { name: '岳阳楼区' })).toBeInTheDocument();
  expect(calls.some(({ path }) => path === '/scorecard?region=430602')).toBe(true);
});

test('who has nothing to do is told so, in English, too', async () => {
  stubFetch({ ...around, 'GET /duties': duties({ duties: [] }) });
  show(<DutiesPage />, { permissions: ['task.work'], language: 'en' });

  expect(await screen.findByText('No open tasks')).toBeInTheDocument();
  expect(screen.queryByText('Cases waiting in my unit')).not.toBeInTheDocument();
  expect(screen.queryByText('Targets')).not.toBeInTheDocument();
});

test('a failure can be tried again', async () => {
  stubFetch({ 'GET /duties': { status: 500, body: { code: 'platform.internal', title: '服务器出错' } } });
  show(<DutiesPage />, { permissions: works });
  expect(await screen.findByText(/服务器出错/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: '重试' })).toBeInTheDocument();
});
