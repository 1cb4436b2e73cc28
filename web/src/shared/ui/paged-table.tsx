import { Button, type TableColumnsType, type TableProps } from 'antd';
import type { usePages } from '../api/use-read';
import { useI18n } from '../i18n/i18n';
import { EmptyNote } from './empty-note';
import { Failure } from './failure';
import { Loading } from './loading';
import { WideTable } from './wide-table';

interface Props<Row> {
  name: string;
  pages: ReturnType<typeof usePages<Row>>;
  rowKey: string | ((row: Row) => string);
  columns: TableColumnsType<Row>;
  empty: string;
  selection?: TableProps<Row>['rowSelection'];
}

/** A list that is read page after page. */
export function PagedTable<Row extends object>({
  name,
  pages,
  rowKey,
  columns,
  empty,
  selection,
}: Props<Row>) {
  const { t } = useI18n();
  if (pages.isError) return <Failure failure={pages.error} retry={() => pages.refetch()} />;
  if (pages.all === undefined) return <Loading />;
  if (pages.all.length === 0) return <EmptyNote>{empty}</EmptyNote>;
  return (
    <>
      <WideTable<Row>
        name={name}
        rowKey={rowKey}
        dataSource={pages.all}
        columns={columns}
        rowSelection={selection}
      />
      {pages.hasNextPage && (
        <Button
          style={{ marginTop: 12 }}
          loading={pages.isFetchingNextPage}
          onClick={() => pages.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
    </>
  );
}
