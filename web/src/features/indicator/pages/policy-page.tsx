import { Link } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import { useI18n } from '@/shared/i18n/i18n';
import { useView } from '@/shared/lib/use-view';
import { Section } from '@/shared/ui/section';
import { AssumptionList } from '../components/assumption-list';
import { PeriodsSection } from '../components/periods-section';
import { RecomputeSection } from '../components/recompute-section';
import './policy-page.css';

export function PolicyPage() {
  const { t, say } = useI18n();
  const { policy, unitName } = usePolicy();
  const { to } = useView();
  return (
    <>
      <h1 className="page-title">{say(policy.title)}</h1>
      <p className="quiet">
        {t('policy.period')} {t('evidence.until', { from: policy.start, to: policy.end })} ·{' '}
        {t('policy.version')} {policy.version}
      </p>
      <Section title={t('policy.assumptions')}>
        <AssumptionList assumptions={policy.assumptions} />
      </Section>
      <Section title={t('policy.clauses')}>
        {policy.clauses.map((clause) => {
          const hanging = policy.indicators.filter((indicator) => indicator.clause === clause.code);
          return (
            <div key={clause.code} className="clause">
              <h3>{t('overview.clause', { code: clause.code, title: say(clause.title) })}</h3>
              {hanging.length === 0 ? (
                <span className="quiet">{t('policy.noIndicators')}</span>
              ) : (
                <ul className="plain-list clause-indicators">
                  {hanging.map((indicator) => (
                    <li key={indicator.code}>
                      <Link to={to(`/indicators/${indicator.code}`)}>{say(indicator.name)}</Link>
                      <span className="quiet">{say(unitName(indicator.lead))}</span>
                    </li>
                  ))}
                </ul>
              )}
            </div>
          );
        })}
      </Section>
      <PeriodsSection />
      <RecomputeSection />
    </>
  );
}
