import { Link } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { TaskBoardView, TaskColumnView, TaskItemView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Due } from './task-marks';
import { addressOf, filterOf, type TaskLook } from './use-task-view';

/** Tasks by their states. They are moved by acts, not by hand. */
export function TaskBoard({ look }: { look: TaskLook }) {
  const { t } = useI18n();
  const board = useRead<TaskBoardView>('/tasks/board', filterOf(look));
  if (board.isError) return <Failure failure={board.error} retry={() => board.refetch()} />;
  if (board.data === undefined) return <Loading />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by the keyboard
    <section className="scroll board" aria-label={t('task.shape.BOARD')} tabIndex={0}>
      {board.data.columns.map((column) => (
        <Column key={column.state} column={column} look={look} />
      ))}
    </section>
  );
}

function Column({ column, look }: { column: TaskColumnView; look: TaskLook }) {
  const { t } = useI18n();
  const name = t(`task.state.${column.state}`);
  const table = addressOf({ ...look, shape: 'TABLE', state: column.state });
  return (
    <section className="board-column" aria-label={name}>
      <h2>
        {name} <span className="quiet number">{column.more ? `${column.count}+` : column.count}</span>
      </h2>
      {column.items.length === 0 ? (
        <p className="quiet">{t('task.noneHere')}</p>
      ) : (
        <ul className="plain-list board-cards">
          {column.items.map((task) => (
            <Card key={task.id} task={task} />
          ))}
        </ul>
      )}
      {column.next !== null && (
        <Link to={`/tasks?${table}`} aria-label={t('task.moreOf', { state: name })}>
          {t('task.more')}
        </Link>
      )}
    </section>
  );
}

function Card({ task }: { task: TaskItemView }) {
  const { say } = useI18n();
  const { regionName } = usePolicy();
  return (
    <li className="board-card">
      <Link to={`/tasks/${task.id}`}>{say(task.title)}</Link>
      <div className="quiet">{say(task.area === null ? task.lead.name : regionName(task.area))}</div>
      <div className="board-card-foot">
        <Due due={task.due} late={task.late} />
        <span className="number">{task.percent}%</span>
      </div>
    </li>
  );
}
