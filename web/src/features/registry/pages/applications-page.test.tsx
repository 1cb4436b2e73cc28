import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { ApplicationView } from '@/shared/api/schema';
import { stubFetch } from '@/testing/fetch-stub';
import { show } from '@/testing/show';
import { registryWords } from '../testing/fixtures';
import { ApplicationsPage } from './applications-page';

afterEach(() => vi.unstubAllGlobals());

const application: ApplicationView = {
  id: 'a1',
  code: '91430600MA0000001X',
  firm: '自助厂',
  area: '430626',
  name: '钱联络',
  phone: '13900001234',
  email: null,
  at: '2026-11-26T01:00:00Z',
  entry: 'e1',
  otherName: '自助食品厂',
  bound: false,
};

test('a confirmed firm gets a login and a password that is shown this once', async () => {
  stubFetch({
    'GET /registry/words': { body: registryWords },
    'GET /registry/applications': { body: [application] },
    'POST /registry/applications/a1/confirm': {
      body: { entry: 'e1', login: '91430600ma0000001x', password: 'One-Time-1' },
    },
  });
  show(<ApplicationsPage />, { permissions: ['registry.confirm'] });

  expect(await screen.findByRole('link', { name: '主体库中的名称：自助食品厂' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '确认' }));

  expect(await screen.findByText('One-Time-1')).toBeInTheDocument();
  expect(screen.getByText(/91430600ma0000001x/)).toBeInTheDocument();
});

test('where nobody waits it is said, and who has an account is not confirmed again', async () => {
  let waiting: ApplicationView[] = [];
  stubFetch({
    'GET /registry/words': { body: registryWords },
    'GET /registry/applications': () => ({ body: waiting }),
  });
  const { client } = show(<ApplicationsPage />, { permissions: ['registry.confirm'] });
  expect(await screen.findByText('没有待确认的申请')).toBeInTheDocument();

  waiting = [{ ...application, bound: true }];
  await client.invalidateQueries();

  expect(await screen.findByRole('button', { name: '确认' })).toBeDisabled();
});
