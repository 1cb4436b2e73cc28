import type { CaseStepView, OutcomeView } from '@/shared/api/schema';
import type { StoredFile } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm } from '@/shared/ui/dialog-form';
import { SaidField } from '@/shared/ui/said-field';
import { useCaseAct } from '../api/use-case-act';
import { CaseFilesField, idsOf } from './case-files-field';

interface Given {
  comment?: string;
  files?: StoredFile[];
}

interface Props {
  step: CaseStepView;
  outcome: OutcomeView;
  onClose: () => void;
}

/** Concludes a step, answers what was asked, or decides on more time: all are one of several outcomes. */
export function ConcludeDialog({ step, outcome, onClose }: Props) {
  const { t, say } = useI18n();
  const act = useCaseAct();
  const at = `/steps/${step.id}`;
  const deciding = step.kind === 'EXTENSION';
  const title = say(outcome.title);
  const send = ({ comment, files }: Given) => {
    if (deciding) return act(title, `${at}/decision`, { granted: outcome.code === 'grant', comment });
    const json = { outcome: outcome.code, comment, files: idsOf(files) };
    return act(title, `${at}/${step.kind === 'STEP' ? 'conclusion' : 'answer'}`, json);
  };
  return (
    <DialogForm<Given>
      title={t('step.concludeAs', { step: say(step.title), outcome: title })}
      okText={title}
      fields={['comment', 'files']}
      onSubmit={send}
      onClose={onClose}
    >
      <SaidField
        name="comment"
        label={outcome.reason ? t('common.reason') : t('step.comment')}
        demanded={outcome.reason}
      />
      {!deciding && <CaseFilesField name="files" label={t('case.addFiles')} />}
    </DialogForm>
  );
}
