import dayjs, { type Dayjs } from 'dayjs';
import type { CalendarYearView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE } from '@/shared/lib/dates';

type ExceptionalDay = CalendarYearView['days'][number];

const MONTHS = Array.from({ length: 12 }, (_, month) => month);
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

/** The weeks of a month from Monday on, with gaps before its first day and after its last. */
function weeks(first: Dayjs): (Dayjs | null)[][] {
  const before = (first.day() + 6) % 7;
  const rows = Math.ceil((before + first.daysInMonth()) / 7);
  return Array.from({ length: rows }, (_, row) =>
    WEEK.map((_, column) => {
      const n = row * 7 + column - before;
      return n >= 0 && n < first.daysInMonth() ? first.add(n, 'day') : null;
    }),
  );
}

/** Twelve months; days off and shifted working days carry a word beside their colour. */
export function YearCalendar({ year }: { year: CalendarYearView }) {
  const byDay = new Map(year.days.map((day) => [day.day, day]));
  return (
    <div className="months">
      {MONTHS.map((month) => (
        <Month key={month} first={dayjs(new Date(year.year, month, 1))} exceptions={byDay} />
      ))}
    </div>
  );
}

function Month({ first, exceptions }: { first: Dayjs; exceptions: ReadonlyMap<string, ExceptionalDay> }) {
  const { t } = useI18n();
  return (
    <table className="month">
      <caption>{t('calendar.month', { year: first.year(), month: first.month() + 1 })}</caption>
      <thead>
        <tr>
          {WEEK.map((day) => (
            <th key={day} scope="col">
              {t(`calendar.weekday.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks(first).map((week, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: weeks of a month do not change places
          <tr key={row}>
            {week.map((day, column) =>
              day === null ? (
                <td key={WEEK[column]} />
              ) : (
                <Day key={WEEK[column]} day={day} exception={exceptions.get(day.format(DATE))} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, exception }: { day: Dayjs; exception: ExceptionalDay | undefined }) {
  const { t, say } = useI18n();
  if (exception === undefined) {
    return (
      <td className={day.day() % 6 === 0 ? 'weekend' : undefined}>
        {day.date()}
        <small />
      </td>
    );
  }
  return (
    <td className={exception.works ? 'worked' : 'off'} title={say(exception.name)}>
      {day.date()}
      <small>{t(exception.works ? 'calendar.worked' : 'calendar.off')}</small>
    </td>
  );
}
