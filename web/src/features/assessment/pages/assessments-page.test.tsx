import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { AssessmentsPage } from './assessments-page';

afterEach(() => vi.unstubAllGlobals());

const text = (zh: string, en = zh) => ({ zh, en });

const scheme = {
  code: 'areas',
  title: text('县市区质量工作考核', 'Areas'),
  areas: true,
  firstYear: 2024,
  lastYear: 2025,
  plan: null,
  total: '100',
  parts: [],
  deductions: [],
  vetoes: [],
  grades: [],
  ranking: false,
  assumption: text('仅供试算。', 'To be tried out only.'),
};

const review = {
  id: 'r1',
  assessment: 'a1',
  title: text('县市区质量工作考核'),
  year: 2025,
  assessed: text('华容县'),
  item: text('工作成效'),
  highest: '10',
  score: null,
  words: null,
};

const routes = {
  'GET /assessments': { body: { items: [], next: null } },
  'GET /assessments/schemes': { body: [scheme] },
  'GET /assessments/reviews': { body: [review] },
};

test('a scheme without a plan is tried out only', async () => {
  const calls = stubFetch({ ...routes, 'POST /assessments': { body: { id: 'a1' } } });
  show(<AssessmentsPage />, { permissions: ['assessment.read', 'assessment.manage'] });
  expect(await screen.findByText('未注明')).toBeInTheDocument();
  expect(screen.getByText('还没有考核。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: /试\s*算/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: /试\s*算/ }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ scheme: 'areas', year: 2024 }),
  );
});

test('a reviewer scores in words and figures', async () => {
  const calls = stubFetch({ ...routes, 'PUT /assessments/reviews/r1': { status: 204 } });
  show(<AssessmentsPage />, { permissions: ['assessment.review'] });
  await userEvent.click(await screen.findByRole('button', { name: /评\s*分/ }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('评分'), '8.5');
  await userEvent.type(dialog.getByLabelText('评审意见'), '资料齐全');
  await userEvent.click(dialog.getByRole('button', { name: /评\s*分/ }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ score: '8.5', words: '资料齐全' }),
  );
});
