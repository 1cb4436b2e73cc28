import { Problem, request, Unreachable } from '@/shared/api/client';
import type { Sent } from '@/shared/api/counted-send';
import type { StoredFile, UploadState } from '@/shared/api/types';

/** Larger files go in parts, so that a broken connection costs little. */
export const AT_ONCE = 8 * 1024 * 1024;

const WAITS = [1000, 2000, 4000, 8000, 15000];

export interface Sending {
  file: File;
  place: string;
  /** Of the upload on the server, once it has begun: whoever stops goes on with it. */
  upload?: string;
}

interface Watching {
  signal: AbortSignal;
  sent: Sent;
  /** The connection broke; it is tried again by itself. */
  waiting: (waiting: boolean) => void;
}

export const sendFile = (sending: Sending, watching: Watching): Promise<StoredFile> =>
  sending.file.size <= AT_ONCE ? atOnce(sending, watching) : inParts(sending, watching);

function atOnce({ file, place }: Sending, { signal, sent }: Watching) {
  const form = new FormData();
  form.append('place', place);
  form.append('file', file, file.name);
  return request<StoredFile>('/files', { method: 'POST', form, signal, sent });
}

const addressOf = (upload: string) => `/files/uploads/${encodeURIComponent(upload)}`;

async function begun(sending: Sending, signal: AbortSignal): Promise<UploadState> {
  if (sending.upload !== undefined) return request<UploadState>(addressOf(sending.upload), { signal });
  const { file, place } = sending;
  const upload = await request<UploadState>('/files/uploads', {
    method: 'POST',
    json: { place, name: file.name, size: file.size },
    signal,
  });
  sending.upload = upload.id;
  return upload;
}

async function inParts(sending: Sending, watching: Watching): Promise<StoredFile> {
  const { signal, waiting } = watching;
  let offset = -1;
  for (let broken = 0; ; broken++) {
    try {
      const upload = await begun(sending, signal);
      waiting(false);
      if (upload.offset > offset) broken = 0;
      offset = upload.offset;
      await rest(sending, upload, watching, (reached) => {
        offset = reached;
        broken = 0;
      });
      return await request<StoredFile>(`${addressOf(upload.id)}/finish`, {
        method: 'POST',
        json: {},
        signal,
      });
    } catch (failure) {
      const wait = WAITS[broken];
      if (signal.aborted || wait === undefined || !passing(failure)) throw failure;
      waiting(true);
      await pause(wait, signal);
    }
  }
}

async function rest(
  { file }: Sending,
  begin: UploadState,
  { signal, sent }: Watching,
  reached: (offset: number) => void,
) {
  let upload = begin;
  sent(upload.offset, file.size);
  while (upload.offset < file.size) {
    const { offset } = upload;
    upload = await request<UploadState>(addressOf(upload.id), {
      method: 'PATCH',
      part: { offset, content: file.slice(offset, offset + upload.largestPart) },
      signal,
      sent: (bytes) => sent(offset + bytes, file.size),
    });
    reached(upload.offset);
  }
}

/** Whether it may go well the next time: the network, a server that starts anew, an answer that was lost. */
const passing = (failure: unknown): boolean =>
  failure instanceof Unreachable ||
  (failure instanceof Problem && (failure.status >= 502 || failure.code === 'files.upload-offset'));

const pause = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });

/** Nothing more comes; what arrived is thrown away. */
export const abandon = (upload: string) => request<void>(addressOf(upload), { method: 'DELETE', json: {} });
