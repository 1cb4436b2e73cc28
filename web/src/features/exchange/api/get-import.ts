import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { request } from '@/shared/api/client';
import type { ImportRun } from '@/shared/api/types';
import { importKey, importPath, importsKey, moving } from './import-keys';

const POLL = 1_500;

/** An import with its live progress: events while they come, asking at intervals when they do not. */
export function useImport(id: string) {
  const client = useQueryClient();
  const [broken, setBroken] = useState(false);
  const run = useQuery({
    queryKey: importKey(id),
    queryFn: ({ signal }) => request<ImportRun>(importPath(id), { signal }),
    refetchInterval: ({ state }) =>
      state.data !== undefined && moving(state.data.state) ? (broken ? POLL : 10 * POLL) : false,
  });
  const state = run.data?.state;
  const live = state !== undefined && moving(state);

  useEffect(() => {
    if (!live) return;
    if (typeof EventSource === 'undefined') {
      setBroken(true);
      return;
    }
    const events = new EventSource(`/api${importPath(id)}/events`);
    events.addEventListener('progress', (event) => {
      setBroken(false);
      client.setQueryData(importKey(id), JSON.parse((event as MessageEvent<string>).data) as ImportRun);
    });
    events.onerror = () => {
      // The stream also ends when the work is over; asking once tells which it was.
      events.close();
      setBroken(true);
      void client.invalidateQueries({ queryKey: importKey(id) });
    };
    return () => events.close();
  }, [client, id, live]);

  useEffect(() => {
    if (state === 'DONE' || state === 'RETRACTED') {
      void client.invalidateQueries({
        predicate: ({ queryKey }) => !['me', 'server', 'policy', 'import'].includes(String(queryKey[0])),
      });
    } else if (state !== undefined) {
      void client.invalidateQueries({ queryKey: importsKey });
    }
  }, [client, state]);

  return { run, polling: live && broken };
}
