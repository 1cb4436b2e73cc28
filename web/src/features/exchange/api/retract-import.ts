import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { ImportRun } from '@/shared/api/types';
import { importKey, importPath } from './import-keys';

export function useRetractImport(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      request<ImportRun>(`${importPath(id)}/retract`, { method: 'POST', json: { reason } }),
    onSuccess: (run) => client.setQueryData(importKey(id), run),
  });
}
