import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import { invalidateEvidence } from './invalidate-evidence';

export function useFreezePeriod() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ year, document }: { year: number; document: string }) =>
      request<unknown>(`/periods/${year}/freeze`, { method: 'POST', json: { document } }),
    onSuccess: () => invalidateEvidence(client),
  });
}
