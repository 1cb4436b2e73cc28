import { dayOf, daysBetween, instant } from '@/shared/lib/dates';

/** How near a last day is. Days are those of the calendar. */
export type Due =
  | { kind: 'NONE' }
  | { kind: 'OVERDUE'; days: number }
  | { kind: 'TODAY' }
  | { kind: 'SOON' | 'LATER'; days: number };

const SOON = 3;

/** What is due at midnight may be done until the day before is over. */
export const lastDay = (dueAt: string) => dayOf(Date.parse(dueAt) - 1);

export function dueOf(dueAt: string | null, now: number): Due {
  if (dueAt === null) return { kind: 'NONE' };
  const left = daysBetween(dayOf(now), lastDay(dueAt));
  if (now >= Date.parse(dueAt)) return { kind: 'OVERDUE', days: Math.max(0, -left) };
  if (left === 0) return { kind: 'TODAY' };
  return { kind: left <= SOON ? 'SOON' : 'LATER', days: left };
}

/** The last day, or the minute where the law counts in hours. */
export function dueWords(dueAt: string): string {
  const minute = instant(dueAt);
  return minute.endsWith('00:00') ? lastDay(dueAt) : minute;
}
