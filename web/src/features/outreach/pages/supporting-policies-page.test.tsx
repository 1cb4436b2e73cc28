import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { policyOf, policyRow } from '../testing/fixtures';
import { SupportingPoliciesPage } from './supporting-policies-page';
import { SupportingPolicyPage } from './supporting-policy-page';

afterEach(() => vi.unstubAllGlobals());

const READER = ['outreach.read'];
const SUBMITTER = ['outreach.read', 'outreach.submit'];

const coverage = {
  asOf: '2025-10-31',
  clauses: [
    { clause: '2', areas: [{ region: '430602', policies: [{ id: 'p1', title: '标准奖励办法' }] }] },
    { clause: '3.7', areas: [] },
  ],
};

const routes = {
  'GET /outreach/policies': { body: { items: [policyRow()], next: null } },
  'GET /outreach/policies/coverage': { body: coverage },
  'GET /outreach/policies/areas': { body: { areas: ['430602'] } },
};

test('policies are listed and led to, and nobody files without an area', async () => {
  const calls = stubFetch({ ...routes, 'GET /outreach/policies/areas': { body: { areas: [] } } });
  show(<SupportingPoliciesPage />, { path: '/outreach', permissions: SUBMITTER });

  expect(await screen.findByRole('link', { name: '标准奖励办法' })).toHaveAttribute(
    'href',
    '/outreach/policies/p1',
  );
  await waitFor(() => expect(calls.some((each) => each.path.endsWith('/areas'))).toBe(true));
  expect(screen.queryByRole('button', { name: /备案配套政策/ })).toBeNull();
  expect(screen.getByRole('navigation', { name: '配套政策与宣传' })).toBeInTheDocument();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('an area without a policy is told from one with, by a plain word and nothing else', async () => {
  stubFetch(routes);
  show(<SupportingPoliciesPage />, { path: '/outreach', permissions: READER });

  const table = await screen.findByRole('table', { name: /2025-10-31/ });
  expect(
    within(table).getByRole('link', { name: '岳阳楼区 2 工作目标 已备案：标准奖励办法' }),
  ).toBeInTheDocument();
  const without = within(table).getAllByText('未备案');
  expect(without).toHaveLength(3);
  for (const each of without) expect(each.parentElement).toHaveClass('quiet', { exact: true });
  // No red, no amber, no number of those that lack something, no word of blame.
  expect(
    table.querySelector('.mark, [class*=red], [class*=amber], [class*=danger], [class*=warn]'),
  ).toBeNull();
  expect(table).not.toHaveTextContent(/逾期|迟|缺|超期|排名|未完成|应报|合计|共 ?\d/);
  expect(within(table).getAllByRole('columnheader')[1]).toHaveTextContent('岳阳楼区');
});

test('nothing found is said, and so is what went wrong', async () => {
  stubFetch({
    ...routes,
    'GET /outreach/policies': { body: { items: [], next: null } },
    'GET /outreach/policies/coverage': { status: 500, body: { title: '服务器出错', status: 500 } },
  });
  show(<SupportingPoliciesPage />, { path: '/outreach', permissions: READER });

  expect(await screen.findByText('没有符合条件的配套政策。')).toBeInTheDocument();
  expect(await screen.findByRole('alert')).toHaveTextContent('服务器出错');
});

const one = { path: '/outreach/policies/:id', at: '/outreach/policies/p1', permissions: SUBMITTER };

test('what may be done is offered, and a return says why', async () => {
  const may = { ...policyOf().may, decide: true };
  const calls = stubFetch({
    'GET /outreach/policies/p1': { body: policyOf({ state: 'FILED', may }) },
    'POST /outreach/policies/p1/return': { body: policyOf({ state: 'DRAFT' }) },
  });
  show(<SupportingPolicyPage />, one);

  await userEvent.click(await screen.findByRole('button', { name: '退回' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '退回' }));
  expect(await within(dialog).findByText('必填项，请填写')).toBeInTheDocument();
  fireEvent.change(within(dialog).getByLabelText('理由'), { target: { value: '请附文本' } });
  await userEvent.click(within(dialog).getByRole('button', { name: '退回' }));

  await waitFor(() => expect(calls.some((each) => each.method === 'POST')).toBe(true));
  const sent = calls.find((each) => each.method === 'POST');
  expect(sent?.body).toEqual({ reason: '请附文本' });
  expect(sent?.headers.get('If-Match')).toBe('"3"');
  expect(screen.queryByRole('button', { name: '撤下' })).toBeNull();
});

test('a link elsewhere tells nothing of where it was, and nothing but a page is linked', async () => {
  stubFetch({ 'GET /outreach/policies/p1': { body: policyOf() } });
  show(<SupportingPolicyPage />, one);
  const link = await screen.findByRole('link', { name: 'https://www.yueyang.gov.cn/a' });
  expect(link).toHaveAttribute('rel', 'noopener noreferrer');
  expect(link).toHaveAttribute('target', '_blank');
});

test('an address that is no page is only shown', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: what the server would never send
  const link = 'javascript:alert(1)' as any;
  stubFetch({ 'GET /outreach/policies/p1': { body: policyOf({ link }) } });
  show(<SupportingPolicyPage />, one);
  expect(await screen.findByText('javascript:alert(1)')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /javascript/ })).toBeNull();
});
