import { Alert } from 'antd';
import { Link } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { Scorecard } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { useRecompute } from '../api/get-recompute';

/** What must be known to read the figures rightly: which knowledge, which day, what is frozen. */
export function ViewNotes({ scorecard }: { scorecard: Scorecard }) {
  const { t } = useI18n();
  const { today } = usePolicy();
  const recompute = useRecompute();
  const different = recompute.data?.state === 'DIFFERENT' ? recompute.data.differences.length : null;
  const { asOf, effectiveAsOf, knownOn, frozen, recomputing } = scorecard;
  const notes: string[] = [];
  if (knownOn !== null) notes.push(t('view.knownNote', { day: knownOn }));
  else if (asOf < today) notes.push(t('view.pastNote', { day: asOf }));
  if (effectiveAsOf < asOf) notes.push(t('view.endNote', { day: effectiveAsOf }));
  if (frozen !== null) notes.push(t('view.frozen', { year: frozen.year, document: frozen.document ?? '' }));
  if (notes.length === 0 && !recomputing && different === null) return null;
  return (
    <div className="view-notes">
      {different !== null && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={`${t('policy.recompute.DIFFERENT')}${t('common.colon')}${t('policy.recomputeAlarm', { n: different })}`}
          action={<Link to="/policy">{t('policy.recomputeOpen')}</Link>}
        />
      )}
      {notes.length > 0 && (
        <Alert type="info" showIcon title={notes.map((note) => <div key={note}>{note}</div>)} />
      )}
      {recomputing && <Alert type="warning" showIcon title={t('view.recomputing')} role="status" />}
    </div>
  );
}
