import {
  type QueryKey,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { query, request } from './client';
import type { Page } from './types';

type Filter = Record<string, string | number | null | undefined>;

/** What is read from `/people/1/access` is kept under `people`, `1`, `access`. */
export function keyOf(path: string, filter: Filter = {}): QueryKey {
  return [...path.split('/').filter((part) => part !== ''), filter];
}

/** Reads a resource of the interface. */
export function useRead<T>(path: string, filter: Filter = {}, enabled = true) {
  return useQuery({
    queryKey: keyOf(path, filter),
    queryFn: ({ signal }) => request<T>(`${path}${query(filter)}`, { signal }),
    enabled,
  });
}

/** Reads a list of the interface page after page. */
export function usePages<T>(path: string, filter: Filter = {}) {
  const pages = useInfiniteQuery({
    queryKey: [...keyOf(path, filter), 'pages'],
    queryFn: ({ signal, pageParam }) =>
      request<Page<T>>(`${path}${query({ ...filter, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
  return { ...pages, all: pages.data?.pages.flatMap((page) => page.items) };
}

/** A change, after which everything that begins with one of the names is asked for anew. */
export function useChange<Given, Answer = void>(
  call: (given: Given) => Promise<Answer>,
  touched: readonly string[],
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: async () => {
      await Promise.all(touched.map((name) => client.invalidateQueries({ queryKey: [name] })));
    },
  });
}

/** Sends JSON. */
export const send = <Answer = void>(method: 'POST' | 'PUT' | 'DELETE', path: string, json: unknown = {}) =>
  request<Answer>(path, { method, json });
