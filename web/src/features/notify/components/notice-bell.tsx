import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/shared/i18n/i18n';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { useNewest } from '../api/get-notices';
import { useUnread } from '../api/get-unread';
import { NoticeList } from './notice-list';

const NEWEST = 5;

/** How much is unread, and the newest of it. */
export function NoticeBell() {
  const { t } = useI18n();
  const unread = useUnread();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={setOpen}
      title={t('menu.notices')}
      content={open && <Newest onLeave={() => setOpen(false)} />}
    >
      <Badge count={unread} size="small" overflowCount={99} offset={[-6, 6]}>
        <Button
          type="text"
          icon={<BellOutlined />}
          aria-label={unread > 0 ? t('notice.bell', { n: unread }) : t('notice.bellNone')}
          aria-expanded={open}
        />
      </Badge>
    </Popover>
  );
}

function Newest({ onLeave }: { onLeave: () => void }) {
  const { t } = useI18n();
  const newest = useNewest(NEWEST);
  return (
    <div className="notice-bell">
      {newest.isError && <Failure failure={newest.error} retry={() => newest.refetch()} />}
      {newest.isPending && <Loading rows={3} />}
      {newest.data?.items.length === 0 && <EmptyNote>{t('notice.none')}</EmptyNote>}
      {newest.data !== undefined && <NoticeList notices={newest.data.items} onOpen={onLeave} />}
      <Link to="/notices" onClick={onLeave}>
        {t('notice.all')}
      </Link>
    </div>
  );
}
