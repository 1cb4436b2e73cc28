import type { InboxCountView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useEveryMinute } from '@/shared/lib/use-every-minute';

/** How much waits, asked every minute while somebody is at it. */
export function useWaiting() {
  const waiting = useRead<InboxCountView>('/inbox/count');
  useEveryMinute(waiting.refetch);
  return waiting.data;
}
