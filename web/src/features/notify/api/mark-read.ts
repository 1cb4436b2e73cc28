import { send, useChange } from '@/shared/api/use-read';

const TOUCHED = ['notices'];

export const useMarkRead = () => useChange((id: string) => send('POST', `/notices/${id}/read`), TOUCHED);

/** Marks as read what had come in when the list was asked for. */
export const useMarkAllRead = () =>
  useChange((seen: string) => send('POST', '/notices/read', { seen }), TOUCHED);
