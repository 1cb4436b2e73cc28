import { vi } from 'vitest';

export interface Call {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

type Reply = { status?: number; body?: unknown; headers?: Record<string, string> };
type Handler = Reply | ((call: Call) => Reply);

/** Answers "METHOD /path" (below /api, without its query) and keeps what was asked. */
export function stubFetch(routes: Record<string, Handler>): Call[] {
  const calls: Call[] = [];
  const all: Record<string, Handler> = {
    'GET /csrf': { body: { headerName: 'X-XSRF-TOKEN', parameterName: '_csrf', token: 'token-1' } },
    'GET /recompute': {
      body: {
        state: 'EQUAL',
        startedAt: null,
        finishedAt: null,
        records: null,
        cells: null,
        differences: [],
      },
    },
    ...routes,
  };
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, 'http://localhost');
    const path = url.pathname.replace(/^\/api/, '');
    const method = init.method ?? 'GET';
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
    const call = { method, path: path + url.search, headers: new Headers(init.headers), body };
    calls.push(call);
    const handler = all[`${method} ${path}`];
    if (handler === undefined) return new Response('{"code":"test.no-route"}', { status: 404 });
    const reply = typeof handler === 'function' ? handler(call) : handler;
    const status = reply.status ?? 200;
    return new Response(status === 204 ? null : JSON.stringify(reply.body), {
      status,
      headers: reply.headers,
    });
  });
  return calls;
}
