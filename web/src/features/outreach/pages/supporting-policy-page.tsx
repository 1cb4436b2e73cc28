import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { SupportingPolicyView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { FileList } from '@/shared/files/file-list';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { HistoryButton } from '@/shared/ui/history-button';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { Clauses } from '../components/clauses';
import { ExternalLink } from '../components/external-link';
import { Fact, turnWords } from '../components/facts';
import { ReplaceDialog } from '../components/replace-dialog';
import { PolicyStateMark } from '../components/state-marks';
import { SupportingPolicyDialog } from '../components/supporting-policy-dialog';
import { TurnButton } from '../components/turn-button';
import { useTurn } from '../components/use-turn';
import '../outreach.css';

const PATH = '/outreach/policies';

export function SupportingPolicyPage() {
  const { id = '' } = useParams();
  const policy = useRead<SupportingPolicyView>(`${PATH}/${id}`);
  if (policy.isError) return <Failure failure={policy.error} retry={() => policy.refetch()} />;
  if (policy.data === undefined) return <Loading />;
  return <Shown key={policy.data.id} policy={policy.data} />;
}

function Shown({ policy }: { policy: SupportingPolicyView }) {
  const { t, say } = useI18n();
  const { regionName } = usePolicy();
  const none = t('common.none');
  return (
    <>
      <div className="section-head">
        <h1 className="page-title">{policy.title}</h1>
        <PolicyStateMark state={policy.state} />
      </div>
      <Doings policy={policy} />
      <Section
        title={t('outreach.particulars')}
        extra={
          policy.may.history && (
            <HistoryButton kind="outreach-policy" object={policy.document} name={policy.title} />
          )
        }
      >
        <dl className="facts">
          <Fact name={t('outreach.area')}>{say(regionName(policy.region))}</Fact>
          <Fact name={t('outreach.number')}>{policy.number}</Fact>
          <Fact name={t('outreach.issuer')}>{policy.issuer}</Fact>
          <Fact name={t('outreach.issuedOn')}>{policy.issuedOn}</Fact>
          <Fact name={t('outreach.inForce')}>
            {policy.inForceFrom === null && policy.inForceUntil === null
              ? null
              : `${policy.inForceFrom ?? ''} — ${policy.inForceUntil ?? t('outreach.openEnd')}`}
          </Fact>
          <Fact name={t('outreach.clauses')}>
            <Clauses codes={policy.clauses} />
          </Fact>
          <Fact name={t('outreach.link')}>{policy.link && <ExternalLink url={policy.link} />}</Fact>
          <Fact name={t('outreach.filedBy')}>{say(policy.unit)}</Fact>
          <Fact name={t('outreach.filed')}>{turnWords(policy.filed)}</Fact>
          <Fact name={t('outreach.published')}>{turnWords(policy.published)}</Fact>
          <Fact name={t('outreach.ended')}>{turnWords(policy.ended)}</Fact>
          <Fact name={t('outreach.correction')}>{policy.correction}</Fact>
          <Fact name={t(policy.state === 'DRAFT' ? 'outreach.returnedBecause' : 'outreach.endedBecause')}>
            {policy.words}
          </Fact>
          <Fact name={t('outreach.replacedBy')}>
            {policy.replacedBy && (
              <Link to={`/outreach/policies/${policy.replacedBy}`}>{t('outreach.openReplacement')}</Link>
            )}
          </Fact>
        </dl>
      </Section>
      <Section title={t('outreach.summary')}>
        <p className="outreach-text">{policy.summary ?? none}</p>
      </Section>
      <Section title={t('outreach.files')}>
        {policy.files.length === 0 ? none : <FileList files={policy.files} />}
      </Section>
      {policy.editions.length > 1 && (
        <Section title={t('outreach.editions')}>
          <ul className="outreach-clauses stack">
            {policy.editions.map((each) => (
              <li key={each.id} className="row">
                {each.id === policy.id ? (
                  <span>{t('outreach.edition', { n: each.edition })}</span>
                ) : (
                  <Link to={`/outreach/policies/${each.id}`}>
                    {t('outreach.edition', { n: each.edition })}
                  </Link>
                )}
                <PolicyStateMark state={each.state} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Doings({ policy }: { policy: SupportingPolicyView }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const turn = useTurn(PATH, policy);
  const [editing, setEditing] = useState(false);
  const [replacing, setReplacing] = useState(false);
  const { may } = policy;
  if (!(may.edit || may.decide || may.withdraw || may.correct)) return null;
  return (
    <section className="section stack no-print" aria-label={t('common.actions')}>
      <div className="row">
        {may.edit && <Button onClick={() => setEditing(true)}>{t('common.edit')}</Button>}
        {may.file && (
          <TurnButton
            primary
            title={t('outreach.file')}
            note={t('outreach.fileNote')}
            onTurn={() => turn.mutateAsync({ what: 'filing' })}
          />
        )}
        {may.decide && (
          <>
            <TurnButton
              primary
              title={t('outreach.publish')}
              note={t(policy.edition > 1 ? 'outreach.publishEditionNote' : 'outreach.publishNote')}
              onTurn={() => turn.mutateAsync({ what: 'publication' })}
            />
            <TurnButton
              because
              title={t('outreach.return')}
              onTurn={(reason) => turn.mutateAsync({ what: 'return', json: { reason } })}
            />
          </>
        )}
        {may.correct && (
          <TurnButton
            because
            title={t('outreach.correct')}
            note={t('outreach.correctNote')}
            onTurn={async (reason) => {
              const made = await turn.mutateAsync({ what: 'versions', json: { reason } });
              navigate(`/outreach/policies/${made.id}`);
            }}
          />
        )}
        {may.replace && <Button onClick={() => setReplacing(true)}>{t('outreach.replace')}</Button>}
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
      {editing && <SupportingPolicyDialog known={policy} onClose={() => setEditing(false)} />}
      {replacing && (
        <ReplaceDialog
          policy={policy}
          onSubmit={(json) => turn.mutateAsync({ what: 'replacement', json })}
          onClose={() => setReplacing(false)}
        />
      )}
    </section>
  );
}
