import { useQuery } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { Period } from '@/shared/api/types';

export const usePeriods = () =>
  useQuery({
    queryKey: ['periods'],
    queryFn: ({ signal }) => request<{ items: Period[] }>('/periods', { signal }),
  });
