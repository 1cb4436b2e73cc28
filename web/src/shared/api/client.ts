import { countedSend, type Sent } from './counted-send';
import type { CsrfToken, FieldError, ProblemBody } from './types';

/** What the server refuses, and why (RFC 9457). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly traceId: string | null;
  readonly errors: FieldError[];

  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.title ?? '');
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? '';
    this.traceId = body.traceId ?? null;
    this.errors = body.errors ?? [];
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {}

export interface Answer<T> {
  data: T;
  etag: string | null;
}

export interface Options {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  json?: unknown;
  form?: FormData | URLSearchParams;
  /** A part of a file, from where it begins. */
  part?: { offset: number; content: Blob };
  ifMatch?: string;
  signal?: AbortSignal;
  /** Told while the body is sent. */
  sent?: Sent;
}

let language = 'zh-CN';
let csrf: Promise<CsrfToken> | null = null;

export function speak(tag: string) {
  language = tag;
}

/** To be called whenever the session changes: the old token is worth nothing then. */
export function forgetCsrf() {
  csrf = null;
}

export function query(values: Record<string, string | number | null | undefined>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== null && value !== undefined && value !== '') params.set(name, String(value));
  }
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

async function send(path: string, options: Options, headers: Headers): Promise<Response> {
  let body: BodyInit | undefined;
  if (options.form !== undefined) {
    body = options.form;
  } else if (options.json !== undefined) {
    headers.set('Content-Type', 'application/json');
    body = JSON.stringify(options.json);
  } else if (options.part !== undefined) {
    headers.set('Content-Type', 'application/offset+octet-stream');
    headers.set('Upload-Offset', String(options.part.offset));
    body = options.part.content;
  }
  try {
    const method = options.method ?? 'GET';
    const { signal } = options;
    return options.sent === undefined
      ? await fetch(`/api${path}`, { method, headers, body, credentials: 'same-origin', signal })
      : await countedSend(`/api${path}`, { method, headers, body, signal }, options.sent);
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw new Unreachable('unreachable', { cause });
  }
}

async function problemOf(response: Response): Promise<Problem> {
  let body: Partial<ProblemBody> = {};
  try {
    body = (await response.json()) as Partial<ProblemBody>;
  } catch {
    // A proxy in between may answer with a page; the status says enough then.
  }
  return new Problem(response.status, body);
}

function baseHeaders(options: Options): Headers {
  const headers = new Headers({
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language,
  });
  if (options.ifMatch !== undefined) headers.set('If-Match', options.ifMatch);
  return headers;
}

async function token(): Promise<CsrfToken> {
  csrf ??= send('/csrf', {}, baseHeaders({})).then(async (response) => {
    if (!response.ok) throw await problemOf(response);
    return (await response.json()) as CsrfToken;
  });
  try {
    return await csrf;
  } catch (failure) {
    csrf = null;
    throw failure;
  }
}

/** Sends a change with its token; the token is stale once somebody signs in in another window. */
async function change(path: string, options: Options): Promise<Response> {
  const attempt = ({ headerName, token: value }: CsrfToken) => {
    const headers = baseHeaders(options);
    headers.set(headerName, value);
    return send(path, options, headers);
  };
  const used = await token();
  const response = await attempt(used);
  if (response.status !== 403) return response;
  forgetCsrf();
  const fresh = await token();
  return fresh.token === used.token ? response : attempt(fresh);
}

export async function ask<T>(path: string, options: Options = {}): Promise<Answer<T>> {
  const response =
    (options.method ?? 'GET') === 'GET'
      ? await send(path, options, baseHeaders(options))
      : await change(path, options);
  if (!response.ok) throw await problemOf(response);
  const text = response.status === 204 ? '' : await response.text();
  return {
    data: (text === '' ? undefined : JSON.parse(text)) as T,
    etag: response.headers.get('ETag'),
  };
}

export interface Downloaded {
  /** As the server names it. */
  name: string;
  content: Blob;
}

/** Gets a file whose making may be refused: a link would show the refusal as a page. */
export async function download(path: string): Promise<Downloaded> {
  const headers = baseHeaders({});
  headers.set('Accept', '*/*');
  const response = await send(path, {}, headers);
  if (!response.ok) throw await problemOf(response);
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return { name: decodeURIComponent(name ?? 'report.docx'), content: await response.blob() };
}

export async function request<T>(path: string, options: Options = {}): Promise<T> {
  return (await ask<T>(path, options)).data;
}
