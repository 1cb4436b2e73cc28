import dayjs from 'dayjs';
import type { PublicityRowView } from '@/shared/api/schema';
import { DATE } from '@/shared/lib/dates';

/** The whole weeks, from Monday on, that a month (2025-09) lies in. */
export function weeksOf(month: string): string[][] {
  const first = dayjs(`${month}-01`);
  const last = first.endOf('month');
  let day = first.subtract((first.day() + 6) % 7, 'day');
  const weeks: string[][] = [];
  while (!day.isAfter(last)) {
    const monday = day;
    weeks.push(Array.from({ length: 7 }, (_, n) => monday.add(n, 'day').format(DATE)));
    day = day.add(7, 'day');
  }
  return weeks;
}

export const touches = ({ from, until }: Pick<PublicityRowView, 'from' | 'until'>, day: string) =>
  from <= day && day <= until;

export const spanWords = ({ from, until }: Pick<PublicityRowView, 'from' | 'until'>) =>
  from === until ? from : `${from} — ${until}`;
