import dayjs, { type Dayjs } from 'dayjs';
import utc from 'dayjs/plugin/utc';

dayjs.extend(utc);

/** The one time of China, wherever its reader sits. */
const CHINA = 8 * 60;

export const DATE = 'YYYY-MM-DD';
export const MONTH = 'YYYY-MM';

/** An instant as date and time in China. */
export function instant(text: string | null | undefined): string {
  if (text === null || text === undefined) return '';
  const moment = dayjs(text);
  return moment.isValid() ? moment.utcOffset(CHINA).format('YYYY-MM-DD HH:mm') : text;
}

/** The day in China on which an instant lies. */
export function dayOf(moment: string | number): string {
  return dayjs(moment).utcOffset(CHINA).format(DATE);
}

export function daysBetween(from: string, to: string): number {
  return dayjs(to).diff(dayjs(from), 'day');
}

export function toDay(text: string | null | undefined): Dayjs | null {
  if (text === null || text === undefined || text === '') return null;
  const day = dayjs(text);
  return day.isValid() ? day : null;
}

/** The instant at which clocks in China show a date and time. */
export function instantOf(shown: string): string {
  return dayjs.utc(shown).subtract(CHINA, 'minute').toISOString();
}
