import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { server } from '@/testing/fixtures';
import { show } from '@/testing/show';
import { SignInPage } from './sign-in-page';

const nobody = { status: 401, body: { code: 'identity.not-signed-in' } };

const begin = { next: 'PASSWORD', factors: [], government: null, name: null };
const me = (next: string) => ({
  id: '1',
  login: 'limin',
  name: '李敏',
  next,
  permissions: [],
  posts: [],
  delegated: [],
});

async function signIn() {
  await userEvent.type(await screen.findByLabelText('登录名'), 'limin');
  await userEvent.type(screen.getByLabelText('口令'), 'secret');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
}

test('a wrong password is said as the server says it', async () => {
  const calls = stubFetch({
    'GET /server': { body: { ...server, demo: true } },
    'GET /me': nobody,
    'GET /login': { body: begin },
    'POST /login': { status: 401, body: { code: 'identity.wrong-credentials', title: '登录名或口令不正确' } },
  });
  show(<SignInPage />, { path: '/sign-in' });
  await signIn();
  expect(await screen.findByText('登录名或口令不正确')).toBeInTheDocument();
  expect(screen.getByText(/演示系统/)).toBeInTheDocument();
  const sent = calls.find(({ path, body }) => path === '/login' && body !== undefined)
    ?.body as URLSearchParams;
  expect(sent.get('login')).toBe('limin');
});

test.each([
  ['%2Fpolicy', '/policy'],
  ['%2F%2Felsewhere.example', '/'],
  ['https%3A%2F%2Felsewhere.example', '/'],
])('after sign-in, next=%s leads to %s', async (next, path) => {
  let known = false;
  stubFetch({
    'GET /server': { body: server },
    'GET /me': () => (known ? { body: me('NOTHING') } : nobody),
    'GET /login': () => ({ body: { ...begin, next: known ? 'NOTHING' : 'PASSWORD' } }),
    'POST /login': () => {
      known = true;
      return { body: { ...begin, next: 'NOTHING' } };
    },
  });
  const { router } = show(<SignInPage />, { path: '/sign-in', at: `/sign-in?next=${next}` });
  await signIn();
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
  expect(router.state.location.pathname).toBe(path);
});

test('a code of the authenticator app comes second, or a recovery code', async () => {
  let step = 'PASSWORD';
  const calls = stubFetch({
    'GET /server': { body: server },
    'GET /me': () => (step === 'PASSWORD' ? nobody : { body: me(step) }),
    'GET /login': () => ({ body: { ...begin, next: step } }),
    'POST /login': () => {
      step = 'SECOND_FACTOR';
      return { body: { ...begin, next: step, factors: ['TOTP', 'RECOVERY_CODE'], name: '李敏' } };
    },
    'POST /login/totp': { status: 401, body: { code: 'identity.wrong-code', title: '验证码不正确或已使用' } },
    'POST /login/recovery': () => {
      step = 'NOTHING';
      return { body: { ...begin, next: step } };
    },
  });
  show(<SignInPage />, { path: '/sign-in' });
  await signIn();
  await userEvent.type(await screen.findByLabelText('验证码'), '123456');
  await userEvent.click(screen.getByRole('button', { name: '验证' }));
  expect(await screen.findByText('验证码不正确或已使用')).toBeInTheDocument();

  await userEvent.click(screen.getByRole('button', { name: '改用恢复码' }));
  await userEvent.type(await screen.findByLabelText('恢复码'), 'aaaa-bbbb-cccc-dddd');
  await userEvent.click(screen.getByRole('button', { name: '验证' }));
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
  expect(calls.find(({ path }) => path === '/login/recovery')?.body).toEqual({ code: 'aaaa-bbbb-cccc-dddd' });
});

test('the second factor is set up, and its recovery codes are kept', async () => {
  let step = 'ENROL';
  stubFetch({
    'GET /server': { body: server },
    'GET /me': () => ({ body: me(step) }),
    'GET /login': () => ({ body: { ...begin, next: step, name: '李敏' } }),
    'POST /me/totp': {
      body: { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/x?secret=JBSWY3DPEHPK3PXP' },
    },
    'POST /me/totp/confirm': () => {
      step = 'NOTHING';
      return { body: { recoveryCodes: ['aaaa-bbbb-cccc-dddd'] } };
    },
  });
  show(<SignInPage />, { path: '/sign-in' });
  expect(await screen.findByText('JBSWY3DPEHPK3PXP')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('验证码'), '123456');
  await userEvent.click(screen.getByRole('button', { name: '验证' }));
  expect(await screen.findByText('aaaa-bbbb-cccc-dddd')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '已保存，继续' }));
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
});
