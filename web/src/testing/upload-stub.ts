import { vi } from 'vitest';

/** An upload under way, moved by the test. */
export class Upload {
  readonly headers = new Headers();
  method = '';
  address = '';
  body: unknown;
  aborted = false;
  status = 0;
  responseText = '';
  upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;

  open(method: string, address: string) {
    this.method = method;
    this.address = address;
  }

  setRequestHeader(name: string, value: string) {
    this.headers.set(name, value);
  }

  getResponseHeader() {
    return null;
  }

  send(body: unknown) {
    this.body = body;
  }

  abort() {
    this.aborted = true;
    this.onabort?.();
  }

  progress(loaded: number, total: number) {
    this.upload.onprogress?.({ loaded, total });
  }

  answer(status: number, body: unknown) {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.onload?.();
  }
}

/** Keeps the uploads that are begun. */
export function stubUploads(): Upload[] {
  const uploads: Upload[] = [];
  vi.stubGlobal(
    'XMLHttpRequest',
    class extends Upload {
      constructor() {
        super();
        uploads.push(this);
      }
    },
  );
  return uploads;
}
