import dayjs, { type Dayjs } from 'dayjs';

export const DATE = 'YYYY-MM-DD';

/** An instant as local date and time. */
export function instant(text: string | null | undefined): string {
  if (text === null || text === undefined) return '';
  const moment = dayjs(text);
  return moment.isValid() ? moment.format('YYYY-MM-DD HH:mm') : text;
}

export function daysBetween(from: string, to: string): number {
  return dayjs(to).diff(dayjs(from), 'day');
}

export function toDay(text: string | null | undefined): Dayjs | null {
  if (text === null || text === undefined || text === '') return null;
  const day = dayjs(text);
  return day.isValid() ? day : null;
}
