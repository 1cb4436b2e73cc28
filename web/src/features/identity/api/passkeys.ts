import { useMutation, useQueryClient } from '@tanstack/react-query';
import { forgetCsrf, request } from '@/shared/api/client';
import type {
  PasskeyQuestionView,
  PasskeySetUpView,
  RecoveryCodesView,
  SignInView,
} from '@/shared/api/schema';
import { signInQuery } from './get-sign-in';

/** Why the browser did not use a key: mostly the person turned it down. */
export class PasskeyUnused extends Error {}

/** Whether this browser can work with passkeys at all. */
export const passkeysKnown = () =>
  typeof PublicKeyCredential !== 'undefined' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

const json = (credential: Credential | null): unknown => {
  if (!(credential instanceof PublicKeyCredential)) throw new PasskeyUnused('no credential');
  return credential.toJSON();
};

async function ask(work: () => Promise<Credential | null>): Promise<unknown> {
  try {
    return json(await work());
  } catch (cause) {
    throw new PasskeyUnused('unused', { cause });
  }
}

async function signWithPasskey(): Promise<SignInView> {
  const question = await request<PasskeyQuestionView>('/login/passkey/question', {
    method: 'POST',
    json: {},
  });
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    question as unknown as PublicKeyCredentialRequestOptionsJSON,
  );
  const credential = await ask(() => navigator.credentials.get({ publicKey }));
  return request<SignInView>('/login/passkey', { method: 'POST', json: { credential } });
}

/** Proves who it is with a passkey; whatever the session needs next is known afterwards. */
export function useSignWithPasskey() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: signWithPasskey,
    onSuccess: (view) => {
      forgetCsrf();
      client.setQueryData(signInQuery.queryKey, view);
    },
  });
}

/** Makes a key in this browser or one that is plugged in. */
export async function makePasskey(name: string): Promise<RecoveryCodesView> {
  const options = await request<PasskeySetUpView>('/me/passkeys/set-up', { method: 'POST', json: {} });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as PublicKeyCredentialCreationOptionsJSON,
  );
  const credential = await ask(() => navigator.credentials.create({ publicKey }));
  const made = await request<RecoveryCodesView>('/me/passkeys', {
    method: 'POST',
    json: { name, credential },
  });
  forgetCsrf();
  return made;
}
