import { Form } from 'antd';
import type { CaseStepView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { SaidField } from '@/shared/ui/said-field';
import { UnitSelect } from '@/shared/ui/unit-select';
import { useCaseAct } from '../api/use-case-act';
import { StepPersonSelect } from './step-person-select';

interface Props {
  step: CaseStepView;
  onClose: () => void;
}

/** Gives a step to a colleague. */
export function AssignDialog({ step, onClose }: Props) {
  const { t, say } = useI18n();
  const { message } = useRequired();
  const act = useCaseAct();
  return (
    <DialogForm<{ person: string; comment?: string }>
      title={t('step.actOn', { act: t('step.assign'), step: say(step.title) })}
      okText={t('step.assign')}
      fields={['person', 'comment']}
      onSubmit={(given) => act(t('step.assign'), `/steps/${step.id}/assignment`, given)}
      onClose={onClose}
    >
      <Form.Item name="person" label={t('step.assignTo')} rules={[{ required: true, message }]}>
        <StepPersonSelect step={step.id} />
      </Form.Item>
      <SaidField name="comment" label={t('common.note')} />
    </DialogForm>
  );
}

/** Gives a step to another unit. */
export function TransferDialog({ step, onClose }: Props) {
  const { t, say } = useI18n();
  const { message } = useRequired();
  const act = useCaseAct();
  return (
    <DialogForm<{ unit: string; reason: string }>
      title={t('step.actOn', { act: t('step.transfer'), step: say(step.title) })}
      okText={t('step.transfer')}
      note={t('step.transferHelp')}
      fields={['unit', 'reason']}
      onSubmit={(given) => act(t('step.transfer'), `/steps/${step.id}/transfer`, given)}
      onClose={onClose}
    >
      <Form.Item name="unit" label={t('step.transferTo')} rules={[{ required: true, message }]}>
        <UnitSelect />
      </Form.Item>
      <SaidField name="reason" label={t('common.reason')} demanded />
    </DialogForm>
  );
}
