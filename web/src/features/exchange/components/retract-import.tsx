import { Form, Input, Modal } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { setFieldErrors } from '@/shared/lib/set-field-errors';
import { Failure } from '@/shared/ui/failure';
import { useRetractImport } from '../api/retract-import';

export function RetractImport({ id, leave }: { id: string; leave: () => void }) {
  const { t } = useI18n();
  const [form] = Form.useForm<{ reason: string }>();
  const retract = useRetractImport(id);
  return (
    <Modal
      open
      title={t('import.retract')}
      onCancel={leave}
      onOk={() => form.submit()}
      okText={t('import.retract')}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger: true, loading: retract.isPending }}
    >
      <div className="stack">
        <p>{t('import.retractNote')}</p>
        {retract.isError && <Failure failure={retract.error} />}
        <Form
          form={form}
          layout="vertical"
          onFinish={({ reason }) =>
            retract.mutate(reason.trim(), {
              onSuccess: leave,
              onError: (failure) => setFieldErrors(form, failure, ['reason']),
            })
          }
        >
          <Form.Item
            name="reason"
            label={t('common.reason')}
            rules={[{ required: true, whitespace: true, message: t('common.required') }]}
          >
            <Input.TextArea rows={3} autoFocus />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
