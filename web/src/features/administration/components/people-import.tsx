import { Alert, Button } from 'antd';
import type { MadeView, PeopleFileView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { csvOf } from '@/shared/lib/csv';
import { FileImport } from '@/shared/ui/file-import';
import { WideTable } from '@/shared/ui/wide-table';

/** People from a file. */
export function PeopleImport({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <FileImport<PeopleFileView>
      title={t('person.import')}
      help={t('person.importHelp')}
      template={{ href: '/api/people/template.csv', label: t('person.template') }}
      path="/people/import"
      accept=".csv"
      choose={t('person.chooseFile')}
      apply={t('person.importApply')}
      changes={['people', 'role-requests']}
      faults={({ faults }) => ({
        total: faults.length,
        title: t('person.importFaults', { n: faults.length }),
      })}
      taken={({ made }) => made.length > 0}
      onClose={onClose}
    >
      {({ made, rows }) =>
        made.length > 0 ? (
          <Passwords made={made} />
        ) : (
          <Alert type="success" showIcon role="status" title={t('person.importReady', { n: rows })} />
        )
      }
    </FileImport>
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
