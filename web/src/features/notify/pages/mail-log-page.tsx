import { Badge, type BadgeProps, DatePicker, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import type { MailRow } from '@/shared/api/schema';
import { usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, instant } from '@/shared/lib/dates';
import { PagedTable } from '@/shared/ui/paged-table';

const DOTS: Record<MailRow['state'], BadgeProps['status']> = {
  WAITING: 'default',
  SENDING: 'processing',
  SENT: 'success',
  FAILED: 'error',
  UNSURE: 'warning',
};

const STATES = Object.keys(DOTS) as MailRow['state'][];

/** Who was mailed what, and what became of it. */
export function MailLogPage() {
  const { t } = useI18n();
  const [login, setLogin] = useState('');
  const [state, setState] = useState<string | null>(null);
  const [days, setDays] = useState<[Dayjs | null, Dayjs | null] | null>(null);
  const rows = usePages<MailRow>('/notices/mail-log', {
    login,
    state,
    from: days?.[0]?.format(DATE),
    to: days?.[1]?.format(DATE),
  });
  return (
    <>
      <h1 className="page-title">{t('menu.mailLog')}</h1>
      <section className="section">
        <div className="row" style={{ marginBottom: 12 }}>
          <Input.Search
            allowClear
            aria-label={t('signIn.login')}
            placeholder={t('signIn.login')}
            style={{ width: 200 }}
            onSearch={setLogin}
          />
          <Select
            allowClear
            aria-label={t('mail.state')}
            placeholder={t('mail.state')}
            style={{ width: 160 }}
            value={state}
            onChange={(value) => setState(value ?? null)}
            options={STATES.map((value) => ({ value, label: t(`mail.state.${value}`) }))}
          />
          <DatePicker.RangePicker aria-label={t('signInLog.days')} value={days} onChange={setDays} />
        </div>
        <PagedTable<MailRow>
          name={t('menu.mailLog')}
          pages={rows}
          rowKey="id"
          empty={t('common.empty')}
          columns={[
            { title: t('common.time'), className: 'number', render: (_, row) => instant(row.at) },
            { title: t('person.name'), render: (_, row) => row.name ?? '' },
            { title: t('mail.address'), dataIndex: 'address' },
            { title: t('mail.subject'), render: (_, row) => <span className="agent">{row.subject}</span> },
            {
              title: t('mail.state'),
              render: (_, row) => <Badge status={DOTS[row.state]} text={t(`mail.state.${row.state}`)} />,
            },
            { title: t('mail.attempts'), className: 'number', dataIndex: 'attempts' },
            { title: t('mail.settled'), className: 'number', render: (_, row) => instant(row.settledAt) },
            { title: t('mail.reply'), render: (_, row) => <span className="agent">{row.reply ?? ''}</span> },
          ]}
        />
      </section>
    </>
  );
}
