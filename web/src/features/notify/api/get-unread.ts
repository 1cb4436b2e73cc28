import { useQuery } from '@tanstack/react-query';
import { request } from '@/shared/api/client';
import type { UnreadView } from '@/shared/api/schema';
import { keyOf } from '@/shared/api/use-read';
import { useEveryMinute } from '@/shared/lib/use-every-minute';

/** How much is unread, asked every minute while somebody is at it. */
export function useUnread() {
  const unread = useQuery({
    queryKey: keyOf('/notices/unread'),
    queryFn: ({ signal }) => request<UnreadView>('/notices/unread', { signal }),
  });
  useEveryMinute(unread.refetch);
  return unread.data?.count ?? 0;
}
