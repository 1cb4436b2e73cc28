import { useMutation, useQueryClient } from '@tanstack/react-query';
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

export function useStartImport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ files, mode, profile, year, reason }: NewImport) => {
      const form = new FormData();
      for (const file of files) form.append('files', file, file.name);
      form.append('mode', mode);
      if (profile) form.append('profile', profile);
      if (year) form.append('year', year);
      if (reason) form.append('reason', reason);
      return request<ImportRun>('/imports', { method: 'POST', form });
    },
    onSuccess: (run) => {
      client.setQueryData(importKey(run.id), run);
      void client.invalidateQueries({ queryKey: importsKey });
    },
  });
}
