/** How many bytes of a body are on their way, of how many. */
export type Sent = (sent: number, total: number) => void;

interface Sending {
  method: string;
  headers: Headers;
  body: BodyInit | undefined;
  signal: AbortSignal | undefined;
}

/** Sends like fetch, and counts: fetch does not tell how much of a body was sent. */
export function countedSend(address: string, sending: Sending, sent: Sent): Promise<Response> {
  const { method, headers, body, signal } = sending;
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const ended = (settle: () => void) => () => {
      signal?.removeEventListener('abort', stop);
      settle();
    };
    if (signal?.aborted) {
      reject(signal.reason);
      return;
    }
    signal?.addEventListener('abort', stop);
    request.open(method, address);
    headers.forEach((value, name) => {
      request.setRequestHeader(name, value);
    });
    request.upload.onprogress = (event) => sent(event.loaded, event.total);
    request.onload = ended(() => resolve(responseOf(request)));
    request.onerror = ended(() => reject(new TypeError('network')));
    request.onabort = ended(() => reject(signal?.reason));
    request.send(body as XMLHttpRequestBodyInit | undefined);
  });
}

function responseOf(request: XMLHttpRequest): Response {
  const etag = request.getResponseHeader('ETag');
  return new Response(request.status === 204 ? null : request.responseText, {
    status: request.status,
    headers: etag === null ? {} : { ETag: etag },
  });
}
