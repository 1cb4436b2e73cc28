import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from './client';
import type { ServerInfo } from './types';

export const serverQuery = queryOptions({
  queryKey: ['server'],
  queryFn: ({ signal }) => request<ServerInfo>('/server', { signal }),
  staleTime: 5 * 60_000,
});

export const useServer = () => useQuery(serverQuery);
