import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { DataRecord, Values } from '@/shared/api/types';
import { invalidateEvidence } from './invalidate-evidence';

export function useCreateRecord(dataset: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: { values: Values; reason?: string; attachments: string[] }) =>
      request<DataRecord>(`/datasets/${encodeURIComponent(dataset)}/records`, {
        method: 'POST',
        json: given,
      }),
    onSuccess: () => {
      void invalidateEvidence(client);
    },
  });
}
