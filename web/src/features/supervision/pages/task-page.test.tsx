import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import type { TaskView } from '@/shared/api/schema';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import {
  HEALTH,
  letterItem,
  mayNothing,
  OFFICE,
  taskItem,
  taskView,
  told,
  YUEYANGLOU,
} from '@/testing/task-fixtures';
import { TaskPage } from './task-page';

afterEach(() => vi.unstubAllGlobals());

const open = (permissions: string[] = ['task.read', 'scorecard.read', 'case.read']) =>
  show(<TaskPage />, { path: '/tasks/:id', at: '/tasks/task-1', permissions });

const works = ['task.read', 'task.work', 'task.dispatch', 'unit.read'];

const answers = (task: TaskView, more: Parameters<typeof stubFetch>[0] = {}) =>
  stubFetch({
    'GET /tasks/task-1': { body: task },
    'GET /letters/of-task/task-1': { body: [] },
    'GET /units': {
      body: [
        { code: 'health', name: HEALTH.name },
        { code: 'market', name: OFFICE.name },
      ],
    },
    ...more,
  });

const posted = (calls: ReturnType<typeof stubFetch>) => calls.find(({ method }) => method === 'POST');

const dialog = async () => within(await screen.findByRole('dialog'));

test('everything about a task stands on its page; what may not be done is not offered', async () => {
  answers(
    taskView({
      reason: '请补充批次',
      progress: [
        told(),
        told({
          id: 'told-2',
          state: 'RETURNED',
          checkedBy: '王芳',
          checkedAt: '2025-10-21T01:00:00Z',
          checked: '请补充批次',
        }),
      ],
      passedOn: [taskItem(2, { area: '430602', lead: YUEYANGLOU })],
      closings: [
        {
          id: 'c',
          caseId: 'case-1',
          words: '已全部完成',
          by: '李敏',
          at: '2025-10-22T01:00:00Z',
          state: 'RETURNED',
          reason: '材料不全',
        },
      ],
      assumption: { zh: '牵头单位待确认', en: 'Lead to be confirmed' },
      parent: taskItem(9),
    }),
  );
  open();

  expect(await screen.findByRole('heading', { level: 1, name: /家庭医生签约提质/ })).toBeInTheDocument();
  expect(screen.getByText('会议议定 · 领导小组第二次会议')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '签约率' })).toHaveAttribute('href', '/indicators/doctor');
  expect(screen.getByRole('link', { name: /任务 9/ })).toHaveAttribute('href', '/tasks/task-9');
  expect(screen.getByText('2025-10-15 前报送进展')).toBeInTheDocument();
  expect(screen.getAllByText('已完成 <b>30%</b>')).toHaveLength(2);
  expect(screen.getAllByText('迟报')).toHaveLength(2);
  expect(screen.getByText(/王芳 于 2025-10-21 09:00 核查：请补充批次/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '任务 2' })).toHaveAttribute('href', '/tasks/task-2');
  expect(screen.getByRole('link', { name: '查看办件' })).toHaveAttribute('href', '/cases/case-1');
  expect(screen.getByText('牵头单位待确认')).toBeInTheDocument();
  expect(screen.queryByRole('group', { name: '可办理的事项' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '核查通过' })).not.toBeInTheDocument();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('the lead accepts, and the page says so', async () => {
  const calls = answers(taskView({ state: 'DISPATCHED', may: { ...mayNothing, accept: true } }), {
    'POST /tasks/task-1/acceptance': { status: 204 },
  });
  open(works);
  await userEvent.click(await screen.findByRole('button', { name: '接收' }));

  expect(await screen.findByText('“接收”已完成')).toBeInTheDocument();
  expect(posted(calls)?.body).toEqual({ accept: true });
});

