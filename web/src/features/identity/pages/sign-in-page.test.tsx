import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { server } from '@/testing/fixtures';
import { show } from '@/testing/show';
import { SignInPage } from './sign-in-page';

const nobody = { status: 401, body: { code: 'identity.not-signed-in' } };

async function signIn() {
  await userEvent.type(await screen.findByLabelText('登录名'), 'limin');
  await userEvent.type(screen.getByLabelText('口令'), 'secret');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
}

test('a wrong password is said as the server says it', async () => {
  const calls = stubFetch({
    'GET /server': { body: { ...server, demo: true } },
    'GET /me': nobody,
    'POST /login': { status: 401, body: { code: 'identity.wrong-credentials', title: '登录名或口令不正确' } },
  });
  show(<SignInPage />, { path: '/sign-in' });
  await signIn();
  expect(await screen.findByText('登录名或口令不正确')).toBeInTheDocument();
  expect(screen.getByText(/演示系统/)).toBeInTheDocument();
  const sent = calls.find(({ path }) => path === '/login')?.body as URLSearchParams;
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
    'GET /me': () =>
      known ? { body: { id: '1', login: 'limin', name: '李敏', administrator: false } } : nobody,
    'POST /login': () => {
      known = true;
      return { status: 204 };
    },
  });
  const { router } = show(<SignInPage />, { path: '/sign-in', at: `/sign-in?next=${next}` });
  await signIn();
  expect(await screen.findByText('elsewhere')).toBeInTheDocument();
  expect(router.state.location.pathname).toBe(path);
});
