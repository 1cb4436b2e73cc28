import { useMutation } from '@tanstack/react-query';
import { forgetCsrf, request } from '@/shared/api/client';

export function useChangePassword() {
  return useMutation({
    mutationFn: (given: { current: string; replacement: string }) =>
      request<void>('/me/password', { method: 'POST', json: given }),
    onSuccess: forgetCsrf,
  });
}
