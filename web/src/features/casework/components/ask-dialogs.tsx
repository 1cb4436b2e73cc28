import { Form, InputNumber } from 'antd';
import type { CaseStepView, MoreTimeView } from '@/shared/api/schema';
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

/** Asks other units to sign before the step is concluded. */
export function CountersignDialog({ step, onClose }: Props) {
  const { t, say } = useI18n();
  const { message } = useRequired();
  const act = useCaseAct();
  return (
    <DialogForm<{ units: string[]; asked: string }>
      title={t('step.actOn', { act: t('step.countersign'), step: say(step.title) })}
      okText={t('step.countersign')}
      note={t('step.countersignHelp')}
      fields={['units', 'asked']}
      onSubmit={(given) => act(t('step.countersign'), `/steps/${step.id}/countersignatures`, given)}
      onClose={onClose}
    >
      <Form.Item
        name="units"
        label={t('step.countersignUnits')}
        rules={[{ required: true, type: 'array', message }]}
      >
        <UnitSelect several />
      </Form.Item>
      <SaidField name="asked" label={t('step.asked')} demanded />
    </DialogForm>
  );
}

/** Asks one more person to sign before the step is concluded. */
export function AddSignerDialog({ step, onClose }: Props) {
  const { t, say } = useI18n();
  const { message } = useRequired();
  const act = useCaseAct();
  return (
    <DialogForm<{ person: string; asked: string }>
      title={t('step.actOn', { act: t('step.addSigner'), step: say(step.title) })}
      okText={t('step.addSigner')}
      fields={['person', 'asked']}
      onSubmit={(given) => act(t('step.addSigner'), `/steps/${step.id}/signers`, given)}
      onClose={onClose}
    >
      <Form.Item name="person" label={t('step.signer')} rules={[{ required: true, message }]}>
        <StepPersonSelect step={step.id} toSign />
      </Form.Item>
      <SaidField name="asked" label={t('step.asked')} demanded />
    </DialogForm>
  );
}

/** Asks for more time, at most what the law allows. */
export function MoreTimeDialog({ step, allowed, onClose }: Props & { allowed: MoreTimeView }) {
  const { t, say } = useI18n();
  const { message } = useRequired();
  const act = useCaseAct();
  return (
    <DialogForm<{ count: number; reason: string }>
      title={t('step.actOn', { act: t('step.moreTime'), step: say(step.title) })}
      okText={t('step.moreTime')}
      fields={['count', 'reason']}
      initial={{ count: allowed.most }}
      onSubmit={(given) => act(t('step.moreTime'), `/steps/${step.id}/more-time`, given)}
      onClose={onClose}
    >
      <Form.Item
        name="count"
        label={t('step.moreTimeCount', { unit: say(allowed.unit) })}
        extra={t('step.moreTimeMost', { n: allowed.most, unit: say(allowed.unit) })}
        rules={[{ required: true, message }]}
      >
        <InputNumber min={1} max={allowed.most} precision={0} />
      </Form.Item>
      <SaidField name="reason" label={t('common.reason')} demanded />
    </DialogForm>
  );
}
