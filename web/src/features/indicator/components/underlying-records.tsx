import { Button } from 'antd';
import { usePolicy } from '@/shared/api/policy-context';
import { useI18n } from '@/shared/i18n/i18n';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { useFactRecords } from '../api/get-fact-records';
import type { Shown } from './record-drawer';
import { RecordsTable } from './records-table';

export function UnderlyingRecords(props: { dataset: string; unit: string; open: (shown: Shown) => void }) {
  const { t, say } = useI18n();
  const { dataset } = usePolicy();
  const records = useFactRecords(props.dataset, props.unit);
  if (records.isPending) return <Loading />;
  if (records.isError && records.data === undefined) {
    return <Failure failure={records.error} retry={() => records.refetch()} />;
  }
  const all = records.data?.pages.flatMap((page) => page.items) ?? [];
  if (all.length === 0) return <EmptyNote>{t('common.empty')}</EmptyNote>;
  const kinds = [...new Set(all.map((record) => record.dataset))];
  return (
    <div className="stack">
      {kinds.map((kind) => {
        const info = dataset(kind);
        return (
          <div key={kind}>
            <h3>
              {t('evidence.underlying')} {info === undefined ? kind : say(info.title)}
            </h3>
            <RecordsTable
              dataset={kind}
              records={all.filter((record) => record.dataset === kind)}
              open={(record) => props.open({ dataset: record.dataset, key: record.key, derived: false })}
            />
          </div>
        );
      })}
      {records.hasNextPage && (
        <Button loading={records.isFetchingNextPage} onClick={() => records.fetchNextPage()}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
