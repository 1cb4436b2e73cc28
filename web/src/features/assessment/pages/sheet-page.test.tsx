import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import type { AssessmentSheetView } from '@/shared/api/schema';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { SheetPage } from './sheet-page';

afterEach(() => vi.unstubAllGlobals());

const text = (zh: string, en = zh) => ({ zh, en });

const sheet = (more: Partial<AssessmentSheetView> = {}): AssessmentSheetView => ({
  head: {
    id: 'a1',
    scheme: 'areas',
    title: text('质量工作考核', 'Assessment'),
    year: 2024,
    trial: false,
    state: 'SENT',
    drawnBy: '李敏',
    drawnAt: '2025-01-19T01:00:00Z',
    sentAt: '2025-02-10T01:00:00Z',
    objectionsUntil: '2025-02-17',
    frozenBy: null,
    frozenAt: null,
  },
  id: 's1',
  name: text('华容县', 'Huarong'),
  region: '430623',
  asOf: '2024-12-31',
  revision: 1,
  frozen: false,
  digest: 'ab12',
  same: true,
  parts: [
    {
      code: 'targets',
      title: text('目标完成', 'Targets'),
      weight: '60',
      points: '31.25',
      items: [
        {
          code: 'food',
          title: text('食品', 'Food'),
          clause: '2',
          state: 'SCORED',
          full: '60.00',
          points: '31.25',
          rule: text('达到目标计满分。', 'Met: all points.'),
          reckoning: text('完成值75%，目标98%。', 'Figure 75%, target 98%.'),
          sources: [{ kind: 'INDICATOR', id: 'food-pass-rate', words: text('食品合格率', 'Food pass rate') }],
        },
        {
          code: 'famous',
          title: text('名品', 'Famous products'),
          clause: null,
          state: 'EXCLUDED',
          full: '0.00',
          points: null,
          rule: text('规则'),
          reckoning: text('未下达目标。'),
          sources: [],
        },
      ],
    },
  ],
  deductions: [
    {
      code: 'false-data',
      title: text('弄虚作假', 'Falsified'),
      points: '2.00',
      reckoning: text('每起扣2分。'),
      sources: [{ kind: 'EVENT', id: 'e1', words: text('2024-08-01 示例〔2024〕8号 台账不实') }],
    },
  ],
  vetoes: [],
  total: '64.25',
  grade: 'C',
  objections: [],
  mayObject: true,
  ...more,
});

const at = { path: '/assessments/:id/sheets/:assessed', at: '/assessments/a1/sheets/s1' };

test('every point opens to its rule and the records that made it', async () => {
  stubFetch({ 'GET /assessments/a1/sheets/s1': { body: sheet() } });
  show(<SheetPage />, at);
  expect(await screen.findByText('总分：64.25')).toBeInTheDocument();
  expect(screen.getByText('等次：C')).toBeInTheDocument();
  expect(screen.getByText('按快照重算一致')).toBeInTheDocument();
  expect(screen.getByText('不计入')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /食品/ }));
  expect(await screen.findByText('完成值75%，目标98%。')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '食品合格率' })).toHaveAttribute(
    'href',
    '/indicators/food-pass-rate?asOf=2024-12-31&region=430623',
  );
  expect(screen.getByText(/台账不实/)).toBeInTheDocument();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('the assessed object to an item and see the answer', async () => {
  const calls = stubFetch({
    'GET /assessments/a1/sheets/s1': { body: sheet() },
    'POST /assessments/a1/sheets/s1/objections': { body: { id: 'o1' } },
  });
  show(<SheetPage />, at);
  await userEvent.click(await screen.findByRole('button', { name: '提出异议' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('combobox'));
  await userEvent.click(await screen.findByText('弄虚作假', { selector: '.ant-select-item-option-content' }));
  await userEvent.type(dialog.getByRole('textbox'), '台账已核实无误');
  await userEvent.click(dialog.getByRole('button', { name: '提出异议' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      item: 'false-data',
      words: '台账已核实无误',
    }),
  );
});

test('an answer stands beside its objection, and nobody objects any more', async () => {
  stubFetch({
    'GET /assessments/a1/sheets/s1': {
      body: sheet({
        mayObject: false,
        same: false,
        objections: [
          {
            id: 'o1',
            assessed: 's1',
            name: text('华容县'),
            item: 'false-data',
            words: '台账无误',
            by: '王芳',
            at: '2025-02-11T01:00:00Z',
            accepted: true,
            answer: '采纳，撤销扣分',
            answeredBy: '李敏',
            answeredAt: '2025-02-12T01:00:00Z',
          },
        ],
      }),
    },
  });
  show(<SheetPage />, { ...at, language: 'en' });
  expect(await screen.findByText('Accepted')).toBeInTheDocument();
  expect(screen.getByText('Recomputed, not the same')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Object' })).not.toBeInTheDocument();
});
