import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { PracticeView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { FileList } from '@/shared/files/file-list';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { HistoryButton } from '@/shared/ui/history-button';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { AbstractDialog } from '../components/abstract-dialog';
import { Clauses } from '../components/clauses';
import { ExternalLink } from '../components/external-link';
import { Fact, turnWords } from '../components/facts';
import { PracticeDialog } from '../components/practice-dialog';
import { PracticeStateMark } from '../components/state-marks';
import { TurnButton } from '../components/turn-button';
import { useTurn } from '../components/use-turn';
import '../outreach.css';

const PATH = '/outreach/practices';

export function PracticePage() {
  const { id = '' } = useParams();
  const practice = useRead<PracticeView>(`${PATH}/${id}`);
  if (practice.isError) return <Failure failure={practice.error} retry={() => practice.refetch()} />;
  if (practice.data === undefined) return <Loading />;
  return <Shown practice={practice.data} />;
}

function Shown({ practice }: { practice: PracticeView }) {
  const { t, say } = useI18n();
  const { regionName } = usePolicy();
  return (
    <>
      <div className="section-head">
        <h1 className="page-title">{practice.title}</h1>
        <PracticeStateMark state={practice.state} />
      </div>
      <Doings practice={practice} />
      {practice.summary !== null && (
        <Section title={t('outreach.abstract')}>
          <p className="outreach-text">{practice.summary}</p>
        </Section>
      )}
      <Section title={t('outreach.done')}>
        <p className="outreach-text">{practice.done}</p>
      </Section>
      <Section title={t('outreach.results')}>
        <p className="outreach-text">{practice.results}</p>
      </Section>
      <Section
        title={t('outreach.particulars')}
        extra={
          practice.may.history && (
            <HistoryButton kind="outreach-practice" object={practice.id} name={practice.title} />
          )
        }
      >
        <dl className="facts">
          <Fact name={t('outreach.submittedBy')}>{say(practice.unit)}</Fact>
          <Fact name={t('outreach.area')}>{practice.region && say(regionName(practice.region))}</Fact>
          <Fact name={t('outreach.clauses')}>
            <Clauses codes={practice.clauses} />
          </Fact>
          <Fact name={t('outreach.indicators')}>
            {practice.indicators.length > 0 && <Indicators codes={practice.indicators} />}
          </Fact>
          <Fact name={t('outreach.link')}>{practice.link && <ExternalLink url={practice.link} />}</Fact>
          <Fact name={t('outreach.submitted')}>{turnWords(practice.submitted)}</Fact>
          <Fact name={t('outreach.selected')}>{turnWords(practice.selected)}</Fact>
          <Fact name={t('outreach.selection')}>{practice.selection}</Fact>
          <Fact name={t('outreach.published')}>{turnWords(practice.published)}</Fact>
          <Fact name={t('outreach.ended')}>{turnWords(practice.ended)}</Fact>
          <Fact
            name={t(practice.state === 'WITHDRAWN' ? 'outreach.endedBecause' : 'outreach.returnedBecause')}
          >
            {practice.words}
          </Fact>
        </dl>
      </Section>
      <Section title={t('outreach.files')}>
        {practice.files.length === 0 ? t('common.none') : <FileList files={practice.files} />}
      </Section>
    </>
  );
}

function Indicators({ codes }: { codes: readonly string[] }) {
  const { say } = useI18n();
  const { indicator } = usePolicy();
  return (
    <ul className="outreach-clauses">
      {codes.map((code) => (
        <li key={code}>
          <Link to={`/indicators/${code}`}>{say(indicator(code)?.name ?? code)}</Link>
        </li>
      ))}
    </ul>
  );
}

function Doings({ practice }: { practice: PracticeView }) {
  const { t } = useI18n();
  const turn = useTurn(PATH, practice);
  const [editing, setEditing] = useState(false);
  const [publishing, setPublishing] = useState(false);
  const { may } = practice;
  if (!(may.edit || may.decide || may.publish || may.withdraw)) return null;
  return (
    <section className="section stack no-print" aria-label={t('common.actions')}>
      <div className="row">
        {may.edit && <Button onClick={() => setEditing(true)}>{t('common.edit')}</Button>}
        {may.submit && (
          <TurnButton
            primary
            title={t('outreach.submit')}
            note={t('outreach.submitNote')}
            onTurn={() => turn.mutateAsync({ what: 'submission' })}
          />
        )}
        {may.decide && (
          <>
            <TurnButton
              primary
              because
              title={t('outreach.select')}
              onTurn={(reason) => turn.mutateAsync({ what: 'selection', json: { reason } })}
            />
            <TurnButton
              because
              title={t('outreach.return')}
              onTurn={(reason) => turn.mutateAsync({ what: 'return', json: { reason } })}
            />
          </>
        )}
        {may.publish && (
          <Button type="primary" onClick={() => setPublishing(true)}>
            {t('outreach.publish')}
          </Button>
        )}
        {may.withdraw && (
          <TurnButton
            because
            danger
            title={t('outreach.withdraw')}
            onTurn={(reason) => turn.mutateAsync({ what: 'withdrawal', json: { reason } })}
          />
        )}
      </div>
      {turn.isError && <Failure failure={turn.error} />}
      {editing && <PracticeDialog known={practice} onClose={() => setEditing(false)} />}
      {publishing && (
        <AbstractDialog
          onSubmit={(json) => turn.mutateAsync({ what: 'publication', json })}
          onClose={() => setPublishing(false)}
        />
      )}
    </section>
  );
}
