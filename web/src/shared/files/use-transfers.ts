import { useEffect, useRef, useState } from 'react';
import type { StoredFile } from '@/shared/api/types';
import { AT_ONCE, abandon, type Sending, sendFile } from './send-file';

export interface Transfer {
  id: number;
  name: string;
  sent: number;
  total: number;
  state: 'sending' | 'waiting' | 'paused' | 'failed';
  failure?: unknown;
  /** Whether it can be stopped and gone on with. */
  pausable: boolean;
}

interface Running {
  sending: Sending;
  stop: AbortController;
}

/** Files on their way to a place; each is told of when it has arrived. */
export function useTransfers(place: string, arrived: (file: StoredFile) => void) {
  const [transfers, setTransfers] = useState<Transfer[]>([]);
  const running = useRef(new Map<number, Running>());
  const last = useRef(0);
  const tell = useRef(arrived);
  tell.current = arrived;

  // Whoever leaves the form stops what is under way.
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const { stop } of all.values()) stop.abort();
    };
  }, []);

  const change = (id: number, changes: Partial<Transfer>) =>
    setTransfers((all) => all.map((each) => (each.id === id ? { ...each, ...changes } : each)));
  const drop = (id: number) => {
    running.current.delete(id);
    setTransfers((all) => all.filter((each) => each.id !== id));
  };

  const run = async (id: number, sending: Sending) => {
    const stop = new AbortController();
    running.current.set(id, { sending, stop });
    change(id, { state: 'sending', failure: undefined });
    try {
      const file = await sendFile(sending, {
        signal: stop.signal,
        sent: (sent) => change(id, { sent: Math.min(sent, sending.file.size) }),
        waiting: (waiting) => change(id, { state: waiting ? 'waiting' : 'sending' }),
      });
      drop(id);
      tell.current(file);
    } catch (failure) {
      if (!stop.signal.aborted) change(id, { state: 'failed', failure });
    }
  };

  const add = (files: File[]) => {
    for (const file of files) {
      last.current += 1;
      const id = last.current;
      setTransfers((all) => [
        ...all,
        {
          id,
          name: file.name,
          sent: 0,
          total: file.size,
          state: 'sending',
          pausable: file.size > AT_ONCE,
        },
      ]);
      void run(id, { file, place });
    }
  };
  const pause = (id: number) => {
    running.current.get(id)?.stop.abort();
    change(id, { state: 'paused' });
  };
  const goOn = (id: number) => {
    const known = running.current.get(id);
    if (known !== undefined) void run(id, known.sending);
  };
  const cancel = (id: number) => {
    const known = running.current.get(id);
    known?.stop.abort();
    drop(id);
    // What cannot be told the server now, it forgets by itself.
    if (known?.sending.upload !== undefined) abandon(known.sending.upload).catch(() => undefined);
  };
  return { transfers, add, pause, goOn, cancel };
}
