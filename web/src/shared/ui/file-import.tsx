import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import { request } from '@/shared/api/client';
import type { Text } from '@/shared/api/schema';
import { useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from './failure';
import { WideTable } from './wide-table';

interface Fault {
  row: number;
  column: string;
  value: string;
  message: Text;
}

interface Props<Seen extends { faults: Fault[] }> {
  title: string;
  help: string;
  template: { href: string; label: string };
  /** Takes the file, `?apply=true` for good. */
  path: string;
  accept: string;
  choose: string;
  apply: string;
  /** What is read anew once it is taken. */
  changes: string[];
  /** How many faults there are, those included that are not listed. */
  faults: (seen: Seen) => { total: number; title: string };
  taken: (seen: Seen) => boolean;
  /** What is said of a file without faults. */
  children: (seen: Seen) => ReactNode;
  onClose: () => void;
}

/** Rows from a file: looked through first, then all or none. */
export function FileImport<Seen extends { faults: Fault[] }>({
  title,
  help,
  template,
  path,
  accept,
  choose,
  apply,
  changes,
  faults,
  taken,
  children,
  onClose,
}: Props<Seen>) {
  const { t, say } = useI18n();
  const [file, setFile] = useState<File | null>(null);
  const check = useChange(({ of, apply }: { of: File; apply: boolean }) => {
    const form = new FormData();
    form.set('file', of);
    return request<Seen>(`${path}?apply=${apply}`, { method: 'POST', form });
  }, changes);
  const seen = check.data;
  const found = seen === undefined ? null : faults(seen);
  const done = seen !== undefined && taken(seen);
  return (
    <Modal
      open
      width={720}
      title={title}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('common.close')}
        </Button>,
        !done && (
          <Button
            key="apply"
            type="primary"
            disabled={file === null || found?.total !== 0}
            loading={check.isPending}
            onClick={() => file !== null && check.mutate({ of: file, apply: true })}
          >
            {apply}
          </Button>
        ),
      ]}
    >
      <div className="stack">
        <p>
          {help}{' '}
          <a href={template.href}>
            <DownloadOutlined /> {template.label}
          </a>
        </p>
        {!done && (
          <Upload.Dragger
            accept={accept}
            maxCount={1}
            showUploadList={false}
            beforeUpload={(chosen) => {
              setFile(chosen);
              check.mutate({ of: chosen, apply: false });
              return false;
            }}
          >
            <InboxOutlined /> {file === null ? choose : file.name}
          </Upload.Dragger>
        )}
        {check.isPending && <p role="status">{t('common.loading')}</p>}
        {check.isError && <Failure failure={check.error} />}
        {seen !== undefined && found?.total === 0 && children(seen)}
        {seen !== undefined && found !== null && found.total > 0 && (
          <>
            <Alert type="error" showIcon role="alert" title={found.title} />
            <WideTable<Fault>
              name={title}
              rowKey={(fault) => `${fault.row} ${fault.column} ${fault.message.zh}`}
              pagination={{ pageSize: 20, hideOnSinglePage: true }}
              dataSource={seen.faults}
              columns={[
                { title: t('person.importRow'), className: 'number', dataIndex: 'row' },
                { title: t('person.importColumn'), dataIndex: 'column' },
                { title: t('person.importValue'), dataIndex: 'value' },
                { title: t('person.importFault'), render: (_, fault) => say(fault.message) },
              ]}
            />
          </>
        )}
      </div>
    </Modal>
  );
}
