import { Link, useParams } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import { usePolicy } from '@/shared/api/policy-context';
import type { LetterView, TaskItemView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Failure } from '@/shared/ui/failure';
import { HistoryButton } from '@/shared/ui/history-button';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { Fact } from '../components/fact';
import { LetterState } from '../components/letter-state';
import { taskColumns } from '../components/task-columns';
import '../supervision.css';

/** A pressing letter, for which tasks it presses, and what was replied. Its case signs, replies and judges. */
export function LetterPage() {
  const { t } = useI18n();
  const { id = '' } = useParams();
  const found = useRead<LetterView>(`/letters/${id}`);
  if (found.data !== undefined) return <Letter view={found.data} />;
  return (
    <>
      <h1 className="page-title">{t('menu.letter')}</h1>
      {found.isError ? <Failure failure={found.error} retry={() => found.refetch()} /> : <Loading />}
    </>
  );
}

function Letter({ view }: { view: LetterView }) {
  const { t, say } = useI18n();
  const policy = usePolicy();
  const mayReadCases = useMay('case.read');
  const { letter } = view;
  return (
    <>
      <div className="page-head">
        <div>
          <h1 className="page-title">
            {letter.title} <HistoryButton kind="letter" object={letter.id} name={letter.title} />
          </h1>
          <div className="row">
            {letter.number !== null && <span>{letter.number}</span>}
            <LetterState state={letter.state} />
            {letter.caseId !== null && mayReadCases && (
              <Link to={`/cases/${letter.caseId}`}>{t('letter.openCase')}</Link>
            )}
          </div>
        </div>
      </div>
      <Section title={t('letter.body')}>
        <p className="said">{view.body}</p>
        <dl className="facts letter-facts">
          <Fact label={t('letter.pressed')}>{say(letter.pressed.name)}</Fact>
          <Fact label={t('letter.pressing')}>{say(letter.pressing.name)}</Fact>
          <Fact label={t('letter.draftedBy')}>
            {view.draftedBy} <span className="quiet number">{instant(letter.draftedAt)}</span>
          </Fact>
          {view.signedBy !== null && (
            <Fact label={t('letter.signedBy')}>
              {view.signedBy} <span className="quiet number">{instant(letter.sentAt)}</span>
            </Fact>
          )}
          {view.answeredAt !== null && <Fact label={t('letter.answeredAt')}>{instant(view.answeredAt)}</Fact>}
        </dl>
      </Section>
      {view.reply !== '' && (
        <Section title={t('letter.reply')}>
          <p className="said">{view.reply}</p>
          <span className="quiet number">{instant(letter.repliedAt)}</span>
        </Section>
      )}
      <Section title={t('letter.tasks')}>
        <WideTable<TaskItemView>
          name={t('task.list')}
          rowKey="id"
          dataSource={view.tasks}
          columns={taskColumns({ t, say, policy })}
        />
      </Section>
    </>
  );
}
