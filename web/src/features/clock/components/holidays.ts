import dayjs, { type Dayjs } from 'dayjs';
import type { CalendarYearView } from '@/shared/api/schema';
import { DATE } from '@/shared/lib/dates';

type ExceptionalDay = CalendarYearView['days'][number];

/** A holiday as a notice names it: from day to day, and the weekend days worked instead. */
export interface Holiday {
  nameZh: string;
  nameEn: string;
  off: [Dayjs, Dayjs] | null;
  worked: Dayjs[];
}

/** Days off in a row under one name are one holiday; what is worked for them goes with the first such. */
export function holidaysOf(days: readonly ExceptionalDay[]): Holiday[] {
  const holidays: Holiday[] = [];
  const named = (day: ExceptionalDay) => holidays.filter(({ nameZh }) => nameZh === day.name.zh);
  const begin = (day: ExceptionalDay, off: Holiday['off']) => {
    const holiday = { nameZh: day.name.zh, nameEn: day.name.en, off, worked: [] };
    holidays.push(holiday);
    return holiday;
  };
  for (const day of days.filter(({ works }) => !works)) {
    const on = dayjs(day.day);
    const off = named(day).at(-1)?.off;
    if (off?.[1].add(1, 'day').isSame(on, 'day')) off[1] = on;
    else begin(day, [on, on]);
  }
  for (const day of days.filter(({ works }) => works)) {
    (named(day)[0] ?? begin(day, null)).worked.push(dayjs(day.day));
  }
  return holidays;
}

interface GivenDay {
  day: string;
  works: boolean;
  nameZh: string;
  nameEn: string;
}

/** The days of holidays one by one, as the server takes them. */
export function daysOf(holidays: readonly Holiday[]): GivenDay[] {
  return holidays.flatMap(({ nameZh, nameEn, off, worked }) => {
    const day = (on: Dayjs, works: boolean) => ({ day: on.format(DATE), works, nameZh, nameEn });
    const length = off === null ? 0 : off[1].diff(off[0], 'day') + 1;
    return [
      ...Array.from({ length }, (_, n) => day((off as [Dayjs, Dayjs])[0].add(n, 'day'), false)),
      ...worked.map((on) => day(on, true)),
    ];
  });
}
