import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { request } from '@/shared/api/client';
import type { UnreadView } from '@/shared/api/schema';
import { keyOf } from '@/shared/api/use-read';

const EVERY = 60_000;
/** Whoever touches nothing for so long is not asked for: asking would keep their session open for ever. */
const IDLE = 10 * 60_000;

/** How much is unread, asked every minute while somebody is at it. */
export function useUnread() {
  const unread = useQuery({
    queryKey: keyOf('/notices/unread'),
    queryFn: ({ signal }) => request<UnreadView>('/notices/unread', { signal }),
  });
  const { refetch } = unread;
  useEffect(() => {
    let touched = Date.now();
    const touch = () => {
      touched = Date.now();
    };
    const timer = setInterval(() => {
      if (!document.hidden && Date.now() - touched < IDLE) refetch();
    }, EVERY);
    window.addEventListener('pointerdown', touch);
    window.addEventListener('keydown', touch);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pointerdown', touch);
      window.removeEventListener('keydown', touch);
    };
  }, [refetch]);
  return unread.data?.count ?? 0;
}
