import { Button, Table } from 'antd';
import { Link } from 'react-router';
import type { ImportRun } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { useImports } from '../api/get-imports';
import { ImportStateMark } from './import-state';

const sum = (run: ImportRun, of: 'rows' | 'added' | 'corrected' | 'rejected') =>
  run.files.reduce((total, file) => total + file[of], 0);

export function ImportHistory() {
  const { t } = useI18n();
  const imports = useImports();
  const all = imports.data?.pages.flatMap((page) => page.items) ?? [];
  const names = (run: ImportRun) => {
    const name = run.files[0]?.name ?? '';
    return run.files.length > 1 ? t('import.filesMore', { name, n: run.files.length }) : name;
  };
  return (
    <Section title={t('import.history')}>
      {imports.isPending && <Loading />}
      {imports.isError && <Failure failure={imports.error} retry={() => imports.refetch()} />}
      {imports.data !== undefined && all.length === 0 && <EmptyNote>{t('import.empty')}</EmptyNote>}
      {all.length > 0 && (
        <>
          <Table<ImportRun>
            size="small"
            rowKey="id"
            pagination={false}
            scroll={{ x: 'max-content' }}
            dataSource={all}
            columns={[
              {
                title: t('import.files'),
                render: (_, run) => <Link to={`/imports/${encodeURIComponent(run.id)}`}>{names(run)}</Link>,
              },
              { title: t('import.stateTitle'), render: (_, run) => <ImportStateMark state={run.state} /> },
              { title: t('import.rows'), className: 'number', render: (_, run) => sum(run, 'rows') },
              { title: t('import.added'), className: 'number', render: (_, run) => sum(run, 'added') },
              {
                title: t('import.correctedRows'),
                className: 'number',
                render: (_, run) => sum(run, 'corrected'),
              },
              { title: t('import.rejected'), className: 'number', render: (_, run) => sum(run, 'rejected') },
              {
                title: t('import.startedAt'),
                className: 'number',
                render: (_, run) => instant(run.startedAt),
              },
              { title: t('import.startedBy'), dataIndex: 'startedBy' },
            ]}
          />
          {imports.hasNextPage && (
            <Button
              style={{ marginTop: 12 }}
              loading={imports.isFetchingNextPage}
              onClick={() => imports.fetchNextPage()}
            >
              {t('common.more')}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}
