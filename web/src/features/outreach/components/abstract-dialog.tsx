import { Form, Input } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';

interface Given {
  summary: string;
}

/** What a practice is about in a few words, which is what makes others read on. */
export function AbstractDialog(props: { onSubmit: (given: Given) => Promise<unknown>; onClose: () => void }) {
  const { t } = useI18n();
  const required = useRequired();
  return (
    <DialogForm<Given>
      title={t('outreach.publish')}
      okText={t('outreach.publish')}
      note={t('outreach.publishNote')}
      fields={['summary']}
      {...props}
    >
      <Form.Item name="summary" label={t('outreach.abstract')} rules={[required]}>
        <Input.TextArea rows={4} maxLength={500} showCount />
      </Form.Item>
    </DialogForm>
  );
}
