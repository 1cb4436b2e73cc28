import { Button, Form } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { setFieldErrors } from '@/shared/lib/set-field-errors';
import { Failure } from '@/shared/ui/failure';
import { useReplacePassword } from '../api/sign-in';
import { RepeatedPassword } from './repeated-password';

export function NewPasswordStep() {
  const { t } = useI18n();
  const [form] = Form.useForm<{ replacement: string }>();
  const replace = useReplacePassword();
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      onFinish={({ replacement }) =>
        replace.mutate(replacement, {
          onError: (failure) => setFieldErrors(form, failure, ['replacement']),
        })
      }
    >
      {replace.isError && <Failure failure={replace.error} />}
      <RepeatedPassword />
      <Button type="primary" htmlType="submit" block loading={replace.isPending}>
        {t('signIn.setPassword')}
      </Button>
    </Form>
  );
}
