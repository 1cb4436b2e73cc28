import { useMutation, useQueryClient } from '@tanstack/react-query';
import { forgetCsrf, request } from '@/shared/api/client';
import { meQuery } from './get-me';

export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<void>('/logout', { method: 'POST' }),
    onSettled: () => {
      forgetCsrf();
      client.removeQueries({ predicate: (query) => !['me', 'server'].includes(String(query.queryKey[0])) });
      client.setQueryData(meQuery.queryKey, null);
    },
  });
}
