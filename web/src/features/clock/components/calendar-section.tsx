import { Alert, Button, Select } from 'antd';
import { useState } from 'react';
import { useMay } from '@/shared/api/permissions';
import type { CalendarYearsView, CalendarYearView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { HistoryButton } from '@/shared/ui/history-button';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { YearCalendar } from './year-calendar';
import { YearDialog } from './year-dialog';

/** The working calendar year by year, and a warning while one is missing. */
export function CalendarSection() {
  const { t } = useI18n();
  const years = useRead<CalendarYearsView>('/calendar/years');
  return (
    <Section title={t('calendar.title')} note={t('calendar.note')}>
      {years.isError && <Failure failure={years.error} retry={() => years.refetch()} />}
      {years.isPending && <Loading rows={6} />}
      {years.data !== undefined && <Years years={years.data} />}
    </Section>
  );
}

function Years({ years: { years, missing } }: { years: CalendarYearsView }) {
  const { t } = useI18n();
  const mayEnter = useMay('calendar.manage');
  const now = new Date().getFullYear();
  const [chosen, setChosen] = useState(() => (years.includes(now) ? now : (years.at(-1) ?? now)));
  const [entering, setEntering] = useState(false);
  const known = years.includes(chosen);
  const next = (years.at(-1) ?? now - 1) + 1;
  const year = useRead<CalendarYearView>('/calendar', { year: chosen }, known);
  const offered = mayEnter ? [...new Set([...years, ...(missing === null ? [] : [missing]), next])] : years;
  return (
    <div className="stack">
      {missing !== null && <Alert type="warning" showIcon title={t('calendar.missing', { year: missing })} />}
      <div className="row">
        <Select
          aria-label={t('calendar.year')}
          style={{ width: 160 }}
          value={chosen}
          onChange={setChosen}
          options={offered.map((value) => ({
            value,
            label: years.includes(value) ? String(value) : t('calendar.notEntered', { year: value }),
          }))}
        />
        {mayEnter && (!known || year.data !== undefined) && (
          <Button onClick={() => setEntering(true)}>{t(known ? 'common.edit' : 'calendar.enter')}</Button>
        )}
        {known && <HistoryButton kind="calendar-year" object={String(chosen)} name={String(chosen)} />}
      </div>
      {!known && <EmptyNote>{t('calendar.unknown', { year: chosen })}</EmptyNote>}
      {known && year.isError && <Failure failure={year.error} retry={() => year.refetch()} />}
      {known && year.isPending && <Loading rows={6} />}
      {known && year.data !== undefined && <YearShown year={year.data} />}
      {entering && (
        <YearDialog
          number={chosen}
          year={known ? (year.data ?? null) : null}
          onClose={() => setEntering(false)}
        />
      )}
    </div>
  );
}

function YearShown({ year }: { year: CalendarYearView }) {
  const { t, say } = useI18n();
  return (
    <>
      <p className="quiet">
        {t('calendar.source')}
        {t('common.colon')}
        {say(year.source)} · {t('calendar.workingDays', { n: year.workingDays })} ·{' '}
        {year.enteredBy === null
          ? t('calendar.fromPolicy')
          : t('calendar.enteredBy', {
              name: year.enteredBy,
              at: instant(year.at),
              reason: year.reason ?? '',
            })}
      </p>
      <YearCalendar year={year} />
    </>
  );
}
