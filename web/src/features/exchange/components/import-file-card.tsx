import { Alert, Button, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { Fault, ImportFile, ImportFileState, ImportRun } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { size } from '@/shared/lib/figures';
import { Failure } from '@/shared/ui/failure';
import { Section } from '@/shared/ui/section';
import { refusedHref, useFaults } from '../api/get-faults';
import { ImportStateMark } from './import-state';
import './import-file-card.css';

const READ: ReadonlySet<ImportFileState> = new Set(['READY', 'DONE', 'REFUSED', 'RETRACTED']);

export function ImportFileCard({ run, file }: { run: ImportRun; file: ImportFile }) {
  const { t, say } = useI18n();
  const { dataset } = usePolicy();
  const [all, setAll] = useState(false);
  const faults = useFaults(run.id, file.number, all);
  const shown =
    all && faults.data !== undefined ? faults.data.pages.flatMap((page) => page.items) : file.faultsShown;
  const info = file.dataset === null ? undefined : dataset(file.dataset);
  const counts = [
    ['import.rows', file.rows],
    ['import.accepted', file.accepted],
    ['import.rejected', file.rejected],
    ['import.skipped', file.skipped],
    ['import.added', file.added],
    ['import.correctedRows', file.corrected],
    ['import.unchangedRows', file.unchanged],
  ] as const;

  return (
    <Section
      title={<span className="file-name">{file.name}</span>}
      extra={
        <span className="row">
          <ImportStateMark state={file.state} />
          {file.refusedFile && (
            <a href={refusedHref(run.id, file.number)} download>
              {t('import.refusedRows')}
            </a>
          )}
        </span>
      }
      note={[info === undefined ? file.dataset : say(info.title), size(file.size)]
        .filter(Boolean)
        .join(' · ')}
    >
      <div className="stack">
        {file.duplicateOf !== null && (
          <Alert
            type="warning"
            showIcon
            title={
              <Link to={`/imports/${encodeURIComponent(file.duplicateOf)}`}>{t('import.duplicate')}</Link>
            }
          />
        )}
        {file.state === 'IGNORED' && (
          <p>{t('import.unknownHint', { example: 'inspection-result-2025.csv' })}</p>
        )}
        {READ.has(file.state) && (
          <dl className="file-counts">
            {counts.map(([key, count]) => (
              <div key={key}>
                <dt>{t(key)}</dt>
                <dd className="number">{count}</dd>
              </div>
            ))}
          </dl>
        )}
        {file.faults > 0 && (
          <>
            <div className="row">
              <b>{t('import.faults', { n: file.faults })}</b>
              {!all && file.faults > file.faultsShown.length && (
                <>
                  <span className="quiet">{t('import.faultsShown', { n: file.faultsShown.length })}</span>
                  <Button size="small" onClick={() => setAll(true)}>
                    {t('import.faultsAll')}
                  </Button>
                </>
              )}
            </div>
            {faults.isError && <Failure failure={faults.error} retry={() => faults.refetch()} />}
            <Table<Fault>
              size="small"
              rowKey={(fault) => `${fault.row} ${fault.column} ${fault.code} ${fault.value}`}
              pagination={false}
              scroll={{ x: 'max-content' }}
              loading={all && faults.isPending}
              dataSource={shown}
              columns={[
                { title: t('import.row'), dataIndex: 'row', width: 70, className: 'number' },
                {
                  title: t('import.column'),
                  width: 140,
                  render: (_, fault) => {
                    const column = info?.columns.find((each) => each.code === fault.column);
                    return column === undefined ? (fault.column ?? '') : say(column.title);
                  },
                },
                { title: t('import.value'), dataIndex: 'value', width: 160 },
                {
                  title: t('import.fault'),
                  width: 320,
                  render: (_, fault) => (
                    <>
                      {say(fault.message)} <span className="quiet">{fault.code}</span>
                    </>
                  ),
                },
              ]}
            />
            {all && faults.hasNextPage && (
              <Button size="small" loading={faults.isFetchingNextPage} onClick={() => faults.fetchNextPage()}>
                {t('common.more')}
              </Button>
            )}
          </>
        )}
      </div>
    </Section>
  );
}
