import { queryOptions, useQuery } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { SignInView } from '@/shared/api/schema';

/** What the session needs next. */
export const signInQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }) => request<SignInView>('/login', { signal }),
  staleTime: 0,
});

export const useSignInState = () => useQuery(signInQuery);
