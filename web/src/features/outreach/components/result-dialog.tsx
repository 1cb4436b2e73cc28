import { Form, Input } from 'antd';
import type { PublicityView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { useLinkRule } from './link-rule';

interface Given {
  result: string;
  link?: string;
}

interface Props {
  publicity: PublicityView;
  onSubmit: (given: Given) => Promise<unknown>;
  onClose: () => void;
}

/** What came of a plan. */
export function ResultDialog({ publicity, onSubmit, onClose }: Props) {
  const { t } = useI18n();
  const required = useRequired();
  const link = useLinkRule();
  return (
    <DialogForm<Given>
      title={t('outreach.resultGive')}
      okText={t('common.save')}
      fields={['result', 'link']}
      initial={{ result: publicity.result ?? undefined, link: publicity.resultLink ?? undefined }}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Form.Item name="result" label={t('outreach.result')} rules={[required]}>
        <Input.TextArea rows={4} maxLength={5000} />
      </Form.Item>
      <Form.Item name="link" label={t('outreach.resultLink')} rules={[link]}>
        <Input maxLength={500} inputMode="url" />
      </Form.Item>
    </DialogForm>
  );
}
