import { DatePicker } from 'antd';
import { useId } from 'react';
import { usePolicy } from '@/shared/api/policy-context';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, toDay } from '@/shared/lib/dates';
import { useView } from '@/shared/lib/use-view';
import './view-bar.css';

/** The day that is assessed, and the day whose knowledge is used. */
export function ViewBar() {
  const { t } = useI18n();
  const { today, policy } = usePolicy();
  const { asOf, knownOn, change } = useView();
  const id = useId();
  return (
    <div className="row no-print">
      <span className="row view-day">
        <label htmlFor={`${id}-as-of`}>{t('view.asOf')}</label>
        <DatePicker
          id={`${id}-as-of`}
          value={toDay(asOf)}
          format={DATE}
          allowClear={asOf !== today}
          minDate={toDay(policy.start) ?? undefined}
          maxDate={toDay(today) ?? undefined}
          onChange={(day) => change({ asOf: day?.format(DATE) ?? today })}
        />
      </span>
      <span className="row view-day">
        <label htmlFor={`${id}-known`}>{t('view.knownOn')}</label>
        <DatePicker
          id={`${id}-known`}
          value={toDay(knownOn)}
          format={DATE}
          placeholder={t('view.knownNow')}
          maxDate={toDay(today) ?? undefined}
          presets={[{ label: t('view.sameDay'), value: toDay(asOf) ?? toDay(today) ?? undefined }].flatMap(
            ({ label, value }) => (value === undefined ? [] : [{ label, value }]),
          )}
          onChange={(day) => change({ knownOn: day?.format(DATE) ?? null })}
        />
      </span>
    </div>
  );
}
