import { Link } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import { usePolicy } from '@/shared/api/policy-context';
import type { Result, Scorecard, Status } from '@/shared/api/types';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { NOTHING, reached } from '@/shared/lib/figures';
import { targetWords } from '@/shared/lib/target-words';
import { useView } from '@/shared/lib/use-view';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { ResultMarks } from '@/shared/ui/result-marks';
import { Section } from '@/shared/ui/section';
import { StatusMark } from '@/shared/ui/status-mark';

/** So many are shown; the others are a step away. */
const FIRST = 8;

/** What needs somebody comes first. */
const PRESSING: readonly Status[] = ['MISSED', 'BEHIND', 'AT_RISK', 'NO_EVIDENCE', 'NO_BASELINE', 'ON_TRACK'];

const order = ({ status }: Result) => {
  const place = PRESSING.indexOf(status);
  return place < 0 ? PRESSING.length : place;
};

interface Props {
  /** Codes of the units whose targets are one's own. */
  duties: string[];
  /** Codes of the areas whose figures are one's own. */
  areas: string[];
}

/** The targets that somebody answers for, of their units or of their areas, and how they stand. */
export function MyTargets({ duties, areas }: Props) {
  const { t } = useI18n();
  const { city } = usePolicy();
  if (!useMay('scorecard.read')) return null;
  return (
    <Section title={t('duty.targets')} extra={<Link to="/">{t('menu.overview')}</Link>}>
      {duties.length > 0 && <Targets region={city.code} duties={duties} />}
      {areas.map((area) => (
        <Targets key={area} region={area} />
      ))}
      {duties.length === 0 && areas.length === 0 && <EmptyNote>{t('duty.noTargets')}</EmptyNote>}
    </Section>
  );
}

function Targets({ region, duties }: { region: string; duties?: string[] }) {
  const { t, say } = useI18n();
  const { indicator, regionName } = usePolicy();
  const { to } = useView();
  const scorecard = useRead<Scorecard>('/scorecard', { region });
  if (scorecard.isError) return <Failure failure={scorecard.error} retry={() => scorecard.refetch()} />;
  if (scorecard.data === undefined) return <Loading rows={3} />;
  const own = scorecard.data.indicators
    .filter(({ status }) => status !== 'NO_TARGET')
    .filter(({ code }) => duties === undefined || duties.includes(indicator(code)?.lead ?? ''))
    .sort((one, other) => order(one) - order(other));
  if (own.length === 0) return <EmptyNote>{t('duty.noTargets')}</EmptyNote>;
  return (
    <>
      {duties === undefined && <h3 className="duty-area">{say(regionName(region))}</h3>}
      <ul className="plain-list">
        {own.slice(0, FIRST).map((result) => (
          <Target key={result.code} result={result} region={region} />
        ))}
      </ul>
      {own.length > FIRST && <Link to={to('/', { region })}>{t('duty.allTargets', { n: own.length })}</Link>}
    </>
  );
}

function Target({ result, region }: { result: Result; region: string }) {
  const { t, say } = useI18n();
  const { indicator } = usePolicy();
  const { to } = useView();
  const info = indicator(result.code);
  const target = targetWords(result, t);
  return (
    <li className="duty">
      <div className="duty-words">
        <Link to={to(`/indicators/${result.code}`, { region })}>{info ? say(info.name) : result.code}</Link>{' '}
        <ResultMarks result={result} binding={info?.binding !== false} />
        <div className="quiet">
          {target === NOTHING || (result.unit === 'COUNT' && result.target.value !== null)
            ? reached(result)
            : t('duty.reached', { value: reached(result), target })}
        </div>
      </div>
      <div className="duty-beside">
        <StatusMark status={result.status} />
      </div>
    </li>
  );
}
