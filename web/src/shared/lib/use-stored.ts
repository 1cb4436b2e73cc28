import { useState } from 'react';

/** A small choice of this browser that outlives the page; a browser that keeps nothing is no error. */
export function useStored<T extends string>(name: string, standard: T, known: readonly T[]) {
  const [value, setValue] = useState<T>(() => {
    try {
      const kept = localStorage.getItem(name) as T | null;
      return kept !== null && known.includes(kept) ? kept : standard;
    } catch {
      return standard;
    }
  });
  const change = (next: T) => {
    setValue(next);
    try {
      localStorage.setItem(name, next);
    } catch {
      // Kept for this page only.
    }
  };
  return [value, change] as const;
}
