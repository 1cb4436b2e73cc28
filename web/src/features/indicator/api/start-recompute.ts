import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '@/shared/api/client';

export function useStartRecompute() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<unknown>('/recompute', { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['recompute'] }),
  });
}
