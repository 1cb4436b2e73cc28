import { Badge, Button } from 'antd';
import { Link } from 'react-router';
import type { NoticeView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { useMarkRead } from '../api/mark-read';
import './notice-list.css';

interface Props {
  notices: readonly NoticeView[];
  /** Whether each is told in full. */
  full?: boolean;
  onOpen?: () => void;
}

/** Notices, each leading to what it is about; to open one is to have read it. */
export function NoticeList({ notices, full = false, onOpen }: Props) {
  const { t, say } = useI18n();
  const read = useMarkRead();
  return (
    <ul className="notice-list">
      {notices.map((notice) => (
        <li key={notice.id} className={notice.read ? 'notice' : 'notice notice-unread'}>
          <div className="notice-head">
            {!notice.read && <Badge status="processing" text={t('notice.unread')} />}
            <Link
              to={notice.path}
              onClick={() => {
                if (!notice.read) read.mutate(notice.id);
                onOpen?.();
              }}
            >
              {say(notice.title)}
            </Link>
            <span className="quiet number">{instant(notice.at)}</span>
            {full && !notice.read && (
              <Button
                size="small"
                aria-label={`${t('notice.markRead')}: ${say(notice.title)}`}
                onClick={() => read.mutate(notice.id)}
              >
                {t('notice.markRead')}
              </Button>
            )}
          </div>
          {full && <p className="notice-text">{say(notice.text)}</p>}
        </li>
      ))}
    </ul>
  );
}
