import type { ReactNode } from 'react';
import type { CaseView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Section } from '@/shared/ui/section';
import { partyWords } from './party-words';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What kind of case it is, who began it, and how it ended. */
export function CaseFacts({ view }: { view: CaseView }) {
  const { t, say } = useI18n();
  const { process, starterUnit, end, parties } = view;
  return (
    <Section title={t('case.facts')}>
      <dl className="facts">
        <Fact label={t('case.number')}>{view.number}</Fact>
        <Fact label={t('case.process')}>
          {t('case.processOf', { title: say(process.title), version: process.version })}
        </Fact>
        <Fact label={t('case.starter')}>
          {[view.starter, say(starterUnit)].filter((each) => each !== '').join(' · ')}
        </Fact>
        <Fact label={t('case.startedAt')}>{instant(view.startedAt)}</Fact>
        {parties.map((party) => (
          <Fact key={party.name} label={partyWords(party.name, t)}>
            {say(party.unit)}
          </Fact>
        ))}
        {end !== null && (
          <>
            <Fact label={t('case.ending')}>
              {say(end.ending)} <span className="quiet number">{instant(end.at)}</span>
            </Fact>
            {end.reason !== null && (
              <Fact label={t('common.reason')}>
                <span className="said">{end.reason}</span>
              </Fact>
            )}
            <Fact label={t('case.archiveNumber')}>{end.archiveNumber}</Fact>
            <Fact label={t('case.retention')}>
              {end.keptUntil === null ? t('case.keptForEver') : t('case.keptUntil', { day: end.keptUntil })}
            </Fact>
          </>
        )}
      </dl>
    </Section>
  );
}
