import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { meQuery } from '@/features/identity/api/get-me';
import { forgetCsrf, Problem } from '@/shared/api/client';

/** Whatever call hears that nobody is signed in, the whole client knows it then. */
export function createQueryClient(): QueryClient {
  const heard = (failure: unknown) => {
    if (failure instanceof Problem && failure.status === 401 && client.getQueryData(meQuery.queryKey)) {
      forgetCsrf();
      client.setQueryData(meQuery.queryKey, null);
    }
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError: heard }),
    mutationCache: new MutationCache({ onError: heard }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, failure) => !(failure instanceof Problem && failure.status < 500) && count < 2,
      },
    },
  });
  return client;
}
