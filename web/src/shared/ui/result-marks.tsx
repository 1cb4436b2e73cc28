import { Tag } from 'antd';
import type { Result } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { figure } from '@/shared/lib/figures';

/** What has to be said beside a status for it not to mislead. */
export function ResultMarks({ result, binding }: { result: Result; binding: boolean }) {
  const { t } = useI18n();
  const { frozen } = result;
  const moved = frozen !== null && (frozen.value !== result.value || frozen.status !== result.status);
  return (
    <>
      {!binding && <Tag>{t('overview.nonBinding')}</Tag>}
      {result.provisional && <Tag title={t('overview.provisionalHint')}>{t('overview.provisional')}</Tag>}
      {result.restatements > 0 && <Tag>{t('overview.restated', { n: result.restatements })}</Tag>}
      {moved && (
        <Tag>
          {t('overview.frozenAs', {
            value: figure(frozen.value, result.unit),
            status: t(`status.${frozen.status}`),
          })}
        </Tag>
      )}
    </>
  );
}
