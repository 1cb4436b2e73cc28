import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { ClockPage } from './clock-page';

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: new Date('2025-11-20T02:00:00Z') });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const text = (zh: string, en = zh) => ({ zh, en });

const year = {
  year: 2025,
  revision: 3,
  source: text('国务院办公厅通知', 'State Council notice'),
  at: '2025-01-02T01:00:00Z',
  enteredBy: null,
  reason: null,
  workingDays: 248,
  days: [
    { day: '2025-01-26', works: true, name: text('春节', 'Spring Festival') },
    { day: '2025-01-28', works: false, name: text('春节', 'Spring Festival') },
  ],
};

const version = (more: object) => ({
  from: '2023-01-01',
  until: null,
  law: text('产品质量法', 'Product Quality Law'),
  article: text('第十五条', 'Art. 15'),
  length: { count: 15, unit: 'DAY' },
  lastDay: 'NEXT_WORKING_DAY',
  suspendedBy: [],
  extension: null,
  extensions: null,
  certainty: 'READ',
  confirmed: null,
  ...more,
});

const rule = (code: string, zh: string, more: object = {}) => ({
  code,
  title: text(zh, code),
  starts: text('收到之日', 'Receipt'),
  versions: [version(more)],
});

const rules = {
  items: [
    rule('read', '产品复检申请'),
    rule('excerpt', '责令改正', { certainty: 'EXCERPT', suspendedBy: [text('补正材料')] }),
    rule('memory', '一次性告知补正', {
      certainty: 'MEMORY',
      length: { count: 5, unit: 'WORKING_DAY' },
      extension: { count: 5, unit: 'WORKING_DAY' },
      extensions: 1,
    }),
    rule('confirmed', '异议答复', {
      certainty: 'MEMORY',
      confirmed: { by: '李', at: '2025-02-03T01:00:00Z', note: '核对', document: '公报' },
    }),
  ],
};

const routes = {
  'GET /calendar/years': { body: { years: [2025], missing: null } },
  'GET /calendar': { body: year },
  'GET /deadline-rules': { body: rules },
};

test('days off and shifted working days carry a word beside their colour', async () => {
  stubFetch(routes);
  show(<ClockPage />);
  const january = await screen.findByRole('table', { name: '2025年1月' });
  expect(within(january).getByRole('cell', { name: '26 班' })).toHaveClass('worked');
  expect(within(january).getByRole('cell', { name: '28 休' })).toHaveClass('off');
  expect(within(january).getByRole('cell', { name: '27' })).not.toHaveClass('off');
  expect(screen.getByText(/国务院办公厅通知.*全年 248 个工作日.*取自政策包/)).toBeInTheDocument();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('how well a deadline is known is said in words, and who confirmed it', async () => {
  stubFetch(routes);
  show(<ClockPage />);
  const row = async (name: string) => {
    const cell = await screen.findByRole('cell', { name });
    return within(cell.closest('tr') as HTMLElement);
  };
  expect((await row('产品复检申请')).getByText('已核对原文')).toBeInTheDocument();
  expect((await row('产品复检申请')).getByText('15日')).toBeInTheDocument();
  expect((await row('责令改正')).getByText('摘录')).toBeInTheDocument();
  expect((await row('责令改正')).getByText('补正材料')).toBeInTheDocument();
  const memory = await row('一次性告知补正');
  expect(memory.getByText('待确认')).toBeInTheDocument();
  expect(memory.getByText('可延长 1 次，每次不超过5个工作日')).toBeInTheDocument();
  const confirmed = await row('异议答复');
  expect(confirmed.getByText('已确认')).toBeInTheDocument();
  expect(confirmed.getByText('李 2025-02-03 09:00')).toBeInTheDocument();
  expect(confirmed.queryByText('待确认')).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: '只看待确认' }));
  expect(screen.queryByRole('cell', { name: '异议答复' })).not.toBeInTheDocument();
  expect(screen.getByRole('cell', { name: '一次性告知补正' })).toBeInTheDocument();
});

test('only whoever may change something is offered to', async () => {
  stubFetch(routes);
  show(<ClockPage />);
  await screen.findByRole('cell', { name: '产品复检申请' });
  await screen.findByRole('table', { name: '2025年1月' });
  expect(screen.queryByRole('button', { name: '修改' })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^确认/ })).not.toBeInTheDocument();
});

