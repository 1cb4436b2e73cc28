import type { ImportState } from '@/shared/api/types';

export const importsKey = ['imports'] as const;
export const importKey = (id: string) => ['import', id] as const;
export const importPath = (id: string) => `/imports/${encodeURIComponent(id)}`;

const MOVING: ReadonlySet<ImportState> = new Set(['WAITING', 'READING']);

/** Still at work; everything else waits for a decision or is over. */
export const moving = (state: ImportState): boolean => MOVING.has(state);
