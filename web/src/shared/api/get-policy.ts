import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from './client';
import type { Policy } from './types';

export const policyQuery = queryOptions({
  queryKey: ['policy'],
  queryFn: ({ signal }) => request<Policy>('/policy', { signal }),
  staleTime: 5 * 60_000,
});

export const usePolicyQuery = () => useQuery(policyQuery);
