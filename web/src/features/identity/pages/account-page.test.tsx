import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { AccountPage } from './account-page';

const factors = {
  demanded: true,
  totpSince: '2026-11-01T01:00:00Z',
  recoveryCodesLeft: 9,
  passkeys: [],
  passkeysAt: 'https://zhiqiang.example',
  government: { zh: '湘政务', en: 'Xiang' },
  governmentSince: null,
};

const answers = {
  'GET /me': {
    body: {
      id: '1',
      login: 'limin',
      name: '李敏',
      next: 'NOTHING',
      permissions: ['record.read', 'record.import', 'token.own'],
      posts: [],
      delegated: [],
    },
  },
  'GET /me/factors': { body: factors },
  'GET /me/sessions': {
    body: [
      {
        id: 'a',
        current: true,
        began: '2026-11-26T01:00:00Z',
        seen: '2026-11-26T01:05:00Z',
        address: '10.0.0.8',
        agent: 'Browser',
      },
      {
        id: 'b',
        current: false,
        began: '2026-11-25T01:00:00Z',
        seen: '2026-11-25T01:05:00Z',
        address: '10.0.0.9',
        agent: 'Other',
      },
    ],
  },
  'GET /delegations': { body: [] },
  'GET /me/tokens': { body: [] },
  'GET /me/access': {
    body: {
      everything: false,
      areas: [{ code: '430626', name: { zh: '平江县', en: 'Pingjiang' }, why: [{ zh: '岗位甲', en: 'A' }] }],
      units: [],
      duties: [],
      permissions: [
        { code: 'record.read', name: { zh: '查看数据', en: 'Read' }, why: [{ zh: '岗位甲', en: 'A' }] },
        { code: 'record.import', name: { zh: '导入数据', en: 'Import' }, why: [{ zh: '岗位甲', en: 'A' }] },
      ],
      without: [{ code: 'role.grant', name: { zh: '审批授权', en: 'Grant' } }],
    },
  },
};

const permissions = ['record.read', 'record.import', 'token.own'];

test('what changes a factor asks for a fresh proof, and then goes on', async () => {
  let proven = false;
  const calls = stubFetch({
    ...answers,
    'POST /me/recovery-codes': () =>
      proven
        ? { body: { recoveryCodes: ['aaaa-bbbb'] } }
        : { status: 403, body: { code: 'identity.sign-in-again', title: '请再次验证身份' } },
    'POST /login': () => {
      proven = true;
      return { body: { next: 'NOTHING', factors: [], government: null, name: '李敏' } };
    },
  });
  show(<AccountPage />, { permissions });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: '重新生成' }));
  await user.click(within(await screen.findByRole('tooltip')).getByRole('button', { name: '重新生成' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('请再次验证身份')).toBeInTheDocument();
  await user.type(within(dialog).getByLabelText('口令'), 'my-Password-1');
  await user.click(within(dialog).getByRole('button', { name: '验证' }));
  expect(await screen.findByText('aaaa-bbbb')).toBeInTheDocument();
  const signed = calls.find(({ method, path }) => method === 'POST' && path === '/login');
  expect(String(signed?.body)).toBe('login=limin&password=my-Password-1');
});

test('rights stand together with the post that gives them', async () => {
  stubFetch(answers);
  show(<AccountPage />, { permissions });
  expect(await screen.findByText('查看数据、导入数据')).toBeInTheDocument();
  expect(screen.getByText('平江县')).toBeInTheDocument();
  expect(screen.getByText('无权执行的操作（1 项）')).toBeInTheDocument();
  expect(
    screen.getByText(/请在 https:\/\/zhiqiang.example 使用支持通行密钥的浏览器添加/),
  ).toBeInTheDocument();
});

test('another session of one’s own is ended', async () => {
  const calls = stubFetch({ ...answers, 'DELETE /me/sessions/b': { status: 204 } });
  show(<AccountPage />, { permissions });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /结束 10.0.0.9/ }));
  await waitFor(() =>
    expect(calls.some(({ method, path }) => method === 'DELETE' && path === '/me/sessions/b')).toBe(true),
  );
});
