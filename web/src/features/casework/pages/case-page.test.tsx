import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import type { CaseView } from '@/shared/api/schema';
import { caseStep, caseView, mayNothing } from '@/testing/case-fixtures';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { CasePage } from './case-page';

// What it draws is looked at in a browser; here its words are.
vi.mock('../components/process-picture', () => ({ ProcessPicture: () => null }));

afterEach(() => {
  vi.unstubAllGlobals();
});

const text = (zh: string, en = zh) => ({ zh, en });

const BPMN = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="grant">
  <userTask id="accept" name="受理" /><userTask id="decide" name="决定" /><userTask id="close" name="送达" />
</process></definitions>`;

const routes = (view: CaseView | (() => CaseView)) => ({
  'GET /cases/case-1': () => ({ body: typeof view === 'function' ? view() : view }),
  'GET /cases/case-1/diagram': { body: { bpmn: BPMN, open: ['decide'], done: ['accept'] } },
  'GET /cases/case-1/timeline': ({ path }: { path: string }) =>
    path.includes('cursor=more')
      ? { body: { items: [{ ...entry, id: 1, words: text('发起办件', 'began it') }], next: null } }
      : { body: { items: [entry], next: 'more' } },
  'GET /ledger/history': { body: { items: [], next: null } },
});

const entry = {
  id: 2,
  at: '2026-01-19T02:00:00Z',
  actor: '钱审核',
  unit: text('农业农村局', 'Agriculture'),
  holder: '孙处长',
  kind: 'case.step-concluded',
  words: text('受理：受理', 'Accept: Accept'),
  comment: '同意受理',
  files: [],
};

const open = (language?: 'en') => show(<CasePage />, { path: '/cases/:id', at: '/cases/case-1', language });

const outcomes = [
  { code: 'accept', title: text('受理', 'Accept'), reason: false },
  { code: 'refuse', title: text('不予受理', 'Refuse to accept'), reason: true },
];

test('a case says what it is, whose turn it is and where it stands', async () => {
  stubFetch(
    routes(
      caseView({
        deadlines: [
          {
            id: 'd',
            step: null,
            title: text('申请受理', 'Acceptance'),
            law: text('行政许可法第三十二条', 'Licensing Law, Art. 32'),
            confirmed: false,
            length: text('5个工作日', '5 working day(s)'),
            startedAt: '2026-01-19T01:00:00Z',
            dueAt: '2026-01-26T16:00:00Z',
            state: 'MET',
            extensions: [text('2个工作日', '2 working day(s)')],
          },
        ],
        interests: [{ name: '周某', reason: '近亲属', at: '2026-01-19T03:00:00Z' }],
        sections: [
          {
            code: 'targets',
            title: text('目标', 'Targets'),
            lines: [{ label: text('合格率', 'Rate'), value: text('98%', '98%') }],
            path: '/indicators/food',
          },
        ],
      }),
    ),
  );
  open();
  expect(await screen.findByRole('heading', { level: 1, name: '绿色食品奖励申请' })).toBeInTheDocument();
  expect(screen.getByText('办理中', { selector: '.page-head .mark' })).toBeInTheDocument();
  expect(screen.getByText('奖励申请（流程第 2 版）')).toBeInTheDocument();
  expect(screen.getByText('新增 <b>3</b> 家主体')).toBeInTheDocument();
  expect(screen.getByText('待签收')).toBeInTheDocument();
  const deadlines = within(screen.getByRole('region', { name: '期限一览' }));
  expect(deadlines.getByText('待确认')).toBeInTheDocument();
  expect(deadlines.getByText('按期完成')).toBeInTheDocument();
  expect(deadlines.getByText('已延期2个工作日')).toBeInTheDocument();
  expect(screen.getByText('近亲属')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '查看“目标”' })).toHaveAttribute('href', '/indicators/food');
  const steps = within(await screen.findByRole('list', { name: '环节进度' }));
  expect(steps.getAllByRole('listitem').map((each) => each.textContent)).toEqual([
    '受理已办',
    '决定办理中',
    '送达未办',
  ]);
  expect(await screen.findByText('受孙处长委托')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '加载更多' }));
  expect(await screen.findByText('发起办件')).toBeInTheDocument();
  await waitFor(() => expect(screen.queryByRole('status')).not.toBeInTheDocument());
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('nothing is offered that one may not do', async () => {
  stubFetch(routes(caseView()));
  open();
  await screen.findByRole('heading', { level: 3, name: '受理' });
  expect(screen.queryByRole('group')).not.toBeInTheDocument();
});

test('what one may do is offered, in English, too', async () => {
  stubFetch(
    routes(
      caseView({
        steps: [
          caseStep({
            may: {
              ...mayNothing,
              claim: true,
              assign: true,
              transfer: true,
              ask: true,
              outcomes,
              sendBackTo: [{ element: 'complete', title: text('补正', 'Complete') }],
              moreTime: { most: 5, unit: text('个工作日', 'working days') },
            },
          }),
        ],
        may: {
          comment: true,
          declareInterest: true,
          withdraw: true,
          manage: true,
          suspensions: [{ code: 'expert', title: text('专家评审', 'Expert review') }],
        },
      }),
    ),
  );
  open('en');
  const step = within(await screen.findByRole('group', { name: 'What may be done with Accept' }));
  expect(step.getAllByRole('button').map((each) => each.textContent)).toEqual([
    'Claim',
    'Accept',
    'Refuse to accept',
    'Send back',
    'Countersign',
    'Add a signer',
    'Ask for more time',
    'Assign',
    'Transfer',
  ]);
  const all = within(screen.getByRole('group', { name: 'What may be done with the case' }));
  expect(all.getAllByRole('button').map((each) => each.textContent)).toEqual([
    'Add a comment',
    'Enter a service',
    'Declare an interest',
    'Suspend',
    'Withdraw',
    'Terminate',
  ]);
});

test('a step is concluded with the reason that its outcome demands', async () => {
  const mine = caseView({ steps: [caseStep({ assignee: '我', may: { ...mayNothing, outcomes } })] });
  const calls = stubFetch({
    ...routes(mine),
    'POST /cases/case-1/steps/step-1/conclusion': { status: 204 },
  });
  open();
  await userEvent.click(await screen.findByRole('button', { name: '不予受理' }));
  const dialog = within(await screen.findByRole('dialog', { name: '受理：不予受理' }));
  await userEvent.click(dialog.getByRole('button', { name: '不予受理' }));
  expect(await dialog.findByText('必填项，请填写')).toBeInTheDocument();
  expect(calls.some(({ method }) => method === 'POST')).toBe(false);
  await userEvent.type(dialog.getByLabelText('理由'), '不属于本单位职责');
  await userEvent.click(dialog.getByRole('button', { name: '不予受理' }));
  expect(await screen.findByText('“不予受理”已完成')).toBeInTheDocument();
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    outcome: 'refuse',
    comment: '不属于本单位职责',
    files: [],
  });
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

test('where somebody was faster it says who, and shows the case as it is', async () => {
  let over = false;
  stubFetch({
    ...routes(() =>
      over
        ? caseView({ steps: [caseStep({ id: 'step-2', title: text('决定', 'Decide') })] })
        : caseView({ steps: [caseStep({ may: { ...mayNothing, outcomes } })] }),
    ),
    'POST /cases/case-1/steps/step-1/conclusion': () => {
      over = true;
      return {
        status: 409,
        body: { code: 'casework.step-over', title: '该环节已由王芳办结（受理）；请刷新后查看。' },
      };
    },
  });
  open();
  await userEvent.click(await screen.findByRole('button', { name: '受理' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '受理' }));
  expect(await screen.findByText('该环节已由王芳办结（受理）；请刷新后查看。')).toBeInTheDocument();
  expect(await screen.findByRole('heading', { level: 3, name: '决定' })).toBeInTheDocument();
  expect(screen.queryByRole('heading', { level: 3, name: '受理' })).not.toBeInTheDocument();
});

test('any other refusal stays beside what was filled in', async () => {
  stubFetch({
    ...routes(caseView({ steps: [caseStep({ may: { ...mayNothing, outcomes } })] })),
    'POST /cases/case-1/steps/step-1/conclusion': {
      status: 403,
      body: { code: 'casework.four-eyes', title: '请由他人办理。' },
    },
  });
  open();
  await userEvent.click(await screen.findByRole('button', { name: '受理' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('办理意见'), '同意');
  await userEvent.click(dialog.getByRole('button', { name: '受理' }));
  expect(await dialog.findByText('请由他人办理。')).toBeInTheDocument();
  expect(dialog.getByLabelText('办理意见')).toHaveValue('同意');
});

test('a step that waits says so, and who was asked agrees or does not', async () => {
  const asked = caseStep({
    id: 'step-2',
    kind: 'COUNTERSIGNATURE',
    parent: 'step-1',
    title: text('受理（会签）', 'Accept (countersign)'),
    unit: text('卫健委', 'Health'),
    asked: '请提出意见',
    may: {
      ...mayNothing,
      outcomes: [
        { code: 'agree', title: text('同意', 'Agree'), reason: false },
        { code: 'disagree', title: text('不同意', 'Disagree'), reason: true },
      ],
    },
  });
  const calls = stubFetch({
    ...routes(caseView({ steps: [caseStep({ assignee: '钱审核' }), asked] })),
    'POST /cases/case-1/steps/step-2/answer': { status: 204 },
  });
  open();
  expect(await screen.findByText(/会签、加签或延期审批尚未完成/)).toBeInTheDocument();
  expect(screen.getByText('请提出意见')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '同意' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '同意' }));
  await waitFor(() => expect(calls.some(({ path }) => path.endsWith('/answer'))).toBe(true));
});

test('more time is decided on', async () => {
  const asked = caseStep({
    id: 'step-2',
    kind: 'EXTENSION',
    parent: 'step-1',
    title: text('受理（延期审批）', 'Accept (more time)'),
    asked: '材料较多',
    more: text('3个工作日', '3 working day(s)'),
    may: {
      ...mayNothing,
      outcomes: [
        { code: 'grant', title: text('同意延期', 'Grant'), reason: false },
        { code: 'refuse', title: text('不同意延期', 'Refuse'), reason: true },
      ],
    },
  });
  const calls = stubFetch({
    ...routes(caseView({ steps: [caseStep(), asked] })),
    'POST /cases/case-1/steps/step-2/decision': { status: 204 },
  });
  open();
  expect(await screen.findByText('3个工作日')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '同意延期' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '同意延期' }));
  await waitFor(() => expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ granted: true }));
});

test('a case that is over says how it ended and where it is kept', async () => {
  stubFetch(
    routes(
      caseView({
        state: 'DONE',
        steps: [],
        end: {
          at: '2026-01-22T01:00:00Z',
          ending: text('已办结', 'Granted'),
          reason: null,
          archiveNumber: '2026-D10-000001',
          keptUntil: '2036-12-31',
        },
      }),
    ),
  );
  open();
  expect(await screen.findByText('2026-D10-000001')).toBeInTheDocument();
  expect(screen.getByText('至 2036-12-31')).toBeInTheDocument();
  expect(screen.getByText('没有进行中的环节')).toBeInTheDocument();
});

test('a case out of reach says so', async () => {
  stubFetch({
    'GET /cases/case-1': { status: 404, body: { code: 'casework.case-not-found', title: '没有这个办件。' } },
  });
  open();
  expect(screen.getByRole('status', { name: '正在加载…' })).toBeInTheDocument();
  expect(await screen.findByText('没有这个办件。')).toBeInTheDocument();
});

test('what an interest means is said before it is declared', async () => {
  const calls = stubFetch({
    ...routes(
      caseView({
        may: { comment: true, declareInterest: true, withdraw: false, manage: false, suspensions: [] },
      }),
    ),
    'POST /cases/case-1/interests': { status: 204 },
  });
  open();
  await userEvent.click(await screen.findByRole('button', { name: '申请回避' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/您不再办理本件的任何环节，且不能撤销/)).toBeInTheDocument();
  await userEvent.type(dialog.getByLabelText('理由'), '近亲属');
  await userEvent.click(dialog.getByRole('button', { name: '申请回避' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ reason: '近亲属' }),
  );
});
