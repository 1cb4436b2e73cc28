import { expect, test } from 'vitest';
import { stubFetch } from '@/testing/fetch-stub';
import { forgetCsrf, Problem, request } from './client';

test('a change carries the token, a reading does not', async () => {
  const calls = stubFetch({
    'POST /recompute': { status: 202, body: {} },
    'GET /periods': { body: { items: [] } },
  });
  await request('/periods');
  await request('/recompute', { method: 'POST' });
  await request('/recompute', { method: 'POST' });
  expect(calls.map(({ path }) => path)).toEqual(['/periods', '/csrf', '/recompute', '/recompute']);
  expect(calls[0]?.headers.get('X-XSRF-TOKEN')).toBeNull();
  expect(calls[3]?.headers.get('X-XSRF-TOKEN')).toBe('token-1');
});

test('a problem keeps its code, its fields and its trace', async () => {
  stubFetch({
    'GET /me': {
      status: 422,
      body: {
        code: 'a.b',
        title: '不合要求',
        traceId: 't1',
        errors: [{ field: 'x', code: 'c', message: 'm' }],
      },
    },
  });
  const problem = await request('/me').catch((failure: unknown) => failure);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ status: 422, code: 'a.b', message: '不合要求', traceId: 't1' });
  expect((problem as Problem).errors).toHaveLength(1);
});

test('a stale token is fetched anew once', async () => {
  let made = 0;
  const calls = stubFetch({
    'GET /csrf': () => {
      made += 1;
      return { body: { headerName: 'X-XSRF-TOKEN', parameterName: '_csrf', token: `new-${made}` } };
    },
    'POST /recompute': ({ headers }) => ({
      status: headers.get('X-XSRF-TOKEN') === 'new-2' ? 202 : 403,
      body: { code: 'identity.forbidden' },
    }),
  });
  forgetCsrf();
  await request('/recompute', { method: 'POST' });
  expect(calls.filter(({ path }) => path === '/csrf')).toHaveLength(2);
});

test('what is forbidden is not tried again', async () => {
  const calls = stubFetch({
    'POST /recompute': { status: 403, body: { code: 'identity.forbidden', title: '无权操作' } },
  });
  forgetCsrf();
  await expect(request('/recompute', { method: 'POST' })).rejects.toMatchObject({ message: '无权操作' });
  expect(calls.filter(({ method }) => method === 'POST')).toHaveLength(1);
});
