import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { weeksOf } from '../components/months';
import { publicityOf, publicityRow } from '../testing/fixtures';
import { PublicityPage } from './publicity-page';

afterEach(() => vi.unstubAllGlobals());

const page = { path: '/outreach/publicity', permissions: ['outreach.read', 'outreach.submit'] };

const listed = (...items: ReturnType<typeof publicityRow>[]) => ({
  'GET /outreach/publicity': { body: { items, next: null } },
});

test('weeks begin on Monday and hold the whole month', () => {
  expect(weeksOf('2025-10')).toHaveLength(5);
  expect(weeksOf('2025-10')[0]?.[0]).toBe('2025-09-29');
  expect(weeksOf('2025-10').at(-1)?.[6]).toBe('2025-11-02');
  expect(weeksOf('2021-02')).toHaveLength(4);
  expect(weeksOf('2025-12').flat().at(-1)).toBe('2026-01-04');
});

test('the month shows a plan on each of its days, and opens it', async () => {
  const calls = stubFetch({
    ...listed(publicityRow({ from: '2025-10-30', until: '2025-11-01' })),
    'GET /outreach/publicity/e1': { body: publicityOf() },
  });
  show(<PublicityPage />, { ...page, at: '/outreach/publicity?view=month' });

  const plans = await screen.findAllByRole('button', { name: /质量月启动仪式/ });
  expect(plans).toHaveLength(3);
  expect(calls[0]?.path).toContain('from=2025-09-29&until=2025-11-02');
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
  await userEvent.click(plans[0] as HTMLElement);

  const drawer = await screen.findByRole('dialog');
  expect(await within(drawer).findByRole('link', { name: '方案' })).toHaveAttribute(
    'rel',
    'noopener noreferrer',
  );
  expect(within(drawer).getByRole('link', { name: '标准奖励办法' })).toHaveAttribute(
    'href',
    '/outreach/policies/p1',
  );
});

test('a plan whose day has passed waits for its result, which nobody is blamed for', async () => {
  stubFetch(listed(publicityRow(), publicityRow({ id: 'e2', title: '将来的', until: '2025-11-01' })));
  show(<PublicityPage />, { ...page, at: '/outreach/publicity?view=list' });

  expect(await screen.findByText('待补充结果')).toHaveClass('mark-grey');
  expect(screen.getByText('计划中')).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent(/逾期|迟报|超期|未完成/);
  expect(document.querySelector('.mark-red, .mark-amber')).toBeNull();
});

test('the result is given with a link that has to be a page', async () => {
  const calls = stubFetch({
    ...listed(publicityRow()),
    'GET /outreach/publicity/e1': { body: publicityOf() },
    'POST /outreach/publicity/e1/result': { body: publicityOf({ state: 'DONE', result: '三百人' }) },
  });
  show(<PublicityPage />, { ...page, at: '/outreach/publicity?view=list&open=e1' });

  await userEvent.click(await screen.findByRole('button', { name: '填写结果' }));
  await screen.findByLabelText('结果');
  const dialog = screen.getAllByRole('dialog').at(-1) as HTMLElement;
  const fill = (label: string, value: string) =>
    fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
  fill('结果', '三百人');
  fill('结果链接', 'javascript:1');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  expect(await within(dialog).findByText(/请填写以 http/)).toBeInTheDocument();
  fill('结果链接', 'https://a.cn/b');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));

  await waitFor(() =>
    expect(calls.find((each) => each.method === 'POST')?.body).toEqual({
      result: '三百人',
      link: 'https://a.cn/b',
    }),
  );
}, 60_000);

test('nothing planned is said, and whoever only reads plans nothing', async () => {
  stubFetch(listed());
  show(<PublicityPage />, { ...page, language: 'en', permissions: ['outreach.read'] });
  expect(await screen.findByText('Nothing is planned.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Add a plan/ })).toBeNull();
});
