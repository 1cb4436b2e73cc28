import { Alert, Button, Progress } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { ImportRun, ImportState } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import type { MessageKey } from '@/shared/i18n/zh-CN';
import { instant } from '@/shared/lib/dates';
import { size } from '@/shared/lib/figures';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { ObjectHistory } from '@/shared/ui/object-history';
import { Section } from '@/shared/ui/section';
import { useApplyImport } from '../api/apply-import';
import { useCancelImport } from '../api/cancel-import';
import { useImport } from '../api/get-import';
import { moving } from '../api/import-keys';
import { ImportFileCard } from '../components/import-file-card';
import { ImportStateMark } from '../components/import-state';
import { RetractImport } from '../components/retract-import';

export function ImportPage() {
  const { id = '' } = useParams();
  const { t } = useI18n();
  const { run, polling } = useImport(id);
  if (run.isPending) return <Loading />;
  if (run.data === undefined) return <Failure failure={run.error} retry={() => run.refetch()} />;
  return (
    <>
      <h1 className="page-title">{t('menu.importRun')}</h1>
      {polling && <p className="quiet">{t('import.polling')}</p>}
      <ImportOverview run={run.data} />
      {run.data.files.map((file) => (
        <ImportFileCard key={file.number} run={run.data} file={file} />
      ))}
      <Section title={t('ledger.onLedger')}>
        <ObjectHistory kind="import" objects={[id]} />
      </Section>
    </>
  );
}

const NOTES: Partial<
  Record<ImportState, { key: MessageKey; type: 'success' | 'info' | 'warning' | 'error' }>
> = {
  READY: { key: 'import.readyNote', type: 'warning' },
  DONE: { key: 'import.doneNote', type: 'success' },
  REFUSED: { key: 'import.refusedNote', type: 'error' },
  FAILED: { key: 'import.failedNote', type: 'error' },
  CANCELLED: { key: 'import.cancelledNote', type: 'info' },
  RETRACTED: { key: 'import.retractedNote', type: 'info' },
};

export function ImportOverview({ run }: { run: ImportRun }) {
  const { t, say } = useI18n();
  const { policy } = usePolicy();
  const apply = useApplyImport(run.id);
  const cancel = useCancelImport(run.id);
  const [retracting, setRetracting] = useState(false);
  const note = NOTES[run.state];
  const rejected = run.files.some(
    (file) => file.rejected > 0 || file.state === 'REFUSED' || file.state === 'FAILED',
  );
  const accepted = run.files.some((file) => file.accepted > 0);
  const profile = policy.profiles.find((each) => each.name === run.profile);

  return (
    <Section
      title={
        <span role="status">
          <ImportStateMark state={run.state} />
        </span>
      }
      extra={
        <span className="row">
          {run.state === 'READY' && (
            <>
              <Button
                type={rejected ? 'default' : 'primary'}
                disabled={rejected}
                title={rejected ? t('import.wholeBlocked') : undefined}
                loading={apply.isPending && apply.variables === 'WHOLE'}
                onClick={() => apply.mutate('WHOLE')}
              >
                {t('import.applyWhole')}
              </Button>
              {rejected && (
                <Button
                  type="primary"
                  disabled={!accepted}
                  loading={apply.isPending && apply.variables === 'PARTIAL'}
                  onClick={() => apply.mutate('PARTIAL')}
                >
                  {t('import.applyPartial')}
                </Button>
              )}
            </>
          )}
          {(run.state === 'READY' || run.state === 'WAITING') && (
            <Button loading={cancel.isPending} onClick={() => cancel.mutate()}>
              {t('import.cancelRun')}
            </Button>
          )}
          {run.state === 'DONE' && (
            <Button danger onClick={() => setRetracting(true)}>
              {t('import.retract')}
            </Button>
          )}
        </span>
      }
    >
      <div className="stack">
        {moving(run.state) && (
          <>
            {run.bytesRead > 0 && (
              <Progress
                percent={Math.min(100, Math.floor((run.bytesRead / run.bytes) * 100))}
                status="normal"
                aria-label={t(`import.state.${run.state}`)}
              />
            )}
            <p className="quiet">
              {run.bytesRead > 0
                ? t('import.progress', {
                    rows: run.rowsRead,
                    read: size(run.bytesRead),
                    total: size(run.bytes),
                  })
                : t('import.progressRows', { rows: run.rowsRead, total: size(run.bytes) })}{' '}
              · {t('import.runningNote')}
            </p>
          </>
        )}
        {note !== undefined && (
          <Alert
            type={note.type}
            showIcon
            title={t(note.key)}
            description={
              run.problem === null
                ? run.state === 'READY' && rejected && t('import.wholeBlocked')
                : `${say(run.problem.message)} (${run.problem.code})`
            }
          />
        )}
        {apply.isError && <Failure failure={apply.error} />}
        {cancel.isError && <Failure failure={cancel.error} />}
        <p className="quiet">
          {instant(run.startedAt)} · {run.startedBy} · {t(`import.mode.${run.mode}`)}
          {run.profile !== null && ` · ${profile === undefined ? run.profile : say(profile.title)}`}
          {run.year !== null && ` · ${run.year}`}
          {run.reason !== null && ` · ${run.reason}`}
        </p>
      </div>
      {retracting && <RetractImport id={run.id} leave={() => setRetracting(false)} />}
    </Section>
  );
}
