import { Button, Tag } from 'antd';
import type { SessionView } from '../api/schema';
import { useI18n } from '../i18n/i18n';
import { instant } from '../lib/dates';
import { WideTable } from './wide-table';

export function SessionTable({ sessions, onEnd }: { sessions: SessionView[]; onEnd?: (id: string) => void }) {
  const { t } = useI18n();
  return (
    <WideTable<SessionView>
      name={t('account.sessions')}
      rowKey="id"
      dataSource={sessions}
      columns={[
        { title: t('account.began'), className: 'number', render: (_, each) => instant(each.began) },
        { title: t('account.seen'), className: 'number', render: (_, each) => instant(each.seen) },
        { title: t('account.address'), dataIndex: 'address' },
        {
          title: t('account.agent'),
          render: (_, each) => <span className="agent">{each.agent}</span>,
        },
        {
          title: <span className="only-read">{t('common.actions')}</span>,
          render: (_, each) =>
            each.current ? (
              <Tag>{t('account.thisSession')}</Tag>
            ) : (
              onEnd !== undefined && (
                <Button
                  size="small"
                  aria-label={t('account.endSession', { address: each.address, at: instant(each.began) })}
                  onClick={() => onEnd(each.id)}
                >
                  {t('account.end')}
                </Button>
              )
            ),
        },
      ]}
    />
  );
}
