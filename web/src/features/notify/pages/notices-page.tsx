import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { NoticeKindView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { useNotices } from '../api/get-notices';
import { useMarkAllRead } from '../api/mark-read';
import { NoticeList } from '../components/notice-list';

/** Everything that one was told. */
export function NoticesPage() {
  const { t, say } = useI18n();
  const [unread, setUnread] = useState(false);
  const [kind, setKind] = useState<string | null>(null);
  const kinds = useRead<NoticeKindView[]>('/notices/kinds');
  const notices = useNotices({ unread: unread ? 'true' : null, kind });
  const markAll = useMarkAllRead();
  const { all, seen } = notices;
  return (
    <>
      <h1 className="page-title">{t('menu.notices')}</h1>
      <section className="section" aria-label={t('menu.notices')}>
        <div className="row" style={{ marginBottom: 12 }}>
          <Segmented
            aria-label={t('common.filter')}
            value={unread ? 'unread' : 'all'}
            onChange={(value) => setUnread(value === 'unread')}
            options={[
              { value: 'all', label: t('common.all') },
              { value: 'unread', label: t('notice.unread') },
            ]}
          />
          <Select
            allowClear
            aria-label={t('notice.kind')}
            placeholder={t('notice.kind')}
            style={{ width: 200 }}
            value={kind}
            onChange={(value) => setKind(value ?? null)}
            options={kinds.data?.map((each) => ({ value: each.code, label: say(each.name) }))}
          />
          <Button
            disabled={seen === undefined || all?.every((each) => each.read) !== false}
            loading={markAll.isPending}
            onClick={() => seen !== undefined && markAll.mutate(seen)}
          >
            {t('notice.markAllRead')}
          </Button>
        </div>
        {markAll.isError && <Failure failure={markAll.error} />}
        {notices.isError && <Failure failure={notices.error} retry={() => notices.refetch()} />}
        {notices.isPending && <Loading />}
        {all?.length === 0 && <EmptyNote>{unread ? t('notice.noneUnread') : t('notice.none')}</EmptyNote>}
        {all !== undefined && <NoticeList notices={all} full />}
        {notices.hasNextPage && (
          <Button loading={notices.isFetchingNextPage} onClick={() => notices.fetchNextPage()}>
            {t('common.more')}
          </Button>
        )}
      </section>
    </>
  );
}