test('the lead does not accept, and has to say why', async () => {
  const calls = answers(taskView({ state: 'DISPATCHED', may: { ...mayNothing, accept: true } }), {
    'POST /tasks/task-1/acceptance': { status: 204 },
  });
  open(works);
  await userEvent.click(await screen.findByRole('button', { name: '不予接收' }));
  const asked = await dialog();
  await userEvent.click(asked.getByRole('button', { name: '不予接收' }));
  expect(await asked.findByText('必填项，请填写')).toBeInTheDocument();
  await userEvent.type(asked.getByRole('textbox'), '属林业部门职责');
  await userEvent.click(asked.getByRole('button', { name: '不予接收' }));

  await waitFor(() => expect(posted(calls)?.body).toEqual({ accept: false, reason: '属林业部门职责' }));
});

test('progress is told with what is needed of whom; what the server refuses is said in the dialog', async () => {
  let refused = true;
  const calls = answers(taskView({ may: { ...mayNothing, tell: [2] } }), {
    'POST /tasks/task-1/progress': () =>
      refused
        ? { status: 422, body: { code: 'supervision.percent-refused', title: '进度请填写0至100的整数。' } }
        : { status: 204 },
  });
  open(works);
  await userEvent.click(await screen.findByRole('button', { name: '报送进展' }));
  const asked = await dialog();
  expect(asked.getByRole('spinbutton', { name: '进度' })).toHaveValue('30');
  await userEvent.clear(asked.getByRole('spinbutton', { name: '进度' }));
  await userEvent.type(asked.getByRole('spinbutton', { name: '进度' }), '45');
  await userEvent.type(asked.getByRole('textbox', { name: '进展情况' }), '签约率提高');
  await userEvent.type(asked.getByRole('textbox', { name: '需协调事项' }), '请安排经费');
  await userEvent.click(asked.getByRole('combobox', { name: '需哪个单位协调' }));
  await userEvent.click(await screen.findByTitle('市场监管局'));
  await userEvent.click(asked.getByRole('button', { name: '报送进展' }));
  expect(await asked.findByText('进度请填写0至100的整数。')).toBeInTheDocument();
  refused = false;
  await userEvent.click(asked.getByRole('button', { name: '报送进展' }));

  expect(await screen.findByText('“报送进展”已完成')).toBeInTheDocument();
  expect(calls.filter(({ method }) => method === 'POST').at(-1)?.body).toEqual({
    unit: 2,
    percent: 45,
    words: '签约率提高',
    needs: '请安排经费',
    needsUnit: 'market',
    files: [],
  });
});

test('who dispatched checks what was told, or sends it back with words', async () => {
  const calls = answers(taskView({ progress: [told()], may: { ...mayNothing, check: true } }), {
    'POST /tasks/task-1/progress/told-1/check': { status: 204 },
  });
  open(works);
  await userEvent.click(await screen.findByRole('button', { name: '退回' }));
  const asked = await dialog();
  await userEvent.type(asked.getByRole('textbox', { name: '理由' }), '请补充批次');
  await userEvent.click(asked.getByRole('button', { name: '退回' }));

  await waitFor(() => expect(posted(calls)?.body).toEqual({ good: false, words: '请补充批次' }));
});

test('where somebody was faster the page says so and shows the task as it is', async () => {
  const calls = answers(taskView({ progress: [told()], may: { ...mayNothing, check: true } }), {
    'POST /tasks/task-1/progress/told-1/check': {
      status: 409,
      body: { code: 'supervision.progress-checked', title: '该进展已核查。' },
    },
  });
  open(works);
  await userEvent.click(await screen.findByRole('button', { name: '核查通过' }));
  const before = calls.filter(({ path }) => path === '/tasks/task-1').length;
  await userEvent.click((await dialog()).getByRole('button', { name: '核查通过' }));

  expect(await screen.findByText('该进展已核查。')).toBeInTheDocument();
  await waitFor(() =>
    expect(calls.filter(({ path }) => path === '/tasks/task-1').length).toBeGreaterThan(before),
  );
});

