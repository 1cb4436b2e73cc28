import { useMutation, useQueryClient } from '@tanstack/react-query';
import { forgetCsrf, request } from '@/shared/api/client';
import type { RecoveryCodesView, SignInView } from '@/shared/api/schema';
import { meQuery } from './get-me';
import { signInQuery } from './get-sign-in';

/** A step of signing in: each proof changes the session, and what it needs next. */
function useStep<Given, Answer>(
  call: (given: Given) => Promise<Answer>,
  next: (answer: Answer) => SignInView | null,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: call,
    onSuccess: (answer) => {
      forgetCsrf();
      const view = next(answer);
      if (view !== null) client.setQueryData(signInQuery.queryKey, view);
    },
  });
}

const itself = (view: SignInView) => view;

export const useSignIn = () =>
  useStep(
    (given: { login: string; password: string }) =>
      request<SignInView>('/login', { method: 'POST', form: new URLSearchParams(given) }),
    itself,
  );

export const useProveCode = (kind: 'totp' | 'recovery') =>
  useStep(
    (code: string) => request<SignInView>(`/login/${kind}`, { method: 'POST', json: { code } }),
    itself,
  );

export const useReplacePassword = () =>
  useStep(
    (replacement: string) =>
      request<SignInView>('/login/password', { method: 'POST', json: { replacement } }),
    itself,
  );

export const useConfirmApp = () =>
  useStep(
    (code: string) => request<RecoveryCodesView>('/me/totp/confirm', { method: 'POST', json: { code } }),
    () => null,
  );

/** Asks anew who is signed in, and what is needed next. */
export function useFinish() {
  const client = useQueryClient();
  return async () => {
    forgetCsrf();
    await client.fetchQuery({ ...signInQuery, staleTime: 0 });
    await client.fetchQuery({ ...meQuery, staleTime: 0 });
  };
}
