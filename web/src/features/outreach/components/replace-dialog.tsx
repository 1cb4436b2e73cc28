import { Form, Input, Select } from 'antd';
import type { SupportingPolicyPageView, SupportingPolicyView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';

interface Given {
  successor: string;
  reason: string;
}

interface Props {
  policy: SupportingPolicyView;
  onSubmit: (given: Given) => Promise<unknown>;
  onClose: () => void;
}

/** Another document of the same area takes the place of one. */
export function ReplaceDialog({ policy, onSubmit, onClose }: Props) {
  const { t } = useI18n();
  const required = useRequired();
  const others = useRead<SupportingPolicyPageView>('/outreach/policies', {
    area: policy.region,
    state: 'PUBLISHED',
    limit: 200,
  });
  return (
    <DialogForm<Given>
      title={t('outreach.replace')}
      okText={t('outreach.replace')}
      note={t('outreach.replaceNote')}
      fields={['successor', 'reason']}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Form.Item name="successor" label={t('outreach.successor')} rules={[required]}>
        <Select
          loading={others.isPending}
          showSearch={{ optionFilterProp: 'label' }}
          options={(others.data?.items ?? [])
            .filter((each) => each.id !== policy.id)
            .map((each) => ({ value: each.id, label: each.title }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('common.reason')} rules={[required]}>
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </DialogForm>
  );
}
