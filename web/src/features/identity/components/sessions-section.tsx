import { Button, Popconfirm } from 'antd';
import type { SessionView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { SessionTable } from '@/shared/ui/session-table';

export function SessionsSection() {
  const { t } = useI18n();
  const sessions = useRead<SessionView[]>('/me/sessions');
  const end = useChange((path: string) => send('DELETE', path), ['me']);
  return (
    <Section
      title={t('account.sessions')}
      note={t('account.sessionsNote')}
      extra={
        (sessions.data?.length ?? 0) > 1 && (
          <Popconfirm
            title={t('account.endOthers')}
            okText={t('account.end')}
            cancelText={t('common.cancel')}
            onConfirm={() => end.mutate('/me/sessions')}
          >
            <Button size="small">{t('account.endOthers')}</Button>
          </Popconfirm>
        )
      }
    >
      {sessions.isError && <Failure failure={sessions.error} retry={() => sessions.refetch()} />}
      {end.isError && <Failure failure={end.error} />}
      {sessions.isPending && <Loading rows={2} />}
      {sessions.data !== undefined && (
        <SessionTable
          sessions={sessions.data}
          onEnd={(id) => end.mutate(`/me/sessions/${encodeURIComponent(id)}`)}
        />
      )}
    </Section>
  );
}
