import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback } from 'react';
import { Problem } from '@/shared/api/client';
import { send } from '@/shared/api/use-read';

/** A case that is worked on, and where its page says what came of an act. */
export interface CaseAtHand {
  id: string;
  done: (act: string) => void;
  refused: (failure: unknown) => void;
}

export const CaseContext = createContext<CaseAtHand | null>(null);

export function useCaseAtHand(): CaseAtHand {
  const hand = use(CaseContext);
  if (hand === null) throw new Error('useCaseAtHand outside of a case');
  return hand;
}

/** The case is no longer as it was shown: somebody was faster. */
const OVERTAKEN: readonly string[] = [
  'casework.step-over',
  'casework.step-taken',
  'casework.step-not-found',
  'casework.case-over',
  'casework.case-suspended',
  'casework.not-suspended',
];

const TOUCHED = ['cases', 'inbox', 'ledger'];

/**
 * Does something in the case. Where somebody was faster the page says so and shows the case as it is;
 * any other refusal is for whoever asked.
 */
export function useCaseAct() {
  const { id, done, refused } = useCaseAtHand();
  const client = useQueryClient();
  return useCallback(
    async (act: string, path: string, json: unknown = {}) => {
      const reload = () => Promise.all(TOUCHED.map((name) => client.invalidateQueries({ queryKey: [name] })));
      try {
        await send('POST', `/cases/${id}${path}`, json);
        done(act);
      } catch (failure) {
        if (!(failure instanceof Problem) || !OVERTAKEN.includes(failure.code)) throw failure;
        refused(failure);
      }
      await reload();
    },
    [client, id, done, refused],
  );
}
