import { Button, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import type { ReviewSheet, ReviewView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { ActNotice, type News } from '@/shared/ui/act-notice';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { HistoryButton } from '@/shared/ui/history-button';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { ReviewSheetView } from '../components/review-sheet';
import { ReviewState } from '../components/review-state';
import '../supervision.css';

/** How the tasks and targets of units and areas stand in a period, sheet by sheet. */
export function ReviewPage() {
  const { t } = useI18n();
  const { id = '' } = useParams();
  const found = useRead<ReviewView>(`/reviews/${id}`);
  if (found.data !== undefined) return <Review view={found.data} />;
  return (
    <>
      <h1 className="page-title">{t('menu.review')}</h1>
      {found.isError ? <Failure failure={found.error} retry={() => found.refetch()} /> : <Loading />}
    </>
  );
}

function Review({ view: { review, sheets } }: { view: ReviewView }) {
  const { t, say } = useI18n();
  const runs = useMay('case.manage') && review.closedAt === null;
  const [params, setParams] = useSearchParams();
  const [news, setNews] = useState<News | null>(null);
  const only = sheets.length === 1 ? sheets[0] : undefined;
  const shown = only ?? sheets.find(({ unit }) => String(unit) === params.get('unit'));
  const choose = (unit: number | undefined) => setParams(unit === undefined ? {} : { unit: String(unit) });
  return (
    <>
      <div className="page-head">
        <div>
          <h1 className="page-title">
            {review.title} <HistoryButton kind="review" object={review.id} name={review.title} />
          </h1>
          <div className="row">
            <span className="number">{t('task.period', { from: review.from, to: review.to })}</span>
            <ReviewState closedAt={review.closedAt} />
          </div>
        </div>
        <div className="row no-print">
          {sheets.length > 1 && (
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              aria-label={t('review.unit')}
              placeholder={t('review.allUnits')}
              style={{ width: 260 }}
              value={shown?.unit}
              onChange={choose}
              options={sheets.map(({ unit, name }) => ({ value: unit, label: say(name) }))}
            />
          )}
          {runs && <CloseButton id={review.id} onNews={setNews} />}
        </div>
      </div>
      {news !== null && <ActNotice news={news} onClose={() => setNews(null)} />}
      {sheets.length === 0 && <EmptyNote>{t('review.noSheets')}</EmptyNote>}
      {shown === undefined ? (
        sheets.length > 0 && <Overview sheets={sheets} />
      ) : (
        <ReviewSheetView key={shown.unit} review={review.id} sheet={shown} remarks={runs} />
      )}
    </>
  );
}

/** The units in the order of the policy: nobody is ranked. */
function Overview({ sheets }: { sheets: ReviewSheet[] }) {
  const { t, say } = useI18n();
  return (
    <Section title={t('review.sheets')}>
      <WideTable<ReviewSheet>
        name={t('review.sheetList')}
        rowKey="unit"
        dataSource={sheets}
        columns={[
          {
            title: t('unit.unit'),
            render: (_, { unit, name }) => (
              <div className="task-unit">
                <Link to={`?unit=${unit}`}>{say(name)}</Link>
              </div>
            ),
          },
          { title: t('menu.tasks'), align: 'right', render: (_, { tasks }) => tasks.length },
          {
            title: t('review.told'),
            align: 'right',
            render: (_, { tasks }) => tasks.filter(({ told }) => told !== null).length,
          },
          {
            title: t('task.late'),
            align: 'right',
            render: (_, { tasks }) => tasks.filter(({ late }) => late).length,
          },
          { title: t('duty.targets'), align: 'right', render: (_, { targets }) => targets.length },
          {
            title: t('review.remark'),
            render: (_, { remark }) => <div className="task-title">{remark}</div>,
          },
        ]}
      />
    </Section>
  );
}

function CloseButton({ id, onNews }: { id: string; onNews: (news: News) => void }) {
  const { t } = useI18n();
  const close = useChange(() => send('POST', `/reviews/${id}/close`), ['reviews', 'ledger']);
  return (
    <Popconfirm
      title={t('review.closeNote')}
      okText={t('review.close')}
      cancelText={t('common.cancel')}
      onConfirm={() =>
        close.mutate(undefined, {
          onSuccess: () => onNews({ kind: 'DONE', act: t('review.close') }),
          onError: (failure) => onNews({ kind: 'REFUSED', failure }),
        })
      }
    >
      <Button loading={close.isPending}>{t('review.close')}</Button>
    </Popconfirm>
  );
}
