import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { DataRecord } from '@/shared/api/types';
import { recordPath } from './get-record';
import { invalidateEvidence } from './invalidate-evidence';

export function useRetractRecord(dataset: string, key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ tag, reason }: { tag: string; reason: string }) =>
      request<DataRecord>(recordPath(dataset, key), { method: 'DELETE', ifMatch: tag, json: { reason } }),
    onSuccess: () => {
      void invalidateEvidence(client);
    },
  });
}
