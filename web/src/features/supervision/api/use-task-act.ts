import { useQueryClient } from '@tanstack/react-query';
import { createContext, use, useCallback } from 'react';
import { Problem } from '@/shared/api/client';
import { send } from '@/shared/api/use-read';

/** What changes where a task is changed. */
export const TOUCHED = ['tasks', 'task-plan', 'duties', 'letters', 'reviews', 'inbox', 'cases', 'ledger'];

/** A task that is worked on, and where its page says what came of an act. */
export interface TaskAtHand {
  id: string;
  done: (act: string) => void;
  refused: (failure: unknown) => void;
}

export const TaskContext = createContext<TaskAtHand | null>(null);

export function useTaskAtHand(): TaskAtHand {
  const hand = use(TaskContext);
  if (hand === null) throw new Error('useTaskAtHand outside of a task');
  return hand;
}

/** The task is no longer as it was shown: somebody was faster. */
const OVERTAKEN: readonly string[] = ['supervision.state-refused', 'supervision.progress-checked'];

/**
 * Does something with the task. Where somebody was faster the page says so and shows the task as it is;
 * any other refusal is for whoever asked.
 */
export function useTaskAct() {
  const { id, done, refused } = useTaskAtHand();
  const client = useQueryClient();
  return useCallback(
    async (act: string, path: string, json: unknown = {}) => {
      try {
        await send('POST', `/tasks/${id}${path}`, json);
        done(act);
      } catch (failure) {
        if (!(failure instanceof Problem) || !OVERTAKEN.includes(failure.code)) throw failure;
        refused(failure);
      }
      await Promise.all(TOUCHED.map((name) => client.invalidateQueries({ queryKey: [name] })));
    },
    [client, id, done, refused],
  );
}
