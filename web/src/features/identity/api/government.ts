import { forgetCsrf, request } from '@/shared/api/client';
import type { GovernmentView, RecoveryCodesView, SignInView } from '@/shared/api/schema';

const PURPOSE = 'zhiqiang.government';

/** Whether the person went away to sign in, or to link the identity to the account. */
export type Purpose = 'sign-in' | 'link';

/** Goes to the government's service; the browser comes back to `/sign-in/government`. */
export async function goToGovernment(purpose: Purpose): Promise<void> {
  const { address } = await request<GovernmentView>('/login/government/begin', { method: 'POST', json: {} });
  sessionStorage.setItem(PURPOSE, purpose);
  window.location.assign(address);
}

export const purposeOfReturn = (): Purpose =>
  sessionStorage.getItem(PURPOSE) === 'link' ? 'link' : 'sign-in';

/** Hands on what the service sent back. */
export async function handOn(
  purpose: Purpose,
  code: string,
  state: string,
): Promise<SignInView | RecoveryCodesView> {
  sessionStorage.removeItem(PURPOSE);
  const answer = await request<SignInView | RecoveryCodesView>(
    purpose === 'link' ? '/me/government' : '/login/government',
    { method: 'POST', form: new URLSearchParams({ code, state }) },
  );
  forgetCsrf();
  return answer;
}
