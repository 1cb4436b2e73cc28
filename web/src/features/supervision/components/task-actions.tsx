import { Button } from 'antd';
import { useState } from 'react';
import type { TaskView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import type { MessageKey } from '@/shared/i18n/zh-CN';
import { DialogButton } from '@/shared/ui/dialog-button';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { useTaskAct, useTaskAtHand } from '../api/use-task-act';
import { PressDialog } from './press-dialog';
import { AmendDialog, ClosingDialog, PassOnDialog, TellDialog } from './task-dialogs';

/** As long as the server takes. */
const LONGEST = 4000;

interface ReasonedProps {
  label: MessageKey;
  note: MessageKey;
  path: string;
  given?: object;
  danger?: boolean;
}

/** An act that has to say why. */
function Reasoned({ label, note, path, given, danger }: ReasonedProps) {
  const { t } = useI18n();
  const act = useTaskAct();
  return (
    <DialogButton
      label={t(label)}
      danger={danger}
      dialog={(close) => (
        <ReasonDialog
          title={t(label)}
          note={t(note)}
          danger={danger}
          longest={LONGEST}
          onSubmit={(reason) => act(t(label), path, { ...given, reason })}
          onClose={close}
        />
      )}
    />
  );
}

function AcceptButton() {
  const { t } = useI18n();
  const act = useTaskAct();
  const { refused } = useTaskAtHand();
  const [busy, setBusy] = useState(false);
  return (
    <Button
      type="primary"
      loading={busy}
      onClick={async () => {
        setBusy(true);
        await act(t('task.accept'), '/acceptance', { accept: true }).catch(refused);
        setBusy(false);
      }}
    >
      {t('task.accept')}
    </Button>
  );
}

/** What whoever is signed in may do with the task. */
export function TaskActions({ task }: { task: TaskView }) {
  const { t } = useI18n();
  const { may } = task;
  const something =
    may.press ||
    may.accept ||
    may.tell.length > 0 ||
    may.passOn ||
    may.close ||
    may.amend ||
    may.cancel ||
    may.reopen;
  if (!something) return null;
  return (
    <fieldset className="row task-actions no-print" aria-label={t('task.actions')}>
      {may.accept && <AcceptButton />}
      {may.accept && (
        <Reasoned label="task.refuse" note="task.refuseNote" path="/acceptance" given={{ accept: false }} />
      )}
      {may.tell.length > 0 && (
        <DialogButton
          type="primary"
          label={t('task.tell')}
          dialog={(close) => <TellDialog task={task} onClose={close} />}
        />
      )}
      {may.passOn && (
        <DialogButton
          label={t('task.passOn')}
          dialog={(close) => <PassOnDialog task={task} onClose={close} />}
        />
      )}
      {may.close && (
        <DialogButton label={t('task.close')} dialog={(close) => <ClosingDialog onClose={close} />} />
      )}
      {may.amend && (
        <DialogButton
          label={t('task.amend')}
          dialog={(close) => <AmendDialog task={task} onClose={close} />}
        />
      )}
      {may.press && (
        <DialogButton
          label={t('letter.press')}
          dialog={(close) => <PressDialog task={task} onClose={close} />}
        />
      )}
      {may.reopen && <Reasoned label="task.reopen" note="task.reopenNote" path="/reopening" />}
      {may.cancel && <Reasoned danger label="task.cancel" note="task.cancelNote" path="/cancellation" />}
    </fieldset>
  );
}
