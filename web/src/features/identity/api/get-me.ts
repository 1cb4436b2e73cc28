import { queryOptions, useQuery } from '@tanstack/react-query';
import { Problem, request } from '@/shared/api/client';
import type { Me } from '@/shared/api/types';

/** Who is signed in; nothing when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    try {
      return await request<Me>('/me', { signal });
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 401) return null;
      throw failure;
    }
  },
  staleTime: 60_000,
});

export const useMe = () => useQuery(meQuery);
