import type { CaseStepView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Mark } from '@/shared/ui/mark';
import { DueMark } from './due-mark';
import { StepActions } from './step-actions';

interface Props {
  step: CaseStepView;
  /** What was asked of others before this one is concluded. */
  asked: readonly CaseStepView[];
}

/** A step: whose it is, until when, what was asked, and what may be done with it. */
export function StepCard({ step, asked }: Props) {
  const { t, say } = useI18n();
  const { done } = step;
  const Title = step.parent === null ? 'h3' : 'h4';
  return (
    <article className={done === null ? 'step-card stack' : 'step-card step-card-over stack'}>
      <div className="row">
        <Title className="case-part-title">{say(step.title)}</Title>
        {done === null ? (
          <DueMark dueAt={step.dueAt} />
        ) : (
          <Mark tone={done.code === 'disagree' || done.code === 'refuse' ? 'red' : 'green'}>
            {say(done.outcome)}
          </Mark>
        )}
      </div>
      <div className="step-facts">
        <span>
          <span className="quiet">{t('step.unit')}</span> {say(step.unit)}
        </span>
        {done === null ? (
          <>
            <span>
              <span className="quiet">{t('step.assignee')}</span> {step.assignee ?? t('step.unclaimed')}
            </span>
            <span>
              <span className="quiet">{t('step.openedAt')}</span> {instant(step.openedAt)}
            </span>
          </>
        ) : (
          <span>
            {done.by} <span className="quiet number">{instant(done.at)}</span>
          </span>
        )}
        {step.more !== null && (
          <span>
            <span className="quiet">{t('step.moreWanted')}</span> {say(step.more)}
          </span>
        )}
      </div>
      {step.asked !== null && (
        <p className="said">
          <span className="quiet">{step.more === null ? t('step.asked') : t('common.reason')}</span>{' '}
          {step.asked}
        </p>
      )}
      {done !== null && done.comment !== null && <p className="said">{done.comment}</p>}
      {asked.some((each) => each.done === null) && <p className="quiet section-note">{t('step.waits')}</p>}
      {step.may !== null && <StepActions step={step} may={step.may} />}
      {asked.map((each) => (
        <StepCard key={each.id} step={each} asked={[]} />
      ))}
    </article>
  );
}
