import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { ImportRun } from '@/shared/api/types';
import { importKey, importPath } from './import-keys';

export function useApplyImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (mode: 'WHOLE' | 'PARTIAL') =>
      request<ImportRun>(`${importPath(id)}/apply`, { method: 'POST', json: { mode } }),
    onSuccess: (run) => client.setQueryData(importKey(id), run),
    onError: () => client.invalidateQueries({ queryKey: importKey(id) }),
  });
}
