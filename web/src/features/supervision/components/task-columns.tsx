import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import type { PolicyView } from '@/shared/api/policy-context';
import type { TaskItemView } from '@/shared/api/schema';
import type { Text } from '@/shared/api/types';
import type { Translate } from '@/shared/i18n/i18n';
import { Due, Percent, TaskState } from './task-marks';

interface Words {
  t: Translate;
  say: (text: Text | string | null | undefined) => string;
  policy: PolicyView;
}

/** The unit of an area is mostly called as the area is. */
const same = (one: Text, other: Text) => one.zh === other.zh;

/** Columns of a list of tasks. */
export function taskColumns({ t, say, policy }: Words): TableColumnsType<TaskItemView> {
  return [
    {
      title: t('task.title'),
      render: (_, task) => (
        <div className="task-title">
          <Link to={`/tasks/${task.id}`}>{say(task.title)}</Link>
          <div className="quiet number">
            {[task.number, t(`task.source.${task.source}`), task.clause === null ? '' : `§ ${task.clause}`]
              .filter((each) => each !== '')
              .join(' · ')}
          </div>
        </div>
      ),
    },
    {
      title: t('task.lead'),
      render: (_, { area, lead }) => (
        <div className="task-unit">
          {say(lead.name)}
          {area !== null && !same(policy.regionName(area), lead.name) && (
            <div className="quiet">{say(policy.regionName(area))}</div>
          )}
        </div>
      ),
    },
    { title: t('task.due'), render: (_, task) => <Due due={task.due} late={task.late} /> },
    { title: t('task.state'), render: (_, task) => <TaskState state={task.state} /> },
    {
      title: t('task.percent'),
      render: (_, task) => <Percent percent={task.percent} of={say(task.title)} />,
    },
  ];
}
