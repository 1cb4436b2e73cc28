import { useQuery } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Recompute } from '@/shared/api/types';

export const useRecompute = () =>
  useQuery({
    queryKey: ['recompute'],
    queryFn: ({ signal }) => request<Recompute>('/recompute', { signal }),
    refetchInterval: ({ state }) => (state.data?.state === 'RUNNING' ? 2_000 : false),
  });
