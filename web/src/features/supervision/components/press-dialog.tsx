import { Form, Input, Select } from 'antd';
import type { LetterDraftedView, TaskView } from '@/shared/api/schema';
import { send, useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { SaidField } from '@/shared/ui/said-field';
import { TOUCHED, useTaskAtHand } from '../api/use-task-act';

interface Given {
  pressed: number;
  number?: string;
  title: string;
  body: string;
}

const FIELDS = ['pressed', 'number', 'title', 'body'];

/** Drafts a letter to a unit that has a part in the task; somebody else signs it. */
export function PressDialog({ task, onClose }: { task: TaskView; onClose: () => void }) {
  const { t, say } = useI18n();
  const required = useRequired();
  const { done } = useTaskAtHand();
  const draft = useChange(
    (given: Given) => send<LetterDraftedView>('POST', '/letters', { ...given, tasks: [task.id] }),
    TOUCHED,
  );
  const units = task.parts.filter(({ role }) => role !== 'DISPATCHER');
  return (
    <DialogForm<Given>
      title={t('letter.press')}
      okText={t('letter.draft')}
      note={t('letter.pressNote')}
      fields={FIELDS}
      initial={{
        pressed: task.lead.number,
        title: t('letter.titleOf', { task: say(task.title) }).slice(0, 200),
      }}
      onSubmit={async (given) => {
        await draft.mutateAsync(given);
        done(t('letter.draft'));
      }}
      onClose={onClose}
    >
      <Form.Item name="pressed" label={t('letter.pressed')}>
        <Select options={units.map(({ unit }) => ({ value: unit.number, label: say(unit.name) }))} />
      </Form.Item>
      <Form.Item name="number" label={t('letter.number')} extra={t('letter.numberHelp')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="title" label={t('letter.title')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <SaidField name="body" label={t('letter.body')} demanded />
    </DialogForm>
  );
}
