import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { ClauseCoverageView, CoverageView, CoveringPolicyView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { useClauses } from './clauses';

/** Which clauses areas serve by policies of their own. It shows where there is something: no area is
 * counted, ordered or coloured by it. */
export function CoverageTable() {
  const { t, say } = useI18n();
  const { areas } = usePolicy();
  const { name } = useClauses();
  const coverage = useRead<CoverageView>('/outreach/policies/coverage');
  return (
    <Section title={t('outreach.coverage')} note={t('outreach.coverageNote')}>
      {coverage.isError ? (
        <Failure failure={coverage.error} retry={() => coverage.refetch()} />
      ) : coverage.data === undefined ? (
        <Loading />
      ) : (
        <Scrolled>
          <table className="coverage">
            <caption>
              <span>{t('outreach.coverageAsOf', { day: coverage.data.asOf })}</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">{t('outreach.clause')}</th>
                {areas.map((area) => (
                  <th key={area.code} scope="col">
                    {say(area.name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {coverage.data.clauses.map((row) => (
                <tr key={row.clause}>
                  <th scope="row">{name(row.clause)}</th>
                  {areas.map((area) => (
                    <td key={area.code}>
                      <Cell
                        policies={policiesOf(row, area.code)}
                        label={`${say(area.name)} ${name(row.clause)}`}
                        to={`/outreach?area=${area.code}&clause=${row.clause}&state=PUBLISHED`}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scrolled>
      )}
    </Section>
  );
}

function Scrolled({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const label = t('outreach.listOf', { name: t('outreach.coverage') });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by the keyboard
    <section className="scroll" aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

const policiesOf = (row: ClauseCoverageView, area: string): CoveringPolicyView[] =>
  row.areas.find((each) => each.region === area)?.policies ?? [];

function Cell({ policies, label, to }: { policies: CoveringPolicyView[]; label: string; to: string }) {
  const { t } = useI18n();
  const [first] = policies;
  if (first === undefined) {
    return (
      <span className="quiet">
        <span aria-hidden="true">—</span>
        <span className="only-read">{t('outreach.notFiled')}</span>
      </span>
    );
  }
  return policies.length === 1 ? (
    <Link
      to={`/outreach/policies/${first.id}`}
      title={first.title}
      aria-label={t('outreach.covered', { what: label, title: first.title })}
    >
      {t('outreach.filedHere')}
    </Link>
  ) : (
    <Link
      to={to}
      title={policies.map((each) => each.title).join('\n')}
      aria-label={t('outreach.covered', {
        what: label,
        title: policies.map((each) => each.title).join(t('common.comma')),
      })}
    >
      {t('outreach.filedHere')}
    </Link>
  );
}
