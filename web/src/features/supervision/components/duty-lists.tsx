import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DutyProgressView, TaskItemView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark } from '@/shared/ui/mark';
import { Due, Percent, TaskState } from './task-marks';

function Duty(props: { to: string; title: string; beside: ReactNode; children?: ReactNode }) {
  return (
    <li className="duty">
      <div className="duty-words">
        <Link to={props.to}>{props.title}</Link>
        {props.children}
      </div>
      <div className="duty-beside">{props.beside}</div>
    </li>
  );
}

/** Progress that is owed; what is late comes first. */
export function OwedList({ owed }: { owed: DutyProgressView[] }) {
  const { t, say } = useI18n();
  return (
    <ul className="plain-list" aria-label={t('duty.owed')}>
      {owed.map((each) => (
        <Duty
          key={`${each.task} ${each.unit.number}`}
          to={`/tasks/${each.task}`}
          title={say(each.title)}
          beside={
            <span className="task-due">
              <span className="number">{t('duty.tellBy', { day: each.by })}</span>
              {each.late && <Mark tone="strong">{t('task.late')}</Mark>}
            </span>
          }
        >
          <div className="quiet">{say(each.unit.name)}</div>
        </Duty>
      ))}
    </ul>
  );
}

/** Progress that was sent back, with what was said. */
export function ReturnedList({ returned }: { returned: DutyProgressView[] }) {
  const { t, say } = useI18n();
  return (
    <ul className="plain-list" aria-label={t('duty.returned')}>
      {returned.map((each) => (
        <Duty
          key={`${each.task} ${each.unit.number}`}
          to={`/tasks/${each.task}`}
          title={say(each.title)}
          beside={<span className="quiet number">{t('duty.returnedOn', { day: each.by })}</span>}
        >
          <p className="said">{each.words}</p>
        </Duty>
      ))}
    </ul>
  );
}

/** Tasks in the order of their days. */
export function OpenList({ tasks, name, own }: { tasks: TaskItemView[]; name: string; own: number[] }) {
  const { t, say } = useI18n();
  return (
    <ul className="plain-list" aria-label={name}>
      {tasks.map((task) => (
        <Duty
          key={task.id}
          to={`/tasks/${task.id}`}
          title={say(task.title)}
          beside={
            <>
              <Due due={task.due} late={task.late} />
              <TaskState state={task.state} />
              {task.state === 'DOING' && <Percent percent={task.percent} of={say(task.title)} />}
            </>
          }
        >
          <div className="quiet">
            <span className="number">{task.number}</span>
            {!own.includes(task.lead.number) && ` · ${t('task.ledBy', { unit: say(task.lead.name) })}`}
            {task.owesBy !== null && (
              <>
                {' · '}
                <span className="number">{t('duty.tellBy', { day: task.owesBy })}</span>
              </>
            )}
          </div>
        </Duty>
      ))}
    </ul>
  );
}