test('a year that is missing is warned of, and can be entered', async () => {
  stubFetch({ ...routes, 'GET /calendar/years': { body: { years: [2025], missing: 2026 } } });
  show(<ClockPage />, { permissions: ['calendar.manage'] });
  expect(await screen.findByText(/2026年工作日历尚未录入/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('combobox', { name: '年份' }));
  await userEvent.click(await screen.findByTitle('2026（未录入）'));
  expect(await screen.findByText('2026年工作日历尚未录入')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '录入' }));
  const dialog = within(await screen.findByRole('dialog', undefined, { timeout: 5000 }));
  expect(dialog.getByText('2026年工作日历')).toBeInTheDocument();
  expect(dialog.getByLabelText('节日')).toHaveValue('');
});

test('a year is sent whole with the revision it is based on', async () => {
  const calls = stubFetch({ ...routes, 'PUT /calendar/2025': { body: year } });
  show(<ClockPage />, { permissions: ['calendar.manage'] });
  await userEvent.click(await screen.findByRole('button', { name: '修改' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('理由'), '更正');
  await userEvent.click(dialog.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(calls.some(({ method }) => method === 'PUT')).toBe(true));
  expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
    revision: 3,
    sourceZh: '国务院办公厅通知',
    sourceEn: 'State Council notice',
    reason: '更正',
    days: [
      { day: '2025-01-28', works: false, nameZh: '春节', nameEn: 'Spring Festival' },
      { day: '2025-01-26', works: true, nameZh: '春节', nameEn: 'Spring Festival' },
    ],
  });
});

test('a deadline is confirmed with the text it was compared with', async () => {
  const calls = stubFetch({
    ...routes,
    'POST /deadline-rules/memory/2023-01-01/confirmation': { body: rules.items[2] },
  });
  show(<ClockPage />, { permissions: ['rule.confirm'] });
  await userEvent.click(await screen.findByRole('button', { name: '确认“一次性告知补正”' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByText(/产品质量法第十五条，5个工作日/)).toBeInTheDocument();
  await userEvent.type(dialog.getByLabelText('核对所据文本'), '公报');
  await userEvent.type(dialog.getByLabelText('说明'), '一致');
  await userEvent.click(dialog.getByRole('button', { name: '确认' }));
  await waitFor(() =>
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ document: '公报', note: '一致' }),
  );
});

test('trying a deadline out explains each day', async () => {
  const calls = stubFetch({
    ...routes,
    'GET /deadline-rules/memory/reckoning': {
      body: {
        version: rules.items[2]?.versions[0],
        start: '2025-11-19T16:00:00Z',
        due: '2025-11-24T16:00:00Z',
        lastDay: '2025-11-24',
        days: [
          { day: '2025-11-21', count: 'COUNTED', weekend: false, holiday: null },
          { day: '2025-11-22', count: 'DAY_OFF', weekend: true, holiday: null },
          { day: '2025-11-23', count: 'COUNTED', weekend: true, holiday: text('国庆节') },
          { day: '2025-11-24', count: 'DAY_OFF', weekend: false, holiday: text('国庆节') },
        ],
      },
    },
  });
  show(<ClockPage />);
  await screen.findByRole('cell', { name: '一次性告知补正' });
  await userEvent.click(screen.getByRole('combobox', { name: '事项' }));
  await userEvent.click(await screen.findByTitle('一次性告知补正'));
  expect(await screen.findByText('期满日：2025-11-24（当日24时届满）')).toBeInTheDocument();
  const days = within(screen.getByRole('region', { name: '逐日说明' }));
  expect(days.getByText('周末')).toBeInTheDocument();
  expect(days.getByText('国庆节调休上班')).toBeInTheDocument();
  expect(days.getByText('国庆节放假')).toBeInTheDocument();
  expect(days.getAllByText('休息日，不计入')).toHaveLength(2);
  expect(calls.some(({ path }) => path.endsWith('/reckoning?start=2025-11-20'))).toBe(true);
});

test('an hour of grace is due by the minute, and a refusal says why', async () => {
  stubFetch({
    ...routes,
    'GET /deadline-rules': {
      body: { items: [rule('quick', '快检复检', { length: { count: 4, unit: 'HOUR' } })] },
    },
    'GET /deadline-rules/quick/reckoning': {
      status: 409,
      body: { title: '工作日历中没有2027年', code: 'clock.year-unknown' },
    },
  });
  show(<ClockPage />, { language: 'zh-CN' });
  await screen.findByRole('cell', { name: '快检复检' });
  await userEvent.click(screen.getByRole('combobox', { name: '事项' }));
  await userEvent.click(await screen.findByTitle('快检复检'));
  expect(await screen.findByText('工作日历中没有2027年')).toBeInTheDocument();
});
