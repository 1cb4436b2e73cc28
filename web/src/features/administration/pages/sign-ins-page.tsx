import { DownloadOutlined } from '@ant-design/icons';
import { Button, DatePicker, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { query } from '@/shared/api/client';
import type { SignInRow } from '@/shared/api/schema';
import { usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, instant } from '@/shared/lib/dates';
import { PagedTable } from '@/shared/ui/paged-table';

const OUTCOMES: readonly SignInRow['outcome'][] = [
  'SIGNED_IN',
  'FACTOR_DONE',
  'WRONG_PASSWORD',
  'WRONG_CODE',
  'UNKNOWN',
  'BRAKED',
  'INACTIVE',
  'SIGNED_OUT',
  'ENDED',
  'RESET',
];

export function SignInsPage() {
  const { t } = useI18n();
  const [login, setLogin] = useState('');
  const [outcome, setOutcome] = useState<string | null>(null);
  const [days, setDays] = useState<[Dayjs | null, Dayjs | null] | null>(null);
  const filter = {
    login,
    outcome,
    from: days?.[0]?.format(DATE),
    to: days?.[1]?.format(DATE),
  };
  const rows = usePages<SignInRow>('/sign-ins', filter);
  return (
    <>
      <h1 className="page-title">{t('menu.signIns')}</h1>
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
            aria-label={t('signInLog.outcome')}
            placeholder={t('signInLog.outcome')}
            style={{ width: 180 }}
            value={outcome}
            onChange={(value) => setOutcome(value ?? null)}
            options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
          />
          <DatePicker.RangePicker aria-label={t('signInLog.days')} value={days} onChange={setDays} />
          <Button icon={<DownloadOutlined />} href={`/api/sign-ins.csv${query(filter)}`}>
            {t('common.download')}
          </Button>
        </div>
        <PagedTable<SignInRow>
          name={t('menu.signIns')}
          pages={rows}
          rowKey={(row) => `${row.at} ${row.outcome} ${row.login ?? ''} ${row.address}`}
          empty={t('common.empty')}
          columns={[
            { title: t('common.time'), className: 'number', render: (_, row) => instant(row.at) },
            { title: t('signIn.login'), render: (_, row) => row.login ?? t('signInLog.unknown') },
            { title: t('person.name'), render: (_, row) => row.name ?? '' },
            { title: t('signInLog.outcome'), render: (_, row) => t(`outcome.${row.outcome}`) },
            { title: t('common.by'), render: (_, row) => row.by ?? '' },
            { title: t('account.address'), dataIndex: 'address' },
            { title: t('account.agent'), render: (_, row) => <span className="agent">{row.agent}</span> },
          ]}
        />
      </section>
    </>
  );
}
