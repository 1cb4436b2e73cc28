import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import type { ReviewSheet } from '@/shared/api/schema';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { HEALTH, OFFICE } from '@/testing/task-fixtures';
import { ReviewPage } from './review-page';
import { ReviewsPage } from './reviews-page';

afterEach(() => vi.unstubAllGlobals());

const review = {
  id: 'review-1',
  title: '第三季度调度',
  from: '2025-07-01',
  to: '2025-09-30',
  by: '李敏',
  at: '2025-10-08T01:00:00Z',
  closedBy: null,
  closedAt: null as string | null,
};

const sheet = (more: Partial<ReviewSheet> = {}): ReviewSheet => ({
  unit: HEALTH.number,
  name: HEALTH.name,
  area: null,
  from: '2025-07-01',
  to: '2025-09-30',
  asOf: '2025-09-30',
  tasks: [
    {
      id: 'task-1',
      number: '2025-0001',
      title: { zh: '家庭医生签约提质', en: 'Better family doctors' },
      leads: true,
      due: '2025-09-15',
      state: 'DOING',
      percent: 30,
      late: true,
      told: { at: '2025-09-20T01:00:00Z', late: true, words: '已签约三成', problems: '经费不足', needs: '' },
    },
  ],
  targets: [
    {
      code: 'doctor',
      name: { zh: '签约率', en: 'Contracts' },
      unit: 'RATIO',
      target: '0.6',
      value: '0.55',
      confirmed: null,
      status: 'AT_RISK',
    },
  ],
  instructed: ['instruction-1'],
  remark: '',
  ...more,
});

const instructions = {
  'GET /instructions': {
    body: {
      items: [
        { id: 'instruction-1', on: '2025-08-20', leader: { id: 'p', name: '王市长' }, text: '抓紧落实' },
      ],
      next: null,
    },
  },
};

const office = ['task.read', 'task.dispatch', 'case.manage', 'instruction.read', 'scorecard.read'];

const at = (path: string, permissions: string[]) =>
  show(<ReviewPage />, { path: '/reviews/:id', at: path, permissions });

test('the office sees all units in the order of the policy, and opens a sheet', async () => {
  stubFetch({
    ...instructions,
    'GET /reviews/review-1': {
      body: {
        review,
        sheets: [sheet({ remark: '请加快进度' }), sheet({ unit: 1, name: OFFICE.name, tasks: [] })],
      },
    },
  });
  at('/reviews/review-1', office);

  const row = within((await screen.findByRole('link', { name: '卫健委' })).closest('tr') as HTMLElement);
  expect(row.getByText('请加快进度')).toBeInTheDocument();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  await userEvent.click(screen.getByRole('link', { name: '卫健委' }));

  expect(await screen.findByRole('heading', { name: '卫健委调度表' })).toBeInTheDocument();
  expect(screen.getByText('已签约三成')).toBeInTheDocument();
  expect(screen.getByText('经费不足')).toBeInTheDocument();
  expect(screen.getByText('逾期')).toHaveClass('mark-strong');
  expect(screen.getByText('有差距')).toBeInTheDocument();
  expect(await screen.findByText('抓紧落实')).toBeInTheDocument();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('the office remarks on a sheet and closes the review', async () => {
  const calls = stubFetch({
    ...instructions,
    'GET /reviews/review-1': { body: { review, sheets: [sheet()] } },
    'PUT /reviews/review-1/remark': { status: 204 },
    'POST /reviews/review-1/close': { status: 204 },
  });
  at('/reviews/review-1', office);
  await userEvent.click(await screen.findByRole('button', { name: '填写调度意见' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: '调度意见' }), '请加快进度');
  await userEvent.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ unit: 2, words: '请加快进度' }),
  );
  await userEvent.click(screen.getByRole('button', { name: '结束调度' }));
  await userEvent.click(within(await screen.findByRole('tooltip')).getByRole('button', { name: '结束调度' }));

  expect(await screen.findByText('“结束调度”已完成')).toBeInTheDocument();
});

test('a unit sees its own sheet, and may not remark', async () => {
  stubFetch({ 'GET /reviews/review-1': { body: { review, sheets: [sheet({ remark: '请加快进度' })] } } });
  at('/reviews/review-1', ['task.read', 'task.work']);

  expect(await screen.findByText('请加快进度')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '填写调度意见' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: '结束调度' })).not.toBeInTheDocument();
});

test('a review is opened for a period', async () => {
  const calls = stubFetch({
    'GET /reviews': { body: { items: [review], next: null } },
    'POST /reviews': { status: 201, body: { id: 'review-2' } },
  });
  const { router } = show(<ReviewsPage />, { path: '/reviews', at: '/reviews', permissions: office });
  expect(await screen.findByRole('link', { name: '第三季度调度' })).toHaveAttribute(
    'href',
    '/reviews/review-1',
  );
  await userEvent.click(screen.getByRole('button', { name: '开展调度' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByRole('textbox', { name: '调度名称' }), '十月调度');
  await userEvent.click(dialog.getByRole('button', { name: '开展调度' }));

  await waitFor(() => expect(router.state.location.pathname).toBe('/reviews/review-2'));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    title: '十月调度',
    from: '2025-10-01',
    to: '2025-10-31',
  });
});
