import { Tag } from 'antd';
import { useEffect } from 'react';
import { useLocation, useParams } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { IndicatorInfo, Result } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { figure, interval, reached } from '@/shared/lib/figures';
import { targetWords } from '@/shared/lib/target-words';
import { useView } from '@/shared/lib/use-view';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { ResultMarks } from '@/shared/ui/result-marks';
import { Section } from '@/shared/ui/section';
import { StatusMark } from '@/shared/ui/status-mark';
import { useScorecard } from '../api/get-scorecard';
import { AreasSection, parts } from '../components/areas-section';
import { AssumptionList } from '../components/assumption-list';
import { EvidenceSection } from '../components/evidence-section';
import { gapWords } from '../components/gap-words';
import { RestatementsSection } from '../components/restatements-section';
import { TrendSection } from '../components/trend-section';
import { ViewBar } from '../components/view-bar';
import { ViewNotes } from '../components/view-notes';
import './indicator-page.css';

export function IndicatorPage() {
  const { t, say } = useI18n();
  const { code = '' } = useParams();
  const { hash } = useLocation();
  const { indicator, regionName } = usePolicy();
  const { region, asOf, knownOn } = useView();
  const view = { region, asOf, knownOn };
  const scorecard = useScorecard(view);
  const info = indicator(code);
  const result = scorecard.data?.indicators.find((each) => each.code === code);

  const loaded = result !== undefined;
  useEffect(() => {
    if (loaded && hash === '#evidence') document.getElementById('evidence')?.scrollIntoView();
  }, [loaded, hash]);

  if (info === undefined) {
    return (
      <>
        <h1 className="page-title">{t('menu.indicator')}</h1>
        <EmptyNote>{t('indicator.notFound')}</EmptyNote>
      </>
    );
  }
  return (
    <>
      <h1 className="page-title">
        {say(info.name)} <span className="quiet indicator-region">{say(regionName(region))}</span>
      </h1>
      <div style={{ marginBottom: 12 }}>
        <ViewBar />
      </div>
      {scorecard.isPending && <Loading />}
      {scorecard.isError && <Failure failure={scorecard.error} retry={() => scorecard.refetch()} />}
      {scorecard.data !== undefined && <ViewNotes scorecard={scorecard.data} />}
      {result !== undefined && <Figures info={info} result={result} />}
      <Definition info={info} />
      <TrendSection info={info} view={view} />
      <AreasSection info={info} />
      <EvidenceSection key={info.code} info={info} view={view} />
      <RestatementsSection info={info} region={region} />
    </>
  );
}

function Figures({ info, result }: { info: IndicatorInfo; result: Result }) {
  const { t, say } = useI18n();
  const range = interval(result.interval);
  return (
    <section className="section figures">
      <div>
        <div className="quiet">{t('overview.computed')}</div>
        <div className="figures-value number">{reached(result)}</div>
        {result.denominator !== null && (
          <div className="quiet number">
            {t('indicator.parts')} {parts(result.numerator, result.denominator)}
          </div>
        )}
        {range !== '' && (
          <div className="number">
            {t('overview.interval')} {range}
          </div>
        )}
      </div>
      <div>
        <div className="quiet">{t('overview.confirmed')}</div>
        <div className="figures-value number">
          {result.confirmed === null ? '—' : figure(result.confirmed.value, result.unit)}
        </div>
        <div className="quiet">
          {result.confirmed === null
            ? t('indicator.noConfirmed')
            : t('indicator.confirmedBy', {
                issuer: result.confirmed.issuer,
                documentNo: result.confirmed.documentNo,
                day: result.confirmed.publishedOn,
              })}
        </div>
      </div>
      <div>
        <div className="quiet">{t('overview.target')}</div>
        <div className="figures-value">{targetWords(result, t)}</div>
        <div className="quiet number">
          {t('indicator.due')} {result.target.by}
        </div>
      </div>
      <div>
        <div className="quiet">{t('overview.status')}</div>
        <div className="figures-value">
          <StatusMark status={result.status} />
        </div>
        {result.basis === 'CONFIRMED' && <div className="quiet">{t('overview.basisConfirmed')}</div>}
        <div>
          {gapWords(result, say)}{' '}
          {result.gap !== null && result.basis === 'CONFIRMED' && (
            <span className="quiet">{t('overview.gapComputed')}</span>
          )}
        </div>
        {result.proven === true && <div>{t('overview.proven')}</div>}
        <ResultMarks result={result} binding={info.binding} />
      </div>
      <div>
        <div className="quiet">{t('overview.fresh')}</div>
        <div className="figures-value number">{result.lastEvidenceOn ?? '—'}</div>
        <a href="#evidence">{t('overview.evidence', { n: result.evidence })}</a>
      </div>
    </section>
  );
}

function Definition({ info }: { info: IndicatorInfo }) {
  const { t, say } = useI18n();
  const { policy, unitName } = usePolicy();
  const clause = policy.clauses.find((each) => each.code === info.clause);
  return (
    <Section title={t('indicator.definition')}>
      <p className="definition">{say(info.definition)}</p>
      <dl className="pairs">
        <dt>{t('indicator.clause')}</dt>
        <dd>
          {clause === undefined
            ? info.clause
            : t('overview.clause', { code: clause.code, title: say(clause.title) })}{' '}
          <Tag>{info.binding ? t('overview.binding') : t('overview.nonBinding')}</Tag>
        </dd>
        <dt>{t('indicator.lead')}</dt>
        <dd>{say(unitName(info.lead))}</dd>
        <dt>{t('indicator.kind')}</dt>
        <dd>
          {t(`kind.${info.kind}`)} · {t(`unit.${info.unit}`)}
        </dd>
      </dl>
      <AssumptionList assumptions={info.assumptions} />
    </Section>
  );
}
