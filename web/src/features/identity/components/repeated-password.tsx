import { Form, Input } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';

/** A new password, twice. */
export function RepeatedPassword() {
  const { t } = useI18n();
  const required = { required: true, message: t('common.required') };
  return (
    <>
      <Form.Item
        name="replacement"
        label={t('password.replacement')}
        extra={t('password.rule')}
        rules={[required]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="repeat"
        label={t('password.repeat')}
        dependencies={['replacement']}
        rules={[
          required,
          ({ getFieldValue }) => ({
            validator: (_, value) =>
              !value || value === getFieldValue('replacement')
                ? Promise.resolve()
                : Promise.reject(new Error(t('password.differs'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  );
}
