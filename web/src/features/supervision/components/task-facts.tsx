import { Tag } from 'antd';
import { Link } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import { usePolicy } from '@/shared/api/policy-context';
import type { TaskView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Section } from '@/shared/ui/section';
import { Fact } from './fact';
import { Due } from './task-marks';

/** What is to be delivered, by whom and by when, and where it comes from. */
export function TaskFacts({ task }: { task: TaskView }) {
  const { t, say } = useI18n();
  const { regionName } = usePolicy();
  const mayReadInstructions = useMay('instruction.read');
  return (
    <Section title={t('task.facts')}>
      <dl className="facts">
        <Fact label={t('task.deliverable')}>
          <span className="said">{say(task.deliverable)}</span>
        </Fact>
        <Fact label={t('task.due')}>
          <Due due={task.due} late={task.late} />
        </Fact>
        <Fact label={t('task.lead')}>{say(task.lead.name)}</Fact>
        {task.area !== null && <Fact label={t('task.area')}>{say(regionName(task.area))}</Fact>}
        <Fact label={t('task.dispatcher')}>{say(task.dispatcher.name)}</Fact>
        <Fact label={t('task.source')}>
          {t(`task.source.${task.source}`)}
          {task.origin !== '' && ` · ${task.origin}`}
          {task.instruction !== null && mayReadInstructions && (
            <>
              {' · '}
              <Link to="/instructions">{t('menu.instructions')}</Link>
            </>
          )}
        </Fact>
        {task.clause !== null && (
          <Fact label={t('task.clause')}>
            {t('overview.clause', { code: task.clause, title: say(task.clauseTitle) })}
          </Fact>
        )}
        {task.parent !== null && (
          <Fact label={t('task.parent')}>
            <Link to={`/tasks/${task.parent.id}`}>
              {say(task.parent.title)} {task.parent.number}
            </Link>
          </Fact>
        )}
        {task.indicators.length > 0 && (
          <Fact label={t('task.indicators')}>
            <Indicators indicators={task.indicators} />
          </Fact>
        )}
        <Fact label={t('task.from')}>{task.from}</Fact>
        <Fact label={t('task.rhythm')}>
          {task.rhythm === null ? t('task.noRhythm') : t(`round.${task.rhythm}`)}
        </Fact>
        {task.acceptedAt !== null && <Fact label={t('task.acceptedAt')}>{instant(task.acceptedAt)}</Fact>}
        {task.reportedAt !== null && <Fact label={t('task.reportedAt')}>{instant(task.reportedAt)}</Fact>}
        {task.closedAt !== null && <Fact label={t('task.closedAt')}>{instant(task.closedAt)}</Fact>}
      </dl>
      {task.assumption !== null && (
        <p className="task-assumption">
          <Tag className="assumption">{t('indicator.assumption')}</Tag>
          {say(task.assumption)}
        </p>
      )}
    </Section>
  );
}

function Indicators({ indicators }: Pick<TaskView, 'indicators'>) {
  const { say } = useI18n();
  const mayRead = useMay('scorecard.read');
  return (
    <ul className="plain-list">
      {indicators.map(({ code, name }) => (
        <li key={code}>{mayRead ? <Link to={`/indicators/${code}`}>{say(name)}</Link> : say(name)}</li>
      ))}
    </ul>
  );
}