test('a task is passed on to areas that do not have it yet', async () => {
  const calls = answers(
    taskView({
      passedOn: [taskItem(2, { area: '430602' })],
      may: { ...mayNothing, passOn: true },
    }),
    { 'POST /tasks/task-1/areas': { status: 201, body: { ids: ['x'] } } },
  );
  open(works);
  await userEvent.click(await screen.findByRole('button', { name: '分解到县市区（园区）' }));
  const asked = await dialog();
  expect(asked.queryByRole('checkbox', { name: '岳阳楼区' })).not.toBeInTheDocument();
  await userEvent.click(asked.getByRole('checkbox', { name: '新区' }));
  await userEvent.click(asked.getByRole('button', { name: '分解到县市区（园区）' }));

  await waitFor(() => expect(posted(calls)?.body).toEqual({ areas: ['999999'], due: '2025-10-15' }));
});

test('a change sends what differs, and why', async () => {
  const calls = answers(taskView({ may: { ...mayNothing, amend: true, cancel: true } }), {
    'POST /tasks/task-1/amendment': { status: 204 },
  });
  open(works);
  await userEvent.click(await screen.findByRole('button', { name: '调整任务' }));
  const asked = await dialog();
  await userEvent.click(asked.getByRole('combobox', { name: '牵头单位' }));
  await userEvent.click(await screen.findByTitle('市场监管局'));
  await userEvent.type(asked.getByRole('textbox', { name: '理由' }), '职责调整');
  await userEvent.click(asked.getByRole('button', { name: '调整任务' }));

  await waitFor(() =>
    expect(posted(calls)?.body).toEqual({ lead: 'market', with: null, due: null, reason: '职责调整' }),
  );
});

test('closing is asked for in words; a cooperating unit finishes its part', async () => {
  const calls = answers(
    taskView({
      parts: [
        ...taskView().parts,
        {
          unit: YUEYANGLOU,
          role: 'COOPERATING',
          what: '提供名单',
          percent: 0,
          doneAt: null,
          owesFrom: null,
          owesTo: null,
          owesBy: null,
        },
      ],
      may: { ...mayNothing, close: true, finish: [3] },
    }),
    {
      'POST /tasks/task-1/closing': {
        status: 409,
        body: { code: 'supervision.evidence-missing', title: '没有佐证材料' },
      },
      'POST /tasks/task-1/parts': { status: 204 },
    },
  );
  open(works);
  await userEvent.click(await screen.findByRole('button', { name: '完成配合事项' }));
  await waitFor(() => expect(posted(calls)?.body).toEqual({ unit: 3, done: true }));
  await userEvent.click(screen.getByRole('button', { name: '报请销号' }));
  const asked = await dialog();
  await userEvent.type(asked.getByRole('textbox', { name: '完成情况' }), '已全部完成');
  await userEvent.click(asked.getByRole('button', { name: '报请销号' }));

  expect(await asked.findByText('没有佐证材料')).toBeInTheDocument();
});

test('a letter that presses for the task is drafted, and stands on the page', async () => {
  const calls = answers(taskView({ may: { ...mayNothing, press: true } }), {
    'GET /letters/of-task/task-1': { body: [letterItem()] },
    'POST /letters': { status: 201, body: { id: 'letter-2', caseId: 'case-2' } },
  });
  open(works);
  expect(await screen.findByRole('link', { name: '关于加快办理的督办函' })).toHaveAttribute(
    'href',
    '/letters/letter-1',
  );
  await userEvent.click(screen.getByRole('button', { name: '督办' }));
  const asked = await dialog();
  expect(asked.getByRole('textbox', { name: '标题' })).toHaveValue('关于加快办理“家庭医生签约提质”的督办函');
  await userEvent.type(asked.getByRole('textbox', { name: '内容' }), '请五个工作日内回复。');
  await userEvent.click(asked.getByRole('button', { name: '提交签发' }));

  expect(await screen.findByText('“提交签发”已完成')).toBeInTheDocument();
  expect(posted(calls)?.body).toEqual({
    pressed: 2,
    title: '关于加快办理“家庭医生签约提质”的督办函',
    body: '请五个工作日内回复。',
    tasks: ['task-1'],
  });
});

test('a task that is not there or not theirs says so', async () => {
  stubFetch({
    'GET /tasks/task-1': { status: 404, body: { code: 'supervision.unknown-task', title: '没有这项任务' } },
  });
  open();
  expect(await screen.findByText('没有这项任务')).toBeInTheDocument();
});
