import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { practiceOf, practiceRow } from '../testing/fixtures';
import { PracticePage } from './practice-page';
import { PracticesPage } from './practices-page';

afterEach(() => vi.unstubAllGlobals());

const list = { path: '/outreach/practices', permissions: ['outreach.read'] };
const one = {
  path: '/outreach/practices/:id',
  at: '/outreach/practices/x1',
  permissions: ['outreach.read', 'outreach.publish'],
};

test('practices are searched by two characters, and by no fewer', async () => {
  const calls = stubFetch({ 'GET /outreach/practices': { body: { items: [practiceRow()], next: null } } });
  show(<PracticesPage />, list);
  expect(await screen.findByRole('link', { name: '质量服务驿站' })).toBeInTheDocument();
  expect(screen.getByText('一站受理')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /报送典型经验/ })).toBeNull();
  const asked = calls.length;

  const box = screen.getByRole('searchbox', { name: '题目或者正文，至少两个字' });
  await userEvent.type(box, '驿{Enter}');
  expect(await screen.findByText('请至少输入两个字。')).toBeInTheDocument();
  expect(calls).toHaveLength(asked);
  await userEvent.type(box, '站{Enter}');

  await waitFor(() => expect(decodeURIComponent(calls.at(-1)?.path ?? '')).toContain('query=驿站'));
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('nothing found is said', async () => {
  stubFetch({ 'GET /outreach/practices': { body: { items: [], next: null } } });
  show(<PracticesPage />, { ...list, language: 'en' });
  expect(await screen.findByText('There is no such good practice.')).toBeInTheDocument();
});

test('the office selects with a reason, and publishes with an abstract', async () => {
  let state: 'SUBMITTED' | 'SELECTED' = 'SUBMITTED';
  const now = () => {
    const may = { ...practiceOf().may, decide: state === 'SUBMITTED', publish: state === 'SELECTED' };
    return { body: practiceOf({ state, may }) };
  };
  const calls = stubFetch({
    'GET /outreach/practices/x1': now,
    'POST /outreach/practices/x1/selection': () => {
      state = 'SELECTED';
      return now();
    },
    'POST /outreach/practices/x1/publication': now,
  });
  show(<PracticePage />, one);

  await userEvent.click(await screen.findByRole('button', { name: '选用' }));
  const asking = await screen.findByRole('dialog');
  fireEvent.change(within(asking).getByLabelText('理由'), { target: { value: '可推广' } });
  await userEvent.click(within(asking).getByRole('button', { name: '选用' }));
  await userEvent.click(await screen.findByRole('button', { name: '发布' }));
  await screen.findByLabelText('摘要');
  const dialog = screen.getAllByRole('dialog').at(-1) as HTMLElement;
  fireEvent.change(within(dialog).getByLabelText('摘要'), { target: { value: '一站受理' } });
  await userEvent.click(within(dialog).getByRole('button', { name: '发布' }));

  await waitFor(() =>
    expect(calls.filter((each) => each.method === 'POST').map((each) => each.body)).toEqual([
      { reason: '可推广' },
      { summary: '一站受理' },
    ]),
  );
});

test('texts keep their lines, and what was refused is told', async () => {
  const may = { ...practiceOf().may, edit: true, submit: true };
  stubFetch({
    'GET /outreach/practices/x1': { body: practiceOf({ state: 'DRAFT', may }) },
    'POST /outreach/practices/x1/submission': {
      status: 412,
      body: { title: '内容已被他人修改', code: 'outreach.stale', status: 412 },
    },
  });
  show(<PracticePage />, one);
  expect(await screen.findByText(/设立驿站/)).toHaveClass('outreach-text');
  await userEvent.click(screen.getByRole('button', { name: '报送' }));
  await userEvent.click(await screen.findByRole('button', { name: '确定' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('内容已被他人修改');
});
