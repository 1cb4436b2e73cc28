import type { CaseView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import type { MessageKey } from '@/shared/i18n/zh-CN';
import { DialogButton } from '@/shared/ui/dialog-button';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { useCaseAct } from '../api/use-case-act';
import { CommentDialog } from './comment-dialog';
import { ServiceDialog } from './service-dialog';
import { SuspendDialog } from './suspend-dialog';

interface ReasonedProps {
  label: MessageKey;
  note: MessageKey;
  path: string;
  danger?: boolean;
}

/** An act on the whole case that has to say why. */
function Reasoned({ label, note, path, danger }: ReasonedProps) {
  const { t } = useI18n();
  const act = useCaseAct();
  return (
    <DialogButton
      label={t(label)}
      danger={danger}
      dialog={(close) => (
        <ReasonDialog
          title={t(label)}
          note={t(note)}
          danger={danger}
          onSubmit={(reason) => act(t(label), path, { reason })}
          onClose={close}
        />
      )}
    />
  );
}

/** What whoever is signed in may do with the case as a whole. */
export function CaseActions({ view: { state, may } }: { view: CaseView }) {
  const { t } = useI18n();
  if (!may.comment && !may.declareInterest && !may.withdraw && !may.manage) return null;
  return (
    <fieldset className="row case-actions no-print" aria-label={t('case.actions')}>
      {may.comment && (
        <DialogButton label={t('case.comment')} dialog={(close) => <CommentDialog onClose={close} />} />
      )}
      {may.comment && state === 'OPEN' && (
        <DialogButton label={t('service.enter')} dialog={(close) => <ServiceDialog onClose={close} />} />
      )}
      {may.declareInterest && (
        <Reasoned label="case.declareInterest" note="case.declareInterestHelp" path="/interests" />
      )}
      {may.manage && state === 'OPEN' && may.suspensions.length > 0 && (
        <DialogButton
          label={t('case.suspend')}
          dialog={(close) => <SuspendDialog grounds={may.suspensions} onClose={close} />}
        />
      )}
      {may.manage && state === 'SUSPENDED' && (
        <Reasoned label="case.resume" note="case.resumeHelp" path="/resumption" />
      )}
      {may.withdraw && <Reasoned danger label="case.withdraw" note="case.withdrawHelp" path="/withdrawal" />}
      {may.manage && <Reasoned danger label="case.terminate" note="case.terminateHelp" path="/termination" />}
    </fieldset>
  );
}
