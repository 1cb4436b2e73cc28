import { DownloadOutlined, InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Upload } from 'antd';
import { useState } from 'react';
import { request } from '@/shared/api/client';
import type { MadeView, PeopleFileView, PersonFaultView } from '@/shared/api/schema';
import { useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { csvOf } from '@/shared/lib/csv';
import { Failure } from '@/shared/ui/failure';
import { WideTable } from '@/shared/ui/wide-table';

/** People from a file: looked through first, then all or none. */
export function PeopleImport({ onClose }: { onClose: () => void }) {
  const { t, say } = useI18n();
  const [file, setFile] = useState<File | null>(null);
  const check = useChange(
    ({ of, apply }: { of: File; apply: boolean }) => {
      const form = new FormData();
      form.set('file', of);
      return request<PeopleFileView>(`/people/import?apply=${apply}`, { method: 'POST', form });
    },
    ['people', 'role-requests'],
  );
  const seen = check.data;
  const made = seen?.made ?? [];
  return (
    <Modal
      open
      width={720}
      title={t('person.import')}
      onCancel={onClose}
      footer={[
        <Button key="close" onClick={onClose}>
          {t('common.close')}
        </Button>,
        made.length === 0 && (
          <Button
            key="apply"
            type="primary"
            disabled={file === null || seen === undefined || seen.faults.length > 0}
            loading={check.isPending}
            onClick={() => file !== null && check.mutate({ of: file, apply: true })}
          >
            {t('person.importApply')}
          </Button>
        ),
      ]}
    >
      <div className="stack">
        <p>
          {t('person.importHelp')}{' '}
          <a href="/api/people/template.csv">
            <DownloadOutlined /> {t('person.template')}
          </a>
        </p>
        {made.length === 0 && (
          <Upload.Dragger
            accept=".csv"
            maxCount={1}
            showUploadList={false}
            beforeUpload={(chosen) => {
              setFile(chosen);
              check.mutate({ of: chosen, apply: false });
              return false;
            }}
          >
            <InboxOutlined /> {file === null ? t('person.chooseFile') : file.name}
          </Upload.Dragger>
        )}
        {check.isError && <Failure failure={check.error} />}
        {seen !== undefined && seen.faults.length === 0 && made.length === 0 && (
          <Alert type="success" showIcon title={t('person.importReady', { n: seen.rows })} />
        )}
        {seen !== undefined && seen.faults.length > 0 && (
          <>
            <Alert type="error" showIcon title={t('person.importFaults', { n: seen.faults.length })} />
            <WideTable<PersonFaultView>
              name={t('person.import')}
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
        {made.length > 0 && <Passwords made={made} />}
      </div>
    </Modal>
  );
}

/** What is to be handed over to each person, this once. */
function Passwords({ made }: { made: MadeView[] }) {
  const { t } = useI18n();
  const csv = csvOf([
    [t('signIn.login'), t('person.name'), t('signIn.password')],
    ...made.map((each) => [each.login, each.name, each.password]),
  ]);
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t('person.imported', { n: made.length })}
        description={t('common.shownOnce')}
      />
      <Button href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`} download="passwords.csv">
        {t('common.download')}
      </Button>
      <WideTable<MadeView>
        name={t('person.import')}
        rowKey="login"
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        dataSource={made}
        columns={[
          { title: t('signIn.login'), dataIndex: 'login' },
          { title: t('person.name'), dataIndex: 'name' },
          { title: t('signIn.password'), render: (_, each) => <code>{each.password}</code> },
        ]}
      />
    </>
  );
}
