import { Link } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { Result, Scorecard } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { daysBetween } from '@/shared/lib/dates';
import { figure, interval, reached } from '@/shared/lib/figures';
import { targetWords } from '@/shared/lib/target-words';
import { useView } from '@/shared/lib/use-view';
import { ResultMarks } from '@/shared/ui/result-marks';
import { Sparkline } from '@/shared/ui/sparkline';
import { StatusMark } from '@/shared/ui/status-mark';
import type { Group, Grouping } from '../grouping';
import { gapWords } from './gap-words';
import './scorecard-table.css';

interface Props {
  scorecard: Scorecard;
  groups: Group[];
  grouping: Grouping;
  trends: Map<string, (string | null)[]>;
}

const COLUMNS = 8;

export function ScorecardTable({ scorecard, groups, grouping, trends }: Props) {
  const { t, say } = useI18n();
  return (
    <table className="scorecard">
      <thead>
        <tr>
          <th scope="col">{t('overview.name')}</th>
          <th scope="col">{t('overview.computed')}</th>
          <th scope="col">{t('overview.confirmed')}</th>
          <th scope="col">{t('overview.target')}</th>
          <th scope="col">{t('overview.status')}</th>
          <th scope="col">{t('overview.gap')}</th>
          <th scope="col">{t('overview.trend')}</th>
          <th scope="col">{t('overview.fresh')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.code}>
          <tr className="scorecard-group">
            <th scope="rowgroup" colSpan={COLUMNS}>
              {grouping === 'clause' && group.code !== ''
                ? t('overview.clause', { code: group.code, title: say(group.title) })
                : say(group.title)}{' '}
              <span className="quiet">{t('overview.count', { n: group.results.length })}</span>
            </th>
          </tr>
          {group.results.map((result) => (
            <Row
              key={result.code}
              result={result}
              scorecard={scorecard}
              trend={trends.get(result.code) ?? []}
            />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row(props: { result: Result; scorecard: Scorecard; trend: (string | null)[] }) {
  const { result, scorecard, trend } = props;
  const { t, say } = useI18n();
  const { indicator } = usePolicy();
  const { to } = useView();
  const info = indicator(result.code);
  const range = interval(result.interval);
  const href = to(`/indicators/${result.code}`);
  return (
    <tr>
      <th scope="row" className="scorecard-name">
        <Link to={href}>{info ? say(info.name) : result.code}</Link>{' '}
        <ResultMarks result={result} binding={info?.binding !== false} />
      </th>
      <td data-label={t('overview.computed')} className="number">
        <Link
          to={`${href}#evidence`}
          className="scorecard-value"
          title={t('overview.evidence', { n: result.evidence })}
        >
          {reached(result)}
        </Link>
        {range !== '' && (
          <div className="quiet scorecard-small" title={t('overview.interval')}>
            {range}
          </div>
        )}
      </td>
      <td
        data-label={t('overview.confirmed')}
        className={result.confirmed === null ? 'number scorecard-nothing' : 'number'}
      >
        {result.confirmed === null ? (
          <span className="quiet">—</span>
        ) : (
          <span title={`${result.confirmed.issuer} ${result.confirmed.documentNo}`}>
            {figure(result.confirmed.value, result.unit)}
          </span>
        )}
      </td>
      <td
        data-label={t('overview.target')}
        className={result.target.value === null ? 'scorecard-target' : 'number'}
      >
        {targetWords(result, t)}
      </td>
      <td data-label={t('overview.status')}>
        <StatusMark status={result.status} />
        {result.basis === 'CONFIRMED' && (
          <div className="quiet scorecard-small no-print">{t('overview.basisConfirmed')}</div>
        )}
        {result.proven === true && (
          <div className="scorecard-small scorecard-proven no-print">{t('overview.proven')}</div>
        )}
      </td>
      <td data-label={t('overview.gap')} className="scorecard-gap">
        {gapWords(result, say)}
        {result.gap !== null && result.basis === 'CONFIRMED' && (
          <div className="quiet scorecard-small no-print">{t('overview.gapComputed')}</div>
        )}
      </td>
      <td
        data-label={t('overview.trend')}
        className={trend.some((value) => value !== null) ? '' : 'scorecard-nothing'}
      >
        <Sparkline values={trend} label={(value) => figure(value, result.unit)} />
      </td>
      <td
        data-label={t('overview.fresh')}
        className={result.lastEvidenceOn === null ? 'number scorecard-nothing' : 'number'}
      >
        {result.lastEvidenceOn === null ? (
          <span className="quiet">—</span>
        ) : (
          <>
            {result.lastEvidenceOn}
            <div className="quiet scorecard-small no-print">
              {age(daysBetween(result.lastEvidenceOn, scorecard.effectiveAsOf), t)}
            </div>
          </>
        )}
      </td>
    </tr>
  );
}

function age(days: number, t: ReturnType<typeof useI18n>['t']): string {
  return days <= 0 ? t('overview.today') : t('overview.daysOld', { n: days });
}
