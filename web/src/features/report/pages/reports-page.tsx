import { DatePicker } from 'antd';
import { useState } from 'react';
import { query } from '@/shared/api/client';
import { useMay } from '@/shared/api/permissions';
import { usePolicy } from '@/shared/api/policy-context';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, MONTH, toDay } from '@/shared/lib/dates';
import { ReportButton } from '@/shared/ui/report-button';
import { Section } from '@/shared/ui/section';

/** The documents that are printed, with what each has to be told. */
export function ReportsPage() {
  const { t } = useI18n();
  const { today, policy } = usePolicy();
  const mayRead = useMay('scorecard.read');
  const mayManage = useMay('case.manage');
  const lastMonth = toDay(today)?.startOf('month').subtract(1, 'day') ?? null;
  const [day, setDay] = useState(lastMonth);
  const [month, setMonth] = useState(lastMonth);
  return (
    <div className="stack">
      {mayRead && (
        <Section title={t('report.breakdown')} note={t('report.breakdownHint')}>
          <ReportButton path="/reports/breakdown" label={t('report.breakdown')} />
        </Section>
      )}
      {mayRead && (
        <Section title={t('report.review')} note={t('report.reviewHint')}>
          <div className="toolbar">
            <DatePicker
              aria-label={t('report.day')}
              allowClear={false}
              format={DATE}
              value={day}
              minDate={toDay(policy.start) ?? undefined}
              maxDate={toDay(today) ?? undefined}
              onChange={setDay}
            />
            <ReportButton
              path={`/reports/review${query({ day: day?.format(DATE) })}`}
              label={t('report.review')}
            />
          </div>
        </Section>
      )}
      {mayManage && (
        <Section title={t('report.notice')} note={t('report.noticeHint')}>
          <div className="toolbar">
            <DatePicker
              aria-label={t('report.month')}
              picker="month"
              allowClear={false}
              value={month}
              minDate={toDay(policy.start) ?? undefined}
              maxDate={toDay(today) ?? undefined}
              onChange={setMonth}
            />
            <ReportButton
              path={`/reports/notice${query({ month: month?.format(MONTH) })}`}
              label={t('report.notice')}
            />
          </div>
        </Section>
      )}
    </div>
  );
}
