import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import type { AssessmentView } from '@/shared/api/schema';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { AssessmentPage } from './assessment-page';

afterEach(() => vi.unstubAllGlobals());

const text = (zh: string, en = zh) => ({ zh, en });

const assessment = (more: Partial<AssessmentView['head']> = {}, manage = true): AssessmentView => ({
  head: {
    id: 'a1',
    scheme: 'areas',
    title: text('县市区（园区）质量工作考核', 'Yearly assessment of areas'),
    year: 2025,
    trial: true,
    state: 'DRAFT',
    drawnBy: '李敏',
    drawnAt: '2026-01-19T01:00:00Z',
    sentAt: null,
    objectionsUntil: null,
    frozenBy: null,
    frozenAt: null,
    ...more,
  },
  scheme: {
    code: 'areas',
    title: text('县市区（园区）质量工作考核'),
    areas: true,
    firstYear: 2023,
    lastYear: 2025,
    plan: null,
    total: '100',
    parts: [
      {
        code: 'targets',
        title: text('目标完成', 'Targets'),
        weight: '60',
        items: [{ code: 'food', title: text('食品'), points: '60', reviewers: null, highest: null }],
      },
      {
        code: 'measures',
        title: text('工作推进', 'Measures'),
        weight: '40',
        items: [{ code: 'work', title: text('成效'), points: '40', reviewers: 2, highest: '10' }],
      },
    ],
    deductions: [{ code: 'false-data', title: text('弄虚作假'), points: '2', most: '6' }],
    vetoes: [{ code: 'safety-event', title: text('安全事件'), best: 'D' }],
    grades: [],
    ranking: false,
    assumption: text('未查到列入督检考计划的依据。', 'No approved plan is known.'),
  },
  asOf: '2025-12-31',
  assessed: [
    {
      id: 's1',
      code: '430623',
      name: text('华容县', 'Huarong'),
      points: [
        { code: 'targets', points: '51.25' },
        { code: 'measures', points: null },
      ],
      deducted: '2.00',
      total: null,
      grade: null,
      vetoed: false,
      openObjections: 0,
    },
  ],
  may: { manage, freeze: false },
});

const routes = (data: AssessmentView) => ({
  'GET /assessments/a1': { body: data },
  'GET /assessments/a1/reviews': { body: [] },
  'GET /assessments/a1/incidents': { body: [] },
  'GET /assessments/a1/objections': { body: [] },
});

const at = { path: '/assessments/:id', at: '/assessments/a1' };

test('a trial says so, sends nothing and shows no grade', async () => {
  stubFetch(routes(assessment()));
  show(<AssessmentPage />, at);
  expect(await screen.findByText('试算，不作为考核结果')).toBeInTheDocument();
  expect(screen.getByText('未查到列入督检考计划的依据。')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '下发征求意见' })).not.toBeInTheDocument();
  expect(screen.queryByRole('columnheader', { name: '等次' })).not.toBeInTheDocument();
  const row = within(screen.getByRole('link', { name: '华容县' }).closest('tr') as HTMLElement);
  expect(row.getByText('51.25')).toBeInTheDocument();
  expect(row.getAllByText('待评')).toHaveLength(2);
  expect(screen.getByRole('link', { name: '华容县' })).toHaveAttribute('href', '/assessments/a1/sheets/s1');
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('other weights are tried out once they add up, and nothing is kept', async () => {
  const calls = stubFetch({
    ...routes(assessment()),
    'POST /assessments/a1/weighing': { body: [{ ...assessment().assessed[0], total: '80.42' }] },
  });
  show(<AssessmentPage />, at);
  const targets = await screen.findByRole('spinbutton', { name: '目标完成分值' });
  await userEvent.clear(targets);
  await userEvent.type(targets, '20');
  const weigh = within(screen.getByRole('region', { name: '分值试调' })).getByRole('button', {
    name: /试\s*算/,
  });
  expect(screen.getByText('合计 60 分，应为 100 分')).toBeInTheDocument();
  expect(weigh).toBeDisabled();
  const measures = screen.getByRole('spinbutton', { name: '工作推进分值' });
  await userEvent.clear(measures);
  await userEvent.type(measures, '80');
  await userEvent.click(weigh);
  expect(await screen.findByText('80.42')).toBeInTheDocument();
  expect(screen.getByRole('columnheader', { name: '调整后总分' })).toBeInTheDocument();
  expect(calls.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
    { weights: { targets: 20, measures: 80 } },
  ]);
});

test('whoever does not manage is offered nothing', async () => {
  stubFetch(routes(assessment({ trial: false, state: 'SENT', objectionsUntil: '2026-02-17' }, false)));
  show(<AssessmentPage />, at);
  expect(await screen.findByText('异议提出期限：2026-02-17')).toBeInTheDocument();
  for (const name of ['分值试调', '评审人员', '扣分与否决事项']) {
    expect(screen.queryByRole('region', { name })).not.toBeInTheDocument();
  }
  expect(screen.queryByRole('button')).not.toBeInTheDocument();
});

test('drafts are sent after a question', async () => {
  const calls = stubFetch({
    ...routes(assessment({ trial: false })),
    'POST /assessments/a1/sending': { status: 204 },
  });
  show(<AssessmentPage />, { ...at, permissions: ['assessment.manage'] });
  await userEvent.click(await screen.findByRole('button', { name: '下发征求意见' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: '下发征求意见' }));
  await waitFor(() => expect(calls.some(({ path }) => path === '/assessments/a1/sending')).toBe(true));
});

test('a refusal says why', async () => {
  stubFetch({
    'GET /assessments/a1': { status: 404, body: { code: 'assessment.not-found', title: '没有这项考核' } },
  });
  show(<AssessmentPage />, at);
  expect(await screen.findByText(/没有这项考核/)).toBeInTheDocument();
});
