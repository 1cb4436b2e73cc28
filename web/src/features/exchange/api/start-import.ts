import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { request } from '@/shared/api/client';
import type { ImportMode, ImportRun } from '@/shared/api/types';
import { importKey, importsKey } from './import-keys';

export interface NewImport {
  files: File[];
  mode: ImportMode;
  profile?: string;
  year?: string;
  reason?: string;
}

/** How much of the files is sent. */
export interface Sending {
  sent: number;
  total: number;
}

/** Sends files; until the server has them, that can be watched and cancelled. */
export function useStartImport() {
  const client = useQueryClient();
  const [sending, setSending] = useState<Sending | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const stop = useRef<AbortController | null>(null);
  const start = useMutation({
    mutationFn: ({ files, mode, profile, year, reason }: NewImport) => {
      const form = new FormData();
      for (const file of files) form.append('files', file, file.name);
      form.append('mode', mode);
      if (profile) form.append('profile', profile);
      if (year) form.append('year', year);
      if (reason) form.append('reason', reason);
      stop.current = new AbortController();
      setCancelled(false);
      setSending({ sent: 0, total: files.reduce((total, file) => total + file.size, 0) });
      return request<ImportRun>('/imports', {
        method: 'POST',
        form,
        signal: stop.current.signal,
        sent: (sent, total) => setSending({ sent, total }),
      });
    },
    onSettled: () => setSending(null),
    onSuccess: (run) => {
      client.setQueryData(importKey(run.id), run);
      void client.invalidateQueries({ queryKey: importsKey });
    },
  });
  const cancel = () => {
    setCancelled(true);
    stop.current?.abort();
  };
  return { start, sending, cancelled, cancel };
}
