import { request } from '@/shared/api/client';
import { useChange } from '@/shared/api/use-read';

interface Turn {
  what: string;
  json?: unknown;
}

/** Does something to a thing as it stands before the reader's eyes. */
export function useTurn<Thing extends { id: string; version: number }>(path: string, thing: Thing) {
  return useChange(
    ({ what, json = {} }: Turn) =>
      request<Thing>(`${path}/${thing.id}/${what}`, {
        method: 'POST',
        json,
        ifMatch: `"${thing.version}"`,
      }),
    ['outreach', 'ledger', 'notices'],
  );
}
