import { Button } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';

interface Props {
  shown: number;
  more: (() => void) | undefined;
  loading: boolean;
}

/** The foot of a list that is read page by page. */
export function MoreRow({ shown, more, loading }: Props) {
  const { t } = useI18n();
  return (
    <div className="row" style={{ marginTop: 12 }}>
      <span className="quiet" role="status">
        {t('common.shown', { shown })}
      </span>
      {more !== undefined && (
        <Button size="small" loading={loading} onClick={more}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
