import { Form } from 'antd';
import type { StoredFile } from '@/shared/api/types';
import { FilesField } from '@/shared/files/files-field';
import { useRequired } from '@/shared/ui/dialog-form';

interface Props {
  name: string;
  label: string;
  /** Exactly one is wanted. */
  demanded?: boolean;
}

/** Files that are brought into a case. */
export function CaseFilesField({ name, label, demanded = false }: Props) {
  const { message } = useRequired();
  return (
    <Form.Item name={name} rules={demanded ? [{ required: true, type: 'array', min: 1, message }] : []}>
      <FilesField place="case" label={label} />
    </Form.Item>
  );
}

export const idsOf = (files: StoredFile[] | undefined) => (files ?? []).map(({ id }) => id);
