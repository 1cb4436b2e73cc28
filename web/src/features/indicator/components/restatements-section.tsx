import { Table } from 'antd';
import { usePolicy } from '@/shared/api/policy-context';
import type { IndicatorInfo } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { figure } from '@/shared/lib/figures';
import { Failure } from '@/shared/ui/failure';
import { Section } from '@/shared/ui/section';
import { StatusMark } from '@/shared/ui/status-mark';
import { useRestatements } from '../api/get-restatements';

export function RestatementsSection({ info, region }: { info: IndicatorInfo; region: string }) {
  const { t, say } = useI18n();
  const { regionName } = usePolicy();
  const restatements = useRestatements(info.code, region);
  const items = restatements.data?.items ?? [];
  return (
    <Section title={t('indicator.restatements')}>
      {restatements.isError && <Failure failure={restatements.error} retry={() => restatements.refetch()} />}
      {restatements.data !== undefined && items.length === 0 && (
        <p className="quiet">{t('indicator.noRestatements')}</p>
      )}
      {items.length > 0 && (
        <Table
          size="small"
          rowKey={(row) => `${row.year} ${row.region} ${row.at}`}
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={items}
          columns={[
            { title: t('indicator.period'), dataIndex: 'year' },
            { title: t('evidence.region'), render: (_, row) => say(regionName(row.region)) },
            {
              title: t('indicator.before'),
              render: (_, row) => (
                <span className="row">
                  {figure(row.before.value, info.unit)} <StatusMark status={row.before.status} />
                </span>
              ),
            },
            {
              title: t('indicator.after'),
              render: (_, row) => (
                <span className="row">
                  {figure(row.after.value, info.unit)} <StatusMark status={row.after.status} />
                </span>
              ),
            },
            { title: t('common.time'), className: 'number', render: (_, row) => instant(row.at) },
            { title: t('common.by'), dataIndex: 'by' },
            { title: t('common.reason'), dataIndex: 'reason' },
          ]}
        />
      )}
    </Section>
  );
}
