import { useInfiniteQuery } from '@tanstack/react-query';
import { query, request } from '@/shared/api/client';
import type { Fault, Page } from '@/shared/api/types';
import { importPath } from './import-keys';

export const useFaults = (id: string, file: number, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['import-faults', id, file],
    queryFn: ({ signal, pageParam }) =>
      request<Page<Fault>>(`${importPath(id)}/files/${file}/faults${query({ cursor: pageParam })}`, {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled,
  });

export const refusedHref = (id: string, file: number) => `/api${importPath(id)}/files/${file}/refused`;
