import type { StoredFile } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm } from '@/shared/ui/dialog-form';
import { SaidField } from '@/shared/ui/said-field';
import { useCaseAct } from '../api/use-case-act';
import { CaseFilesField, idsOf } from './case-files-field';

/** Says something, or brings files, without moving the case. */
export function CommentDialog({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const act = useCaseAct();
  return (
    <DialogForm<{ text?: string; files?: StoredFile[] }>
      title={t('case.comment')}
      okText={t('common.save')}
      fields={['text', 'files']}
      onSubmit={({ text, files }) => act(t('case.comment'), '/comments', { text, files: idsOf(files) })}
      onClose={onClose}
    >
      <SaidField name="text" label={t('common.note')} />
      <CaseFilesField name="files" label={t('case.addFiles')} />
    </DialogForm>
  );
}
