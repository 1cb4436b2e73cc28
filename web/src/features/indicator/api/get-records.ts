import { useInfiniteQuery } from '@tanstack/react-query';
import { query, request } from '@/shared/api/client';
import type { DataRecord, Page } from '@/shared/api/types';

export interface RecordsQuery {
  dataset: string;
  region?: string | null;
  from?: string | null;
  to?: string | null;
  filters?: Record<string, string>;
  limit?: number;
}

export const useRecords = (
  { dataset, region, from, to, filters = {}, limit = 50 }: RecordsQuery,
  enabled = true,
) =>
  useInfiniteQuery({
    queryKey: ['records', dataset, { region, from, to, filters, limit }],
    queryFn: ({ signal, pageParam }) => {
      const wanted: Record<string, string | number | null | undefined> = {
        region,
        from,
        to,
        limit,
        cursor: pageParam,
      };
      for (const [column, value] of Object.entries(filters)) wanted[`q.${column}`] = value;
      return request<Page<DataRecord>>(`/datasets/${encodeURIComponent(dataset)}/records${query(wanted)}`, {
        signal,
      });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: enabled && dataset !== '',
  });
