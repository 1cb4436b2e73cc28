import type { CaseStepMayView, CaseStepView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogButton } from '@/shared/ui/dialog-button';
import { ActButton } from './act-button';
import { AddSignerDialog, CountersignDialog, MoreTimeDialog } from './ask-dialogs';
import { ConcludeDialog } from './conclude-dialog';
import { AssignDialog, TransferDialog } from './give-dialogs';
import { SendBackDialog } from './send-back-dialog';

/** What whoever is signed in may do with a step, and nothing else. */
export function StepActions({ step, may }: { step: CaseStepView; may: CaseStepMayView }) {
  const { t, say } = useI18n();
  const at = `/steps/${step.id}`;
  const { moreTime } = may;
  return (
    <fieldset className="row step-actions" aria-label={t('step.actions', { step: say(step.title) })}>
      {may.claim && <ActButton label={t('step.claim')} path={`${at}/claim`} type="primary" />}
      {may.outcomes.map((outcome) => (
        <DialogButton
          key={outcome.code}
          label={say(outcome.title)}
          type={may.claim || outcome.reason ? 'default' : 'primary'}
          dialog={(close) => <ConcludeDialog step={step} outcome={outcome} onClose={close} />}
        />
      ))}
      {may.sendBackTo.length > 0 && (
        <DialogButton
          label={t('step.sendBack')}
          dialog={(close) => <SendBackDialog step={step} to={may.sendBackTo} onClose={close} />}
        />
      )}
      {may.ask && (
        <>
          <DialogButton
            label={t('step.countersign')}
            dialog={(close) => <CountersignDialog step={step} onClose={close} />}
          />
          <DialogButton
            label={t('step.addSigner')}
            dialog={(close) => <AddSignerDialog step={step} onClose={close} />}
          />
        </>
      )}
      {moreTime !== null && (
        <DialogButton
          label={t('step.moreTime')}
          dialog={(close) => <MoreTimeDialog step={step} allowed={moreTime} onClose={close} />}
        />
      )}
      {may.assign && (
        <DialogButton
          label={t('step.assign')}
          dialog={(close) => <AssignDialog step={step} onClose={close} />}
        />
      )}
      {may.transfer && (
        <DialogButton
          label={t('step.transfer')}
          dialog={(close) => <TransferDialog step={step} onClose={close} />}
        />
      )}
      {may.release && <ActButton label={t('step.release')} path={`${at}/release`} />}
      {may.takeBack && <ActButton label={t('step.takeBack')} path={`${at}/withdrawal`} />}
    </fieldset>
  );
}
