import { Form, Select } from 'antd';
import type { GroundView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { SaidField } from '@/shared/ui/said-field';
import { useCaseAct } from '../api/use-case-act';

/** Lets a case rest on a ground that the law names. */
export function SuspendDialog({ grounds, onClose }: { grounds: readonly GroundView[]; onClose: () => void }) {
  const { t, say } = useI18n();
  const { message } = useRequired();
  const act = useCaseAct();
  return (
    <DialogForm<{ ground: string; reason: string }>
      title={t('case.suspend')}
      okText={t('case.suspend')}
      note={t('case.suspendHelp')}
      fields={['ground', 'reason']}
      onSubmit={(given) => act(t('case.suspend'), '/suspension', given)}
      onClose={onClose}
    >
      <Form.Item name="ground" label={t('case.ground')} rules={[{ required: true, message }]}>
        <Select options={grounds.map(({ code, title }) => ({ value: code, label: say(title) }))} />
      </Form.Item>
      <SaidField name="reason" label={t('common.reason')} demanded />
    </DialogForm>
  );
}
