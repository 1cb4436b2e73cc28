import { useState } from 'react';
import { useFinish } from '../api/sign-in';
import { AppSetup } from './app-setup';
import { RecoveryCodes } from './recovery-codes';

/** Sets up the second factor that everybody has to have. */
export function EnrolStep() {
  const finish = useFinish();
  const [codes, setCodes] = useState<string[] | null>(null);
  return codes === null ? (
    <AppSetup onDone={(made) => (made.length === 0 ? finish() : setCodes(made))} />
  ) : (
    <RecoveryCodes codes={codes} onKept={finish} />
  );
}
