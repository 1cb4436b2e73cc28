import { Alert, DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { DeadlineRulesView, ReckoningView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, instant } from '@/shared/lib/dates';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { CertaintyMark } from './certainty';
import { spanWords } from './rule-words';

type CourseDay = ReckoningView['days'][number];

const MINUTE = 'YYYY-MM-DDTHH:mm';

/** When something would be due if it began on a day, and why. */
export function ReckonerSection() {
  const { t, say } = useI18n();
  const rules = useRead<DeadlineRulesView>('/deadline-rules');
  const [rule, setRule] = useState<string | null>(null);
  const [start, setStart] = useState<Dayjs | null>(() => dayjs());
  const chosen = rules.data?.items.find(({ code }) => code === rule);
  const hours = chosen?.versions.some(({ length }) => length.unit === 'HOUR') ?? false;
  return (
    <Section title={t('reckoner.title')} note={t('reckoner.note')}>
      <div className="row" style={{ marginBottom: 12 }}>
        <Select
          aria-label={t('rule.matter')}
          placeholder={t('rule.matter')}
          style={{ width: 'min(360px, 100%)' }}
          showSearch={{ optionFilterProp: 'label' }}
          value={rule}
          onChange={setRule}
          options={rules.data?.items.map(({ code, title }) => ({ value: code, label: say(title) }))}
        />
        <DatePicker
          aria-label={t('reckoner.start')}
          allowClear={false}
          showTime={hours ? { format: 'HH:mm' } : false}
          value={start}
          onChange={setStart}
        />
      </div>
      {chosen !== undefined && start !== null && (
        <Reckoned key={chosen.code} rule={chosen.code} start={start.format(hours ? MINUTE : DATE)} />
      )}
    </Section>
  );
}

function Reckoned({ rule, start }: { rule: string; start: string }) {
  const { t } = useI18n();
  const reckoning = useRead<ReckoningView>(`/deadline-rules/${rule}/reckoning`, { start });
  if (reckoning.isError) return <Failure failure={reckoning.error} retry={() => reckoning.refetch()} />;
  if (reckoning.data === undefined) return <Loading rows={4} />;
  const { version, due, lastDay, days } = reckoning.data;
  return (
    <div className="stack">
      <Alert
        type="info"
        showIcon
        title={
          days.length === 0
            ? t('reckoner.dueAt', { at: instant(due) })
            : t('reckoner.dueOn', { day: lastDay })
        }
        description={
          <>
            {spanWords(version.length, t)} · <CertaintyMark version={version} />
          </>
        }
      />
      {days.length > 0 && (
        <WideTable<CourseDay>
          name={t('reckoner.days')}
          rowKey="day"
          dataSource={days}
          columns={[
            { title: t('reckoner.day'), className: 'number', dataIndex: 'day' },
            {
              title: t('reckoner.weekday'),
              render: (_, { day }) => t(`calendar.weekday.${dayjs(day).day() as 0 | 1 | 2 | 3 | 4 | 5 | 6}`),
            },
            { title: t('reckoner.count'), render: (_, { count }) => t(`reckoner.count.${count}`) },
            { title: t('reckoner.why'), render: (_, day) => <Why day={day} /> },
          ]}
        />
      )}
    </div>
  );
}

function Why({ day }: { day: CourseDay }) {
  const { t, say } = useI18n();
  if (day.holiday !== null) {
    const shifted = day.weekend && day.count === 'COUNTED';
    return t(shifted ? 'reckoner.shifted' : 'reckoner.holiday', { name: say(day.holiday) });
  }
  return day.weekend ? t('reckoner.weekend') : '';
}
