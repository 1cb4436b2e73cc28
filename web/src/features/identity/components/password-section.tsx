import { Alert, Button, Form, Input } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { setFieldErrors } from '@/shared/lib/set-field-errors';
import { Failure } from '@/shared/ui/failure';
import { Section } from '@/shared/ui/section';
import { useChangePassword } from '../api/change-password';
import { RepeatedPassword } from './repeated-password';

interface Given {
  current: string;
  replacement: string;
  repeat: string;
}

export function PasswordSection() {
  const { t } = useI18n();
  const [form] = Form.useForm<Given>();
  const change = useChangePassword();
  const required = { required: true, message: t('common.required') };

  const submit = ({ current, replacement }: Given) =>
    change.mutate(
      { current, replacement },
      {
        onSuccess: () => form.resetFields(),
        onError: (failure) => setFieldErrors(form, failure, ['current', 'replacement']),
      },
    );

  return (
    <Section title={t('account.password')}>
      <Form form={form} layout="vertical" onFinish={submit} style={{ maxWidth: 360 }}>
        {change.isError && (
          <Form.Item>
            <Failure failure={change.error} />
          </Form.Item>
        )}
        {change.isSuccess && (
          <Form.Item>
            <Alert type="success" showIcon title={t('password.done')} />
          </Form.Item>
        )}
        <Form.Item name="current" label={t('password.current')} rules={[required]}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <RepeatedPassword />
        <Button type="primary" htmlType="submit" loading={change.isPending}>
          {t('password.submit')}
        </Button>
      </Form>
    </Section>
  );
}
