import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { PublicityView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { HistoryButton } from '@/shared/ui/history-button';
import { Loading } from '@/shared/ui/loading';
import { Clauses } from './clauses';
import { ExternalLink } from './external-link';
import { Fact } from './facts';
import { spanWords } from './months';
import { PublicityDialog } from './publicity-dialog';
import { ResultDialog } from './result-dialog';
import { PublicityStateMark, publicityShown } from './state-marks';
import { TurnButton } from './turn-button';
import { useTurn } from './use-turn';

const PATH = '/outreach/publicity';

export function PublicityDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useI18n();
  const publicity = useRead<PublicityView>(`${PATH}/${id}`);
  return (
    <Drawer
      open
      size="min(560px, 100vw)"
      title={publicity.data?.title ?? t('menu.publicity')}
      onClose={onClose}
    >
      {publicity.isError ? (
        <Failure failure={publicity.error} retry={() => publicity.refetch()} />
      ) : publicity.data === undefined ? (
        <Loading rows={4} />
      ) : (
        <Shown publicity={publicity.data} />
      )}
    </Drawer>
  );
}

function Shown({ publicity }: { publicity: PublicityView }) {
  const { t, say } = useI18n();
  const { today } = usePolicy();
  const { practice, supporting } = publicity;
  return (
    <div className="stack">
      <dl className="facts">
        <Fact name={t('outreach.state')}>
          <PublicityStateMark shown={publicityShown(publicity, today)} />
        </Fact>
        <Fact name={t('outreach.days')}>{spanWords(publicity)}</Fact>
        <Fact name={t('outreach.kind')}>{t(`outreach.kind.${publicity.kind}`)}</Fact>
        <Fact name={t('outreach.submittedBy')}>{say(publicity.unit)}</Fact>
        <Fact name={t('outreach.responsible')}>{publicity.responsible}</Fact>
        <Fact name={t('outreach.place')}>{publicity.place}</Fact>
        <Fact name={t('outreach.links')}>
          {publicity.links.length > 0 && (
            <ul className="outreach-clauses">
              {publicity.links.map((each) => (
                <li key={each.url}>
                  <ExternalLink url={each.url} name={each.name} />
                </li>
              ))}
            </ul>
          )}
        </Fact>
        <Fact name={t('outreach.clauses')}>
          {publicity.clauses.length > 0 && <Clauses codes={publicity.clauses} />}
        </Fact>
        <Fact name={t('outreach.aboutPractice')}>
          {practice && <Link to={`/outreach/practices/${practice.id}`}>{practice.title}</Link>}
        </Fact>
        <Fact name={t('outreach.aboutPolicy')}>
          {supporting && <Link to={`/outreach/policies/${supporting.id}`}>{supporting.title}</Link>}
        </Fact>
        <Fact name={t('outreach.result')}>
          {publicity.result && <span className="outreach-text">{publicity.result}</span>}
        </Fact>
        <Fact name={t('outreach.resultLink')}>
          {publicity.resultLink && <ExternalLink url={publicity.resultLink} />}
        </Fact>
        <Fact name={t('outreach.cancelledBecause')}>{publicity.words}</Fact>
      </dl>
      <Doings publicity={publicity} />
    </div>
  );
}

function Doings({ publicity }: { publicity: PublicityView }) {
  const { t } = useI18n();
  const turn = useTurn(PATH, publicity);
  const [editing, setEditing] = useState(false);
  const [giving, setGiving] = useState(false);
  const { may } = publicity;
  return (
    <>
      <div className="row">
        {may.done && (
          <Button type="primary" onClick={() => setGiving(true)}>
            {t(publicity.state === 'DONE' ? 'outreach.resultChange' : 'outreach.resultGive')}
          </Button>
        )}
        {may.edit && <Button onClick={() => setEditing(true)}>{t('common.edit')}</Button>}
        {may.cancel && (
          <TurnButton
            because
            title={t('outreach.cancelPlan')}
            onTurn={(reason) => turn.mutateAsync({ what: 'cancellation', json: { reason } })}
          />
        )}
        {may.history && (
          <HistoryButton kind="outreach-publicity" object={publicity.id} name={publicity.title} />
        )}
      </div>
      {editing && <PublicityDialog known={publicity} onClose={() => setEditing(false)} />}
      {giving && (
        <ResultDialog
          publicity={publicity}
          onSubmit={(json) => turn.mutateAsync({ what: 'result', json })}
          onClose={() => setGiving(false)}
        />
      )}
    </>
  );
}
