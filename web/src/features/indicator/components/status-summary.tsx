import type { Result, Status } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { StatusMark } from '@/shared/ui/status-mark';
import { counted } from '../grouping';
import './status-summary.css';

interface Props {
  results: Result[];
  chosen: Status | null;
  choose: (status: Status | null) => void;
}

/** How many targets stand where; a count narrows the table to its status. */
export function StatusSummary({ results, chosen, choose }: Props) {
  const { t } = useI18n();
  return (
    <fieldset className="summary" aria-label={t('overview.summary')}>
      <button
        type="button"
        className="summary-item"
        aria-pressed={chosen === null}
        onClick={() => choose(null)}
      >
        <b>{results.length}</b>
        <span>{t('common.all')}</span>
      </button>
      {counted(results).map(({ status, count }) => (
        <button
          key={status}
          type="button"
          className="summary-item"
          aria-pressed={chosen === status}
          onClick={() => choose(chosen === status ? null : status)}
        >
          <b>{count}</b>
          <StatusMark status={status} />
        </button>
      ))}
    </fieldset>
  );
}
