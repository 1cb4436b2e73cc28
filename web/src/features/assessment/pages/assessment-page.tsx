import { App, Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { AssessedView, AssessmentView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { Section } from '@/shared/ui/section';
import { Incidents } from '../components/incidents';
import { Objections } from '../components/objections';
import { Reviewers } from '../components/reviewers';
import { Scores } from '../components/scores';
import { StateMark } from '../components/state-mark';
import { TrialNote } from '../components/trial-note';
import { Weights } from '../components/weights';

/** An assessment of a year: who has which points, and what the office does with it. */
export function AssessmentPage() {
  const { id = '' } = useParams();
  const { t, say } = useI18n();
  const assessment = useRead<AssessmentView>(`/assessments/${id}`);
  const [tried, setTried] = useState<AssessedView[]>();
  if (assessment.isError) return <Failure failure={assessment.error} retry={() => assessment.refetch()} />;
  if (assessment.data === undefined) return <Loading />;
  const { head, scheme, may, asOf } = assessment.data;
  return (
    <div className="stack">
      {head.trial && <TrialNote assumption={scheme.assumption} />}
      <Section
        title={`${head.year} ${say(head.title)}`}
        note={
          scheme.plan
            ? t('assessment.byPlan', { plan: scheme.plan.title, number: scheme.plan.number, day: asOf })
            : t('assessment.figuresOf', { day: asOf })
        }
        extra={<StateMark head={head} />}
      >
        {head.objectionsUntil && <p>{t('assessment.objectionsUntilDay', { day: head.objectionsUntil })}</p>}
        <Scores assessment={assessment.data} tried={tried} />
        <Acts assessment={assessment.data} />
      </Section>
      {may.manage && head.state !== 'FROZEN' && <Weights assessment={assessment.data} onTried={setTried} />}
      {may.manage && <Reviewers assessment={assessment.data} />}
      {may.manage && <Incidents assessment={assessment.data} />}
      {may.manage && head.state !== 'DRAFT' && <Objections assessment={assessment.data} />}
    </div>
  );
}

function Acts({ assessment }: { assessment: AssessmentView }) {
  const { t } = useI18n();
  const { modal } = App.useApp();
  const { head, may } = assessment;
  const [discarding, setDiscarding] = useState(false);
  const act = useChange(
    ({ what, reason }: { what: string; reason?: string }) =>
      send('POST', `/assessments/${head.id}/${what}`, reason === undefined ? {} : { reason }),
    ['assessments', 'notices'],
  );
  const confirm = (what: 'sending' | 'freezing') =>
    modal.confirm({
      title: t(`assessment.${what}`),
      content: t(`assessment.${what}Note`),
      okText: t(`assessment.${what}`),
      cancelText: t('common.cancel'),
      onOk: () => act.mutateAsync({ what }).catch(() => undefined),
    });
  return (
    <div className="row">
      {may.manage && head.state === 'DRAFT' && !head.trial && (
        <Button type="primary" onClick={() => confirm('sending')}>
          {t('assessment.sending')}
        </Button>
      )}
      {may.freeze && head.state === 'SENT' && (
        <Button type="primary" onClick={() => confirm('freezing')}>
          {t('assessment.freezing')}
        </Button>
      )}
      {may.manage && head.state === 'DRAFT' && (
        <Button danger onClick={() => setDiscarding(true)}>
          {t('assessment.discarding')}
        </Button>
      )}
      {act.isError && <Failure failure={act.error} />}
      {discarding && (
        <ReasonDialog
          title={t('assessment.discarding')}
          danger
          longest={2000}
          onSubmit={(reason) => act.mutateAsync({ what: 'discarding', reason })}
          onClose={() => setDiscarding(false)}
        />
      )}
    </div>
  );
}
