import { Link } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { TaskItemView } from '@/shared/api/schema';
import { usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { PagedTable } from '@/shared/ui/paged-table';
import { MakeTask } from '../components/make-task';
import { TaskBoard } from '../components/task-board';
import { taskColumns } from '../components/task-columns';
import { TaskFilters } from '../components/task-filters';
import { filterOf, type TaskLook, useTaskView } from '../components/use-task-view';
import '../supervision.css';

/** Tasks within reach, as a table and as a board. */
export function TasksPage() {
  const { t } = useI18n();
  const { look, change } = useTaskView();
  return (
    <>
      <div className="page-head">
        <h1 className="page-title">{t('menu.tasks')}</h1>
        <div className="row">
          <Link to="/tasks/plan">{t('menu.taskPlan')}</Link>
          <Link to="/letters">{t('menu.letters')}</Link>
          <MakeTask />
        </div>
      </div>
      <section className="section stack" aria-label={t('menu.tasks')}>
        <TaskFilters look={look} change={change} />
        {look.shape === 'BOARD' ? <TaskBoard look={look} /> : <TaskTable look={look} />}
      </section>
    </>
  );
}

function TaskTable({ look }: { look: TaskLook }) {
  const { t, say } = useI18n();
  const policy = usePolicy();
  const pages = usePages<TaskItemView>('/tasks', filterOf(look));
  return (
    <PagedTable<TaskItemView>
      name={t('task.list')}
      pages={pages}
      rowKey="id"
      empty={t('task.none')}
      columns={taskColumns({ t, say, policy })}
    />
  );
}
