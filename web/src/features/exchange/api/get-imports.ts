import { useInfiniteQuery } from '@tanstack/react-query';
import { query, request } from '@/shared/api/client';
import type { ImportRun, Page } from '@/shared/api/types';
import { importsKey, moving } from './import-keys';

export const useImports = () =>
  useInfiniteQuery({
    queryKey: importsKey,
    queryFn: ({ signal, pageParam }) =>
      request<Page<ImportRun>>(`/imports${query({ cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((run) => moving(run.state))) ? 3_000 : false,
  });
