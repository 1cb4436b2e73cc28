import { Progress } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { size } from '@/shared/lib/figures';
import type { Sending } from '../api/start-import';

/** How many bytes of the files have left this machine. */
export function UploadProgress({ sending: { sent, total } }: { sending: Sending }) {
  const { t } = useI18n();
  const percent = total === 0 ? 0 : Math.floor((sent / total) * 100);
  return (
    <div className="upload-progress">
      <Progress percent={percent} status="normal" aria-label={t('import.uploading')} />
      <p className="quiet number">{t('import.uploaded', { sent: size(sent), total: size(total) })}</p>
      <p className="quiet" role="status">
        {sent > 0 && sent === total ? t('import.uploadedAll') : t('import.uploading')}
      </p>
    </div>
  );
}
