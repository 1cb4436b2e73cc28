import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { RecordDetail } from '@/shared/api/types';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { RecordDrawer } from './record-drawer';

const detail: RecordDetail = {
  record: {
    dataset: 'check',
    key: 'N-1',
    revision: 2,
    region: '430602',
    on: '2025-08-01',
    values: { no: 'N-1', kind: 'A', passed: 'no', score: '86.30' },
    state: 'CURRENT',
    recordedAt: '2025-09-01T00:00:00Z',
    recordedBy: '李敏',
    origin: { kind: 'CORRECTION', importId: null, file: null, row: null },
    attachments: [],
  },
  history: [
    {
      revision: 1,
      act: 1,
      values: { no: 'N-1', kind: 'A', passed: 'yes', score: '86.30' },
      at: '2025-08-02T00:00:00Z',
      by: '李敏',
      kind: 'IMPORT',
      reason: null,
      importId: '7',
      file: '抽查.csv',
      row: 3,
      attachments: [],
    },
    {
      revision: 2,
      act: 2,
      values: { no: 'N-1', kind: 'A', passed: 'no', score: '86.30' },
      at: '2025-09-01T00:00:00Z',
      by: '王磊',
      kind: 'CORRECTION',
      reason: '录入有误',
      importId: null,
      file: null,
      row: null,
      attachments: [],
    },
  ],
  feeds: [{ indicator: 'food', numerator: '0', denominator: '1' }],
};

const open = (derived = false) =>
  show(<RecordDrawer shown={{ dataset: 'check', key: 'N-1', derived }} close={() => undefined} />);

test('shows values in words, every revision with its reason, and what it counts towards', async () => {
  stubFetch({ 'GET /datasets/check/record': { body: detail, headers: { ETag: '"2"' } } });
  open();
  expect(await screen.findByText('甲类')).toBeInTheDocument();
  expect(screen.getByText('86.30 分')).toBeInTheDocument();
  expect(screen.getByText(/录入有误/)).toBeInTheDocument();
  expect(screen.getByText(/原为 是/)).toBeInTheDocument();
  expect(screen.getByText('抽查.csv 第 3 行', { exact: false })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '食品合格率' })).toHaveAttribute('href', '/indicators/food');
});

test('a correction states its reason and the revision it was made from', async () => {
  const calls = stubFetch({
    'GET /datasets/check/record': { body: detail, headers: { ETag: '"2"' } },
    'PUT /datasets/check/record': { body: detail.record },
  });
  open();
  await userEvent.click(await screen.findByRole('button', { name: '更正' }));
  expect(screen.getByLabelText(/列 no/)).toBeDisabled();
  const score = screen.getByLabelText(/列 score/);
  await userEvent.clear(score);
  await userEvent.type(score, '87.10');
  await userEvent.click(screen.getByRole('button', { name: '更正' }));
  expect(await screen.findByText('必填项，请填写')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('理由'), '核对原件');
  await userEvent.click(screen.getByRole('button', { name: '更正' }));
  expect(await screen.findByText('历次版本')).toBeInTheDocument();
  const put = calls.find(({ method }) => method === 'PUT');
  expect(put?.headers.get('If-Match')).toBe('"2"');
  expect(put?.body).toEqual({
    values: { no: 'N-1', kind: 'A', passed: 'no', score: '87.10' },
    reason: '核对原件',
    attachments: [],
  });
});

test('a record changed by someone else is not overwritten', async () => {
  stubFetch({
    'GET /datasets/check/record': { body: detail, headers: { ETag: '"2"' } },
    'DELETE /datasets/check/record': {
      status: 412,
      body: { code: 'indicator.record-changed', title: '已改动' },
    },
  });
  open();
  await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
  await userEvent.type(screen.getByLabelText('理由'), '重复');
  await userEvent.click(screen.getAllByRole('button', { name: '撤回' }).at(-1) as HTMLElement);
  expect(await screen.findByText(/已被他人改动/)).toBeInTheDocument();
});

test('a derived fact opens the records it was computed from', async () => {
  const calls = stubFetch({
    'GET /facts/records': { body: { items: [detail.record], next: null } },
    'GET /datasets/check/record': { body: detail },
  });
  open(true);
  await userEvent.click(await screen.findByRole('button', { name: '查看记录 N-1' }));
  expect(await screen.findByText('历次版本')).toBeInTheDocument();
  expect(calls[0]?.path).toBe('/facts/records?dataset=check&unit=N-1');
});
