import { Form, Input } from 'antd';
import { useI18n } from '../i18n/i18n';
import { DialogForm, useRequired } from './dialog-form';

interface Props {
  title: string;
  note?: string;
  danger?: boolean;
  /** The most characters that the server takes. */
  longest?: number;
  onSubmit: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** An act that has to say why. */
export function ReasonDialog({ title, note, danger, longest = 500, onSubmit, onClose }: Props) {
  const { t } = useI18n();
  const required = useRequired();
  return (
    <DialogForm<{ reason: string }>
      title={title}
      okText={title}
      note={note}
      danger={danger}
      fields={['reason']}
      onSubmit={({ reason }) => onSubmit(reason)}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('common.reason')} rules={[required]}>
        <Input.TextArea rows={3} maxLength={longest} />
      </Form.Item>
    </DialogForm>
  );
}
