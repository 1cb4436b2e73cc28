import { DeleteOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Form, Input, Radio, Select } from 'antd';
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { usePolicy } from '@/shared/api/policy-context';
import type { ImportMode } from '@/shared/api/types';
import { useI18n } from '@/shared/i18n/i18n';
import { size } from '@/shared/lib/figures';
import { setFieldErrors } from '@/shared/lib/set-field-errors';
import { Failure } from '@/shared/ui/failure';
import { useStartImport } from '../api/start-import';
import { UploadProgress } from './upload-progress';
import './import-form.css';

const MOST = 20;
const MODES: readonly ImportMode[] = ['PREVIEW', 'WHOLE', 'PARTIAL'];

interface Fields {
  mode: ImportMode;
  profile?: string;
  year?: string;
  reason?: string;
}

export function ImportForm() {
  const { t, say } = useI18n();
  const { policy } = usePolicy();
  const navigate = useNavigate();
  const { start, sending, cancelled, cancel } = useStartImport();
  const [form] = Form.useForm<Fields>();
  const [files, setFiles] = useState<File[]>([]);
  const [over, setOver] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const source = Form.useWatch('profile', form);
  const profile = policy.profiles.find((each) => each.name === source);

  const add = (more: File[]) => {
    const known = new Set(files.map((file) => `${file.name} ${file.size}`));
    const all = [...files, ...more.filter((file) => !known.has(`${file.name} ${file.size}`))];
    setWrong(all.length > MOST ? t('import.tooMany') : null);
    setFiles(all.slice(0, MOST));
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    add([...(event.target.files ?? [])]);
    event.target.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  const submit = (fields: Fields) => {
    if (files.length === 0) {
      setWrong(t('import.noFiles'));
      return;
    }
    start.mutate(
      { ...fields, files },
      {
        onSuccess: (run) => navigate(`/imports/${encodeURIComponent(run.id)}`),
        onError: (failure) => setFieldErrors(form, failure, ['profile', 'year', 'reason', 'mode']),
      },
    );
  };

  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ mode: 'PREVIEW' }}
      onFinish={submit}
      className="import-form"
    >
      <input
        ref={input}
        type="file"
        multiple
        style={{ display: 'none' }}
        accept=".csv,.xlsx,.txt,.json,.geojson"
        onChange={choose}
        data-testid="files"
      />
      <button
        type="button"
        className={`drop ${over ? 'drop-over' : ''}`}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <InboxOutlined className="drop-sign" />
        <span>{t('import.drop')}</span>
        <span className="quiet">{t('import.dropHint')}</span>
      </button>
      {wrong !== null && <Alert type="error" showIcon role="alert" title={wrong} />}
      {files.length > 0 && (
        <ul className="import-files">
          {files.map((file) => (
            <li key={`${file.name} ${file.size}`}>
              <span>{file.name}</span> <span className="quiet number">{size(file.size)}</span>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={t('import.remove', { name: file.name })}
                onClick={() => setFiles(files.filter((each) => each !== file))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="import-fields">
        <Form.Item name="profile" label={t('import.profile')}>
          <Select
            allowClear
            placeholder={t('import.profileAuto')}
            showSearch={{ optionFilterProp: 'label' }}
            options={policy.profiles.map((each) => ({ value: each.name, label: say(each.title) }))}
          />
        </Form.Item>
        <Form.Item
          name="year"
          label={t('import.year')}
          extra={t('import.yearHint')}
          rules={[{ pattern: /^\d{4}$/, message: t('entry.year') }]}
        >
          <Input inputMode="numeric" maxLength={4} />
        </Form.Item>
        <Form.Item name="reason" label={t('import.reason')}>
          <Input />
        </Form.Item>
      </div>
      {profile !== undefined && profile.assumptions.length > 0 && (
        <Alert
          type="warning"
          style={{ marginBottom: 16 }}
          title={t('import.assumptions')}
          description={
            <ul>
              {profile.assumptions.map((assumption) => (
                <li key={assumption.zh}>{say(assumption)}</li>
              ))}
            </ul>
          }
        />
      )}
      <Form.Item name="mode" label={t('import.mode')}>
        <Radio.Group className="import-modes">
          {MODES.map((mode) => (
            <Radio key={mode} value={mode}>
              {t(`import.mode.${mode}`)} <span className="quiet">{t(`import.modeHint.${mode}`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      {start.isError && (
        <Form.Item>
          {cancelled ? (
            <Alert type="info" showIcon role="status" title={t('import.uploadCancelled')} />
          ) : (
            <Failure failure={start.error} />
          )}
        </Form.Item>
      )}
      {sending !== null && <UploadProgress sending={sending} />}
      <span className="row">
        <Button type="primary" htmlType="submit" loading={start.isPending}>
          {t('import.start')}
        </Button>
        {sending !== null && (
          <Button disabled={sending.sent === sending.total} onClick={cancel}>
            {t('import.cancelUpload')}
          </Button>
        )}
      </span>
    </Form>
  );
}
