import { Alert, Button, Form, type FormInstance, Input, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { Problem } from '@/shared/api/client';
import type { Dataset, StoredFile, Values } from '@/shared/api/types';
import { FilesField } from '@/shared/files/files-field';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { ValueInput } from './value-input';
import { rulesOf } from './value-rules';
import { isNo, isYes } from './value-words';
import './record-form.css';

export type RecordFields = Record<string, string | undefined | StoredFile[]>;

/** Not a column code, whatever a pack contains. */
export const ATTACHMENTS = '#attachments';
export const REASON = '#reason';

/** What is refused without a reason: a change of what was locked or frozen. */
const REASON_NEEDED = ['round.reason-needed', 'indicator.reason-needed'];

export const fieldNames = (dataset: Dataset): string[] => dataset.columns.map((column) => column.code);

/** What was filled in, as text; empty fields are left out. */
export function valuesOf(dataset: Dataset, fields: RecordFields): Values {
  const values: Values = {};
  for (const { code } of dataset.columns) {
    const value = fields[code];
    if (typeof value === 'string' && value.trim() !== '') values[code] = value.trim();
  }
  return values;
}

export function fieldsOf(dataset: Dataset, values: Values): RecordFields {
  const fields: RecordFields = {};
  for (const { code, type } of dataset.columns) {
    const value = values[code];
    if (value === undefined) continue;
    fields[code] = type !== 'BOOLEAN' ? value : isYes(value) ? 'yes' : isNo(value) ? 'no' : value;
  }
  return fields;
}

interface Props {
  form: FormInstance<RecordFields>;
  dataset: Dataset;
  initial?: RecordFields;
  /** A correction: keys stand, and a reason is due. */
  correcting?: boolean;
  failure: unknown;
  pending: boolean;
  submit: (fields: RecordFields) => void;
  extra?: ReactNode;
}

export function RecordForm({
  form,
  dataset,
  initial,
  correcting = false,
  failure,
  pending,
  submit,
  extra,
}: Props) {
  const { t, say } = useI18n();
  // Once it was asked for it stays asked for.
  const [asked, setAsked] = useState(false);
  if (!asked && failure instanceof Problem && REASON_NEEDED.includes(failure.code)) setAsked(true);
  const atFields =
    failure instanceof Problem
      ? failure.errors.filter(({ field }) =>
          [...fieldNames(dataset), 'reason'].includes(field.replace(/^values\./, '')),
        )
      : [];
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={initial}
      onFinish={submit}
      scrollToFirstError
      disabled={pending}
      className="record-form"
    >
      {failure !== null && failure !== undefined && (
        <Form.Item className="record-form-wide">
          {atFields.length > 0 ? (
            <Alert
              type="error"
              showIcon
              role="alert"
              title={t('entry.faults', { n: atFields.length })}
              description={failure instanceof Problem ? failure.message : undefined}
            />
          ) : (
            <Failure failure={failure} />
          )}
        </Form.Item>
      )}
      {dataset.columns.map((column) => (
        <Form.Item
          key={column.code}
          name={column.code}
          label={
            <>
              {say(column.title)}
              {column.key && <Tag style={{ marginInlineStart: 8 }}>{t('entry.key')}</Tag>}
            </>
          }
          rules={rulesOf(column, t)}
          extra={correcting && column.key ? t('entry.keyFixed') : undefined}
        >
          <ValueInput column={column} disabled={pending || (correcting && column.key)} />
        </Form.Item>
      ))}
      <Form.Item name={ATTACHMENTS} label={t('record.attachments')} className="record-form-wide">
        <FilesField place="record" label={t('entry.attach')} hint={t('entry.attachHint')} />
      </Form.Item>
      {(correcting || asked) && (
        <Form.Item
          name={REASON}
          label={t('common.reason')}
          className="record-form-wide"
          rules={[{ required: true, whitespace: true, message: t('common.required') }]}
        >
          <Input.TextArea rows={2} placeholder={t('record.reasonHint')} />
        </Form.Item>
      )}
      <div className="row record-form-wide">
        <Button type="primary" htmlType="submit" loading={pending}>
          {correcting ? t('record.correct') : t('entry.submit')}
        </Button>
        {extra}
      </div>
    </Form>
  );
}
