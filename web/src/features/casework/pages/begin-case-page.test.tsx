import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { BeginCasePage } from './begin-case-page';

afterEach(() => {
  vi.unstubAllGlobals();
});

const opening = {
  code: 'grant',
  title: { zh: '奖励申请', en: 'Grant' },
  parties: ['deciding'],
  steps: [
    { element: 'accept', title: { zh: '受理', en: 'Accept' } },
    { element: 'decide', title: { zh: '决定', en: 'Decide' } },
  ],
};

const permissions = ['case.read', 'case.start'];

test('a case is begun with its title and the unit that decides', async () => {
  const calls = stubFetch({
    'GET /cases/processes': { body: [opening] },
    'POST /cases': { status: 201, body: { id: 'case-9' } },
  });
  const { router } = show(<BeginCasePage />, { path: '/cases/new', permissions });
  expect(await screen.findByText('办理环节：受理、决定')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '发起' }));
  await waitFor(() => expect(screen.getAllByText('必填项，请填写')).toHaveLength(2));
  await userEvent.type(screen.getByLabelText('办件标题'), '绿色食品奖励申请');
  await userEvent.click(screen.getByLabelText('承办单位'));
  await userEvent.click(await screen.findByTitle('卫健委'));
  await userEvent.click(screen.getByRole('button', { name: '发起' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-9'));
  expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
    process: 'grant',
    title: '绿色食品奖励申请',
    parties: { deciding: 'health' },
    files: [],
  });
});

test('whoever may begin nothing is told so', async () => {
  stubFetch({ 'GET /cases/processes': { body: [] } });
  show(<BeginCasePage />, { path: '/cases/new', permissions });
  expect(await screen.findByText('您的角色没有可以发起的办理事项')).toBeInTheDocument();
});

test('a refusal leaves what was filled in', async () => {
  stubFetch({
    'GET /cases/processes': { body: [{ ...opening, parties: [] }] },
    'POST /cases': {
      status: 403,
      body: { code: 'casework.may-not-begin', title: '您的角色不能发起这类办件。' },
    },
  });
  show(<BeginCasePage />, { path: '/cases/new', permissions });
  await userEvent.type(await screen.findByLabelText('办件标题'), '申请');
  await userEvent.click(screen.getByRole('button', { name: '发起' }));
  expect(await screen.findByText('您的角色不能发起这类办件。')).toBeInTheDocument();
  expect(screen.getByLabelText('办件标题')).toHaveValue('申请');
});
