import { useInfiniteQuery } from '@tanstack/react-query';
import { query, request } from '@/shared/api/client';
import type { NoticePage } from '@/shared/api/schema';
import { keyOf, useRead } from '@/shared/api/use-read';

/** The newest few. */
export const useNewest = (limit: number) => useRead<NoticePage>('/notices', { limit });

/** All notices page after page, and what marks them as seen: as the first page said it. */
export function useNotices(filter: { unread: string | null; kind: string | null }) {
  const pages = useInfiniteQuery({
    queryKey: [...keyOf('/notices', filter), 'pages'],
    queryFn: ({ signal, pageParam }) =>
      request<NoticePage>(`/notices${query({ ...filter, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return {
    ...pages,
    all: pages.data?.pages.flatMap((page) => page.items),
    seen: pages.data?.pages[0]?.seen,
  };
}
