import { Link } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import type { InstructionView, ReviewSheet, ReviewTarget, ReviewTask } from '@/shared/api/schema';
import { send, useChange, usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { figure } from '@/shared/lib/figures';
import { DialogButton } from '@/shared/ui/dialog-button';
import { DialogForm } from '@/shared/ui/dialog-form';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Mark } from '@/shared/ui/mark';
import { SaidField } from '@/shared/ui/said-field';
import { Section } from '@/shared/ui/section';
import { StatusMark } from '@/shared/ui/status-mark';
import { WideTable } from '@/shared/ui/wide-table';
import { MakeTask } from './make-task';
import { Due, TaskState } from './task-marks';

interface Props {
  review: string;
  sheet: ReviewSheet;
  /** Whether one may remark on it. */
  remarks: boolean;
}

/** The sheet of a unit or an area. */
export function ReviewSheetView({ review, sheet, remarks }: Props) {
  const { t, say } = useI18n();
  return (
    <>
      <Section
        title={t('review.sheetOf', { unit: say(sheet.name) })}
        note={t('review.asOf', { day: sheet.asOf })}
        extra={remarks && <Remark review={review} sheet={sheet} />}
      >
        {sheet.remark !== '' && (
          <p className="said sheet-remark">
            <span className="quiet">
              {t('review.remark')}
              {t('common.colon')}
            </span>
            {sheet.remark}
          </p>
        )}
        {sheet.tasks.length === 0 ? <EmptyNote>{t('review.noTasks')}</EmptyNote> : <Tasks sheet={sheet} />}
      </Section>
      {sheet.targets.length > 0 && <Targets sheet={sheet} />}
      {sheet.instructed.length > 0 && <Instructed numbers={sheet.instructed} />}
    </>
  );
}

function Tasks({ sheet }: { sheet: ReviewSheet }) {
  const { t, say } = useI18n();
  return (
    <WideTable<ReviewTask>
      name={t('task.list')}
      rowKey="id"
      dataSource={sheet.tasks}
      columns={[
        {
          title: t('task.title'),
          render: (_, task) => (
            <div className="task-title">
              <Link to={`/tasks/${task.id}`}>{say(task.title)}</Link>
              <div className="quiet">
                {task.number} · {t(task.leads ? 'task.role.LEAD' : 'task.role.COOPERATING')}
              </div>
            </div>
          ),
        },
        { title: t('task.due'), render: (_, task) => <Due due={task.due} late={task.late} /> },
        { title: t('task.state'), render: (_, task) => <TaskState state={task.state} /> },
        { title: t('task.percent'), className: 'number', render: (_, task) => `${task.percent}%` },
        { title: t('task.progress'), render: (_, task) => <Told task={task} /> },
      ]}
    />
  );
}

function Told({ task: { told } }: { task: ReviewTask }) {
  const { t } = useI18n();
  if (told === null) return <span className="quiet">{t('review.nothingTold')}</span>;
  return (
    <div className="task-title">
      {told.late && <Mark tone="strong">{t('task.toldLate')}</Mark>}{' '}
      <span className="said">{told.words}</span>
      {told.problems !== '' && (
        <div className="said">
          <span className="quiet">
            {t('task.problems')}
            {t('common.colon')}
          </span>
          {told.problems}
        </div>
      )}
      {told.needs !== '' && (
        <div className="said">
          <span className="quiet">
            {t('task.needs')}
            {t('common.colon')}
          </span>
          {told.needs}
        </div>
      )}
    </div>
  );
}

function Targets({ sheet }: { sheet: ReviewSheet }) {
  const { t, say } = useI18n();
  const mayRead = useMay('scorecard.read');
  const to = (code: string) => `/indicators/${code}${sheet.area === null ? '' : `?region=${sheet.area}`}`;
  return (
    <Section title={t('duty.targets')}>
      <WideTable<ReviewTarget>
        name={t('review.targetList')}
        rowKey="code"
        dataSource={sheet.targets}
        columns={[
          {
            title: t('overview.name'),
            render: (_, { code, name }) => (
              <div className="task-title">{mayRead ? <Link to={to(code)}>{say(name)}</Link> : say(name)}</div>
            ),
          },
          {
            title: t('overview.computed'),
            className: 'number',
            render: (_, { value, unit }) => figure(value, unit),
          },
          {
            title: t('overview.confirmed'),
            className: 'number',
            render: (_, { confirmed, unit }) => figure(confirmed, unit),
          },
          {
            title: t('overview.target'),
            className: 'number',
            render: (_, { target, unit }) => figure(target, unit),
          },
          { title: t('overview.status'), render: (_, { status }) => <StatusMark status={status} /> },
        ]}
      />
    </Section>
  );
}

/** Leaders' written instructions of which tasks of the unit were made. */
function Instructed({ numbers }: { numbers: string[] }) {
  const { t } = useI18n();
  if (!useMay('instruction.read')) return null;
  return (
    <Section title={t('menu.instructions')} extra={<Link to="/instructions">{t('common.all')}</Link>}>
      <Instructions numbers={numbers} />
    </Section>
  );
}

function Instructions({ numbers }: { numbers: string[] }) {
  const { t } = useI18n();
  const pages = usePages<InstructionView>('/instructions', { limit: 100 });
  const found = pages.all?.filter(({ id }) => numbers.includes(id)) ?? [];
  if (found.length === 0) return <p className="quiet">{t('review.instructed', { n: numbers.length })}</p>;
  return (
    <ul className="plain-list">
      {found.map((each) => (
        <li key={each.id} className="duty">
          <div className="duty-words">
            <p className="said">{each.text}</p>
            <span className="quiet">
              {each.leader.name} <span className="number">{each.on}</span>
            </span>
          </div>
          <MakeTask instruction={each.id} />
        </li>
      ))}
    </ul>
  );
}

function Remark({ review, sheet }: { review: string; sheet: ReviewSheet }) {
  const { t, say } = useI18n();
  const remark = useChange(
    (words: string) => send('PUT', `/reviews/${review}/remark`, { unit: sheet.unit, words }),
    ['reviews', 'ledger'],
  );
  return (
    <DialogButton
      label={t('review.remarkOn')}
      dialog={(close) => (
        <DialogForm<{ words?: string }>
          title={t('task.actOn', { act: t('review.remarkOn'), name: say(sheet.name) })}
          okText={t('common.save')}
          fields={['words']}
          initial={{ words: sheet.remark }}
          onSubmit={({ words }) => remark.mutateAsync(words ?? '')}
          onClose={close}
        >
          <SaidField name="words" label={t('review.remark')} extra={t('review.remarkHelp')} />
        </DialogForm>
      )}
    />
  );
}
