import { useQuery } from '@tanstack/react-query';
import { query, request } from '@/shared/api/client';
import type { Trends } from '@/shared/api/types';

export const useTrends = (region: string, asOf: string) =>
  useQuery({
    queryKey: ['scorecard-trends', region, asOf],
    queryFn: ({ signal }) => request<Trends>(`/scorecard/trends${query({ region, asOf })}`, { signal }),
  });
