import { Button, Table, Tag } from 'antd';
import { usePolicy } from '@/shared/api/policy-context';
import type { DataRecord } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { valueWords } from './value-words';

interface Props {
  dataset: string;
  records: DataRecord[];
  open: (record: DataRecord) => void;
}

export function RecordsTable({ dataset, records, open }: Props) {
  const { t, say } = useI18n();
  const policy = usePolicy();
  const columns = policy.dataset(dataset)?.columns ?? [];
  return (
    <Table<DataRecord>
      size="small"
      rowKey="key"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={records}
      columns={[
        ...columns.map((column) => ({
          key: column.code,
          title: say(column.title),
          className: ['INTEGER', 'DECIMAL', 'DATE', 'TIME'].includes(column.type) ? 'number' : undefined,
          render: (_: unknown, record: DataRecord) =>
            valueWords(column, record.values[column.code], { policy, say, t }),
        })),
        {
          key: 'open',
          fixed: 'end' as const,
          title: <span className="only-read">{t('common.actions')}</span>,
          render: (_: unknown, record: DataRecord) => (
            <>
              {record.state === 'RETRACTED' && <Tag>{t('record.retracted')}</Tag>}
              <Button
                type="link"
                size="small"
                aria-label={t('evidence.openRecord', { key: record.key })}
                onClick={() => open(record)}
              >
                {t('evidence.open')}
              </Button>
            </>
          ),
        },
      ]}
    />
  );
}
