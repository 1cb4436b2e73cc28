import { Alert } from 'antd';
import { useMemo, useState } from 'react';
import { useParams } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { TaskItemView, TaskView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { FileList } from '@/shared/files/file-list';
import { useI18n } from '@/shared/i18n/i18n';
import type { MessageKey } from '@/shared/i18n/zh-CN';
import { ActNotice, type News } from '@/shared/ui/act-notice';
import { Failure } from '@/shared/ui/failure';
import { HistoryButton } from '@/shared/ui/history-button';
import { Loading } from '@/shared/ui/loading';
import { Mark } from '@/shared/ui/mark';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { type TaskAtHand, TaskContext } from '../api/use-task-act';
import { TaskActions } from '../components/task-actions';
import { TaskClosings } from '../components/task-closings';
import { taskColumns } from '../components/task-columns';
import { TaskFacts } from '../components/task-facts';
import { TaskLetters } from '../components/task-letters';
import { TaskState } from '../components/task-marks';
import { TaskParts } from '../components/task-parts';
import { TaskProgress } from '../components/task-progress';
import '../supervision.css';

/** A task with all that whoever does it, or presses for it, needs. */
export function TaskPage() {
  const { t } = useI18n();
  const { id = '' } = useParams();
  const found = useRead<TaskView>(`/tasks/${id}`);
  const [news, setNews] = useState<News | null>(null);
  const hand = useMemo<TaskAtHand>(
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
        <h1 className="page-title">{t('menu.task')}</h1>
        {notice}
        <Failure failure={found.error} retry={() => found.refetch()} />
      </>
    );
  }
  if (found.data === undefined) {
    return (
      <>
        <h1 className="page-title">{t('menu.task')}</h1>
        <Loading />
      </>
    );
  }
  const task = found.data;
  return (
    <TaskContext value={hand}>
      <Head task={task} />
      {notice}
      {task.reason !== '' && (
        <Alert
          className="act-notice"
          type="warning"
          showIcon
          title={t(reasonOf(task))}
          description={task.reason}
        />
      )}
      <TaskFacts task={task} />
      <TaskParts task={task} />
      <TaskProgress task={task} />
      <PassedOn tasks={task.passedOn} />
      <TaskLetters task={task.id} />
      <TaskClosings closings={task.closings} />
      {task.files.length > 0 && (
        <Section title={t('task.files')}>
          <FileList files={task.files} />
        </Section>
      )}
    </TaskContext>
  );
}

const reasonOf = ({ state }: TaskView): MessageKey =>
  state === 'REFUSED' ? 'task.refusedReason' : state === 'CANCELLED' ? 'task.cancelledReason' : 'task.reason';

function Head({ task }: { task: TaskView }) {
  const { t, say } = useI18n();
  return (
    <div className="page-head">
      <div>
        <h1 className="page-title">
          {say(task.title)} <HistoryButton kind="task" object={task.id} name={task.number} />
        </h1>
        <div className="row">
          <span className="number">{task.number}</span>
          <TaskState state={task.state} />
          {task.late && <Mark tone="strong">{t('task.late')}</Mark>}
          <span className="number">{t('task.toldPercent', { n: task.percent })}</span>
        </div>
      </div>
      <TaskActions task={task} />
    </div>
  );
}

function PassedOn({ tasks }: { tasks: TaskItemView[] }) {
  const { t, say } = useI18n();
  const policy = usePolicy();
  if (tasks.length === 0) return null;
  return (
    <Section title={t('task.passedOn')}>
      <WideTable<TaskItemView>
        name={t('task.passedOnList')}
        rowKey="id"
        dataSource={tasks}
        columns={taskColumns({ t, say, policy })}
      />
    </Section>
  );
}
