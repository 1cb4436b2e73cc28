import { Form, Select } from 'antd';
import type { BackView, CaseStepView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { SaidField } from '@/shared/ui/said-field';
import { useCaseAct } from '../api/use-case-act';

interface Given {
  element: string;
  reason: string;
}

interface Props {
  step: CaseStepView;
  to: readonly BackView[];
  onClose: () => void;
}

/** Sends a case back to a step that was done before. */
export function SendBackDialog({ step, to, onClose }: Props) {
  const { t, say } = useI18n();
  const { message } = useRequired();
  const act = useCaseAct();
  return (
    <DialogForm<Given>
      title={t('step.actOn', { act: t('step.sendBack'), step: say(step.title) })}
      okText={t('step.sendBack')}
      fields={['element', 'reason']}
      initial={{ element: to.at(-1)?.element }}
      onSubmit={(given) => act(t('step.sendBack'), `/steps/${step.id}/return`, given)}
      onClose={onClose}
    >
      <Form.Item name="element" label={t('step.sendBackTo')} rules={[{ required: true, message }]}>
        <Select options={to.map(({ element, title }) => ({ value: element, label: say(title) }))} />
      </Form.Item>
      <SaidField name="reason" label={t('common.reason')} demanded />
    </DialogForm>
  );
}
