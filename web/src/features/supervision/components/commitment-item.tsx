import { Checkbox, Tag } from 'antd';
import { Link } from 'react-router';
import type { CommitmentView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark } from '@/shared/ui/mark';
import { TaskState } from './task-marks';

interface Props {
  commitment: CommitmentView;
  /** Whether it is chosen; nothing where it cannot be. */
  chosen: boolean | null;
  choose: (chosen: boolean) => void;
}

/** Something that the document promises, and what was dispatched of it. */
export function CommitmentItem({ commitment, chosen, choose }: Props) {
  const { t, say } = useI18n();
  const { title, lead, deliverable, every, from, due, passedOn, assumption, task } = commitment;
  const names = commitment.with.map((unit) => say(unit.name)).join(t('common.comma'));
  return (
    <li className="commitment">
      <span className="commitment-choice">
        {chosen !== null && (
          <Checkbox
            checked={chosen}
            aria-label={t('plan.choose', { title: say(title) })}
            onChange={({ target }) => choose(target.checked)}
          />
        )}
      </span>
      <div className="commitment-words">
        <div className="commitment-title">{say(title)}</div>
        <div className="quiet">
          {t('task.ledBy', { unit: say(lead.name) })}
          {names !== '' && ` · ${t('plan.with', { units: names })}`}
        </div>
        <div className="quiet">{t('plan.deliverable', { what: say(deliverable) })}</div>
        {assumption !== null && (
          <div>
            <Tag className="assumption">{t('indicator.assumption')}</Tag>
            {say(assumption)}
          </div>
        )}
      </div>
      <div className="commitment-beside">
        {every !== null && (
          <>
            <span>{t(`round.${every}`)}</span>
            <span className="quiet number">{t('task.period', { from, to: due ?? '' })}</span>
          </>
        )}
        {every === null && (
          <span className="number">{due === null ? t('task.encouraged') : t('plan.by', { day: due })}</span>
        )}
        {passedOn && <span className="quiet">{t('plan.passedOn')}</span>}
        {task === null ? (
          <Mark tone="grey">{t('plan.notDispatched')}</Mark>
        ) : (
          <span className="row">
            <TaskState state={task.state} />
            <Link to={`/tasks/${task.id}`} aria-label={t('plan.open', { title: say(title) })}>
              {task.number}
            </Link>
          </span>
        )}
      </div>
    </li>
  );
}
