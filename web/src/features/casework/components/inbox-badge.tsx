import { Badge } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { useWaiting } from '../api/get-waiting';

/** How much waits for whoever is signed in: what is theirs, and what they could take. */
export function InboxBadge() {
  const { t } = useI18n();
  const waiting = useWaiting();
  const count = (waiting?.mine ?? 0) + (waiting?.unclaimed ?? 0);
  if (count === 0) return null;
  return (
    <>
      <Badge count={count} size="small" overflowCount={99} aria-hidden="true" />
      <span className="only-read">{t('inbox.waiting', { n: count })}</span>
    </>
  );
}
