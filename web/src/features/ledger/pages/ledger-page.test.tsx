import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { LedgerPage } from './ledger-page';

afterEach(() => vi.unstubAllGlobals());

const entry = (n: number, erased = false) => ({
  n,
  at: '2026-11-26T01:00:00Z',
  what: 'unit.made',
  kind: 'unit',
  object: `unit-${n}`,
  by: null,
  name: erased ? null : '李敏',
  unit: { zh: '市市场监督管理局', en: 'Market regulation' },
  inNameOf: null,
  address: erased ? null : '10.0.0.7',
  agent: null,
  words: erased ? null : { zh: `新增机构 ${n}`, en: `Made unit ${n}` },
  before: null,
  after: null,
  erased,
});

const ledger = {
  origin: 'zhiqiang/x',
  hash: 'SM3',
  size: 2,
  covered: 1,
  waiting: 0,
  at: '2026-11-26T01:00:00Z',
};

test('entries are shown with who, for whom and from where; an erased one says so', async () => {
  const calls = stubFetch({
    'GET /ledger': { body: ledger },
    'GET /ledger/keys': {
      body: [{ number: 1, id: 'k1', publicKey: '', at: '2026-11-26T01:00:00Z', endorsement: null }],
    },
    'GET /ledger/entries': { body: { items: [entry(1), entry(0, true)], next: null } },
  });
  show(<LedgerPage />);

  expect(await screen.findByText('新增机构 1')).toBeInTheDocument();
  expect(screen.getByText('10.0.0.7')).toBeInTheDocument();
  expect(screen.getAllByText('明细已依法清除')).toHaveLength(2);
  expect(screen.getByText(/^覆盖 1 条/)).toBeInTheDocument();
  await userEvent.type(screen.getByRole('searchbox', { name: '对象' }), 'unit-1{Enter}');
  await waitFor(() => expect(calls.at(-1)?.path).toContain('object=unit-1'));
  expect((await axe.run(document.body, { rules: { region: { enabled: false } } })).violations).toEqual([]);
});
