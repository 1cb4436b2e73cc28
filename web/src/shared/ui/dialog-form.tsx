import { Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useI18n } from '../i18n/i18n';
import { setFieldErrors } from '../lib/set-field-errors';
import { Failure } from './failure';

interface Props<Values> {
  title: string;
  okText: string;
  note?: ReactNode;
  /** Names of the fields, so that what the server says of them stands beside them. */
  fields: readonly string[];
  initial?: Partial<Values>;
  danger?: boolean;
  onSubmit: (values: Values) => Promise<unknown>;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog; it stays open until the server has taken it. */
export function DialogForm<Values extends object>(props: Props<Values>) {
  const { t } = useI18n();
  const [form] = Form.useForm<Values>();
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (values: Values) => {
    setBusy(true);
    setFailure(null);
    try {
      await props.onSubmit(values);
      props.onClose();
    } catch (refused) {
      setFieldErrors(form, refused, props.fields);
      setFailure(refused);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={props.title}
      okText={props.okText}
      cancelText={t('common.cancel')}
      onOk={() => form.submit()}
      onCancel={props.onClose}
      okButtonProps={{ loading: busy, danger: props.danger }}
    >
      <div className="stack">
        {props.note !== undefined && <p>{props.note}</p>}
        {failure !== null && <Failure failure={failure} />}
        <Form<Values>
          form={form}
          layout="vertical"
          initialValues={props.initial}
          onFinish={submit}
          preserve={false}
        >
          {props.children}
        </Form>
      </div>
    </Modal>
  );
}

/** The one thing that has to be filled in. */
export function useRequired() {
  const { t } = useI18n();
  return { required: true, whitespace: true, message: t('common.required') };
}
