import { CheckCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import { Alert, Button, Table } from 'antd';
import { useMay } from '@/shared/api/permissions';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { useRecompute } from '../api/get-recompute';
import { useStartRecompute } from '../api/start-recompute';

export function RecomputeSection() {
  const { t } = useI18n();
  const recompute = useRecompute();
  const start = useStartRecompute();
  const may = useMay('recompute.run');
  const state = recompute.data;
  return (
    <Section
      title={t('policy.recompute')}
      note={t('policy.recomputeNote')}
      extra={
        may && (
          <Button
            loading={start.isPending}
            disabled={state === undefined || state.state === 'RUNNING'}
            onClick={() => start.mutate()}
          >
            {t('policy.recomputeStart')}
          </Button>
        )
      }
    >
      {recompute.isPending && <Loading rows={2} />}
      {recompute.isError && <Failure failure={recompute.error} retry={() => recompute.refetch()} />}
      {start.isError && <Failure failure={start.error} />}
      {state !== undefined && (
        <div className="stack">
          {state.state === 'DIFFERENT' ? (
            <Alert
              type="error"
              showIcon
              role="alert"
              icon={<ExclamationCircleFilled />}
              title={<b>{t('policy.recompute.DIFFERENT')}</b>}
              description={t('policy.recomputeAlarm', { n: state.differences.length })}
            />
          ) : (
            <p role="status">
              {state.state === 'EQUAL' && <CheckCircleFilled style={{ color: '#1a7336' }} />}{' '}
              <b>{t(`policy.recompute.${state.state}`)}</b>
            </p>
          )}
          {state.finishedAt !== null && (
            <p className="quiet">
              {t('policy.recomputeCounts', {
                records: state.records ?? 0,
                cells: state.cells ?? 0,
                at: instant(state.finishedAt),
              })}
            </p>
          )}
          {state.differences.length > 0 && (
            <Table
              size="small"
              rowKey="cell"
              pagination={false}
              scroll={{ x: 'max-content' }}
              dataSource={state.differences}
              columns={[
                { title: t('policy.cell'), dataIndex: 'cell' },
                { title: t('policy.kept'), dataIndex: 'kept' },
                { title: t('policy.recomputed'), dataIndex: 'recomputed' },
              ]}
            />
          )}
        </div>
      )}
    </Section>
  );
}
