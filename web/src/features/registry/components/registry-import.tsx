import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import { request } from '@/shared/api/client';
import type { EntryFaultView, EntryFileView } from '@/shared/api/schema';
import { useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { WideTable } from '@/shared/ui/wide-table';

/** Organisations from a file: looked through first, then all or none. */
export function RegistryImport({ onClose }: { onClose: () => void }) {
  const { t, say } = useI18n();
  const [file, setFile] = useState<File | null>(null);
  const check = useChange(
    ({ of, apply }: { of: File; apply: boolean }) => {
      const form = new FormData();
      form.set('file', of);
      return request<EntryFileView>(`/registry/import?apply=${apply}`, { method: 'POST', form });
    },
    ['registry'],
  );
  const seen = check.data;
  const taken = seen?.taken === true;
  return (
    <Modal
      open
      width={720}
      title={t('registry.import')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('common.close')}
        </Button>,
        !taken && (
          <Button
            key="apply"
            type="primary"
            disabled={file === null || seen === undefined || seen.faultsTotal > 0}
            loading={check.isPending}
            onClick={() => file !== null && check.mutate({ of: file, apply: true })}
          >
            {t('registry.importApply')}
          </Button>
        ),
      ]}
    >
      <div className="stack">
        <p>
          {t('registry.importHelp')}{' '}
          <a href="/api/registry/template.csv">
            <DownloadOutlined /> {t('registry.template')}
          </a>
        </p>
        {!taken && (
          <Upload.Dragger
            accept=".csv,.xlsx"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(chosen) => {
              setFile(chosen);
              check.mutate({ of: chosen, apply: false });
              return false;
            }}
          >
            <InboxOutlined /> {file === null ? t('registry.chooseFile') : file.name}
          </Upload.Dragger>
        )}
        {check.isPending && <p role="status">{t('common.loading')}</p>}
        {check.isError && <Failure failure={check.error} />}
        {seen !== undefined && seen.faultsTotal === 0 && (
          <Alert
            type="success"
            showIcon
            role="status"
            title={t(taken ? 'registry.imported' : 'registry.importReady', {
              rows: seen.rows,
              made: seen.made,
              changed: seen.changed,
              same: seen.same,
            })}
          />
        )}
        {seen !== undefined && seen.faultsTotal > 0 && (
          <>
            <Alert
              type="error"
              showIcon
              role="alert"
              title={t('registry.importFaults', { n: seen.faultsTotal, shown: seen.faults.length })}
            />
            <WideTable<EntryFaultView>
              name={t('registry.import')}
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
