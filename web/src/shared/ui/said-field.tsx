import { Form, Input } from 'antd';
import { useRequired } from '@/shared/ui/dialog-form';

/** As long as the server takes. */
const LONGEST = 4000;

interface Props {
  name: string;
  label: string;
  demanded?: boolean;
  extra?: string;
}

/** What somebody says about what they do. */
export function SaidField({ name, label, demanded = false, extra }: Props) {
  const required = useRequired();
  return (
    <Form.Item name={name} label={label} extra={extra} rules={demanded ? [required] : []}>
      <Input.TextArea rows={3} maxLength={LONGEST} />
    </Form.Item>
  );
}
