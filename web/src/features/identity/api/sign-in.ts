import { useMutation, useQueryClient } from '@tanstack/react-query';
import { forgetCsrf, request } from '@/shared/api/client';
import { meQuery } from './get-me';

export function useSignIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: { login: string; password: string }) =>
      request<void>('/login', { method: 'POST', form: new URLSearchParams(given) }),
    onSuccess: async () => {
      forgetCsrf();
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
    },
  });
}
