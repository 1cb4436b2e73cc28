import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { DataRecord, Values } from '@/shared/api/types';
import { recordPath } from './get-record';
import { invalidateEvidence } from './invalidate-evidence';

export function useCorrectRecord(dataset: string, key: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ tag, ...given }: { tag: string; values: Values; reason: string; attachments: string[] }) =>
      request<DataRecord>(recordPath(dataset, key), { method: 'PUT', ifMatch: tag, json: given }),
    onSuccess: () => {
      void invalidateEvidence(client);
    },
  });
}
