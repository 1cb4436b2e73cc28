import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import type { CaseView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { ActNotice, type News } from '@/shared/ui/act-notice';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { ObjectHistory } from '@/shared/ui/object-history';
import { Section } from '@/shared/ui/section';
import { type CaseAtHand, CaseContext } from '../api/use-case-act';
import { CaseActions } from '../components/case-actions';
import { CaseFacts } from '../components/case-facts';
import { CaseState } from '../components/case-state';
import { DeadlinesSection } from '../components/deadlines-section';
import { DiagramSection } from '../components/diagram-section';
import { InterestsSection } from '../components/interests-section';
import { ServicesSection } from '../components/services-section';
import { StepsSection } from '../components/steps-section';
import { SubjectSection } from '../components/subject-section';
import { TimelineSection } from '../components/timeline-section';
import '../components/casework.css';

/** A case with all that whoever works on it needs. */
export function CasePage() {
  const { t, say } = useI18n();
  const { id = '' } = useParams();
  const found = useRead<CaseView>(`/cases/${id}`);
  const [news, setNews] = useState<News | null>(null);
  const hand = useMemo<CaseAtHand>(
    () => ({
      id,
      done: (act) => setNews({ kind: 'DONE', act }),
      refused: (failure) => setNews({ kind: 'REFUSED', failure }),
    }),
    [id],
  );
  const notice = news !== null && <ActNotice news={news} onClose={() => setNews(null)} />;
  if (found.isError) {
    return (
      <>
        <h1 className="page-title">{t('menu.case')}</h1>
        {notice}
        <Failure failure={found.error} retry={() => found.refetch()} />
      </>
    );
  }
  if (found.data === undefined) {
    return (
      <>
        <h1 className="page-title">{t('menu.case')}</h1>
        <Loading />
      </>
    );
  }
  const view = found.data;
  return (
    <CaseContext value={hand}>
      <div className="page-head">
        <div>
          <h1 className="page-title">{say(view.title)}</h1>
          <div className="row">
            <span className="number">{view.number}</span>
            <CaseState state={view.state} />
          </div>
        </div>
        <CaseActions view={view} />
      </div>
      {notice}
      <StepsSection view={view} />
      <SubjectSection view={view} />
      <CaseFacts view={view} />
      <DeadlinesSection deadlines={view.deadlines} />
      <ServicesSection services={view.services} />
      <InterestsSection interests={view.interests} />
      <DiagramSection id={view.id} />
      <TimelineSection id={view.id} />
      <Section title={t('ledger.onLedger')}>
        <ObjectHistory kind="case" objects={[view.id]} />
      </Section>
    </CaseContext>
  );
}
