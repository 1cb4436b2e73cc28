import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import type { RegistryEntryView } from '@/shared/api/schema';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { entryOf, registryWords } from '../testing/fixtures';
import { RegistryEntryPage } from './registry-entry-page';

afterEach(() => vi.unstubAllGlobals());

const contact = {
  id: 'c1',
  duty: '质量负责人',
  nameMask: '郑**',
  phoneMask: '138****1234',
  emailMask: null,
};

const qualification = (id: string, state: 'VALID' | 'ENDING' | 'EXPIRED', daysLeft: number) => ({
  id,
  kind: 'CMA' as const,
  title: null,
  number: `CMA-${id}`,
  issuer: null,
  scope: null,
  validFrom: null,
  validUntil: '2026-12-31',
  state,
  daysLeft,
  document: null,
  version: 1,
});

function page(entry: RegistryEntryView, language: 'zh-CN' | 'en' = 'zh-CN') {
  const calls = stubFetch({
    'GET /registry/words': { body: registryWords },
    'GET /registry/entries/e1': { body: entry },
    'GET /registry/entries/e1/contacts': {
      body: [{ id: 'c1', duty: '质量负责人', name: '郑成功', phone: '13873001234', email: null }],
    },
    'GET /registry/entries/e1/sections': {
      body: [
        {
          code: 'awards',
          title: { zh: '质量奖', en: 'Awards' },
          nothing: { zh: '尚未获奖', en: 'None' },
          rows: [],
        },
        {
          code: 'members',
          title: { zh: '人员', en: 'People' },
          nothing: { zh: '无', en: 'None' },
          rows: [
            {
              label: { zh: '专家', en: 'Expert' },
              value: { zh: '周专家', en: 'Zhou' },
              path: '/registry/e2',
              mark: 'WARNING',
            },
          ],
        },
      ],
    },
    'GET /ledger/history': { body: { items: [], next: null } },
    'POST /registry/entries/e1/contact-wishes': { status: 201, body: { id: 'w1' } },
  });
  show(<RegistryEntryPage />, {
    path: '/registry/:id',
    at: '/registry/e1',
    language,
    permissions: ['registry.read'],
  });
  return calls;
}

test('contacts stay masked until they are asked for', async () => {
  const may = { keep: false, contact: true, merge: false, wish: false };
  const calls = page(entryOf({ contacts: [contact], may }));

  expect(await screen.findByText('138****1234')).toBeInTheDocument();
  expect(calls.some((each) => each.path.endsWith('/contacts'))).toBe(false);
  await userEvent.click(screen.getByRole('button', { name: /显示完整信息/ }));

  expect(await screen.findByText('13873001234')).toBeInTheDocument();
  expect(screen.getByText('郑成功')).toBeInTheDocument();
});

test('who may not see contacts is told so', async () => {
  page(entryOf());

  expect(await screen.findByText('联系人不在您可查看的范围内，或者尚未登记')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /显示完整信息/ })).toBeNull();
});

test('how long a qualification lasts is said in words as well as in colour', async () => {
  page(
    entryOf({
      qualifications: [
        qualification('1', 'VALID', 300),
        qualification('2', 'ENDING', 7),
        qualification('3', 'EXPIRED', -3),
      ],
    }),
  );

  expect(await screen.findByText(/有效 · 剩 300 天/)).toBeInTheDocument();
  expect(await screen.findByText('周专家')).toBeInTheDocument();
  expect(screen.getByText(/即将到期 · 剩 7 天/)).toBeInTheDocument();
  expect(screen.getByText(/已到期 · 已过 3 天/)).toBeInTheDocument();
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});

test('sections of modules say what there is, and where there is nothing', async () => {
  page(entryOf(), 'en');

  expect(await screen.findByRole('link', { name: 'Zhou' })).toHaveAttribute('href', '/registry/e2');
  expect(screen.getByText('Note')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Awards' })).toBeInTheDocument();
});

test("a firm's own people ask to change a contact instead of changing it", async () => {
  const may = { keep: false, contact: false, merge: false, wish: true };
  const calls = page(entryOf({ may, bound: true }));

  await userEvent.click(await screen.findByRole('button', { name: /申请修改联系人/ }));
  await userEvent.type(await screen.findByLabelText('职务'), '厂长');
  await userEvent.type(screen.getByLabelText('姓名'), '孙新人');
  await userEvent.type(screen.getByLabelText('电话'), '13911112222');
  await userEvent.click(screen.getByRole('button', { name: '提交申请' }));

  await vi.waitFor(() =>
    expect(calls.find((each) => each.method === 'POST')?.body).toEqual({
      duty: '厂长',
      name: '孙新人',
      phone: '13911112222',
    }),
  );
}, 30_000);
