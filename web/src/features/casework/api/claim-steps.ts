import type { ClaimedView, StepToClaim } from '@/shared/api/schema';
import { send, useChange } from '@/shared/api/use-read';

/** As many as the server takes at once. */
const AT_ONCE = 100;

async function claim(steps: StepToClaim[]): Promise<ClaimedView[]> {
  const all: ClaimedView[] = [];
  for (let from = 0; from < steps.length; from += AT_ONCE) {
    all.push(
      ...(await send<ClaimedView[]>('POST', '/inbox/claims', { steps: steps.slice(from, from + AT_ONCE) })),
    );
  }
  return all;
}

/** Takes several steps; each is taken or refused by itself. */
export const useClaimSteps = () => useChange(claim, ['inbox', 'cases']);
