import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';

/** What came of the last act. */
export type News = { kind: 'DONE'; act: string } | { kind: 'REFUSED'; failure: unknown };

export function ActNotice({ news, onClose }: { news: News; onClose: () => void }) {
  const { t } = useI18n();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (news.kind === 'REFUSED') place.current?.scrollIntoView?.({ block: 'center' });
  }, [news]);
  return (
    <div ref={place} className="act-notice">
      {news.kind === 'REFUSED' ? (
        <Failure failure={news.failure} />
      ) : (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('common.actDone', { act: news.act })}
          closable={{ onClose, 'aria-label': t('common.close') }}
        />
      )}
    </div>
  );
}
