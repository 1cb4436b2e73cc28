import { useInfiniteQuery } from '@tanstack/react-query';
import { query, request } from '@/shared/api/client';
import type { DataRecord, Page } from '@/shared/api/types';

/** The records that one derived fact was computed from. */
export const useFactRecords = (dataset: string, unit: string) =>
  useInfiniteQuery({
    queryKey: ['fact-records', dataset, unit],
    queryFn: ({ signal, pageParam }) =>
      request<Page<DataRecord>>(`/facts/records${query({ dataset, unit, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
