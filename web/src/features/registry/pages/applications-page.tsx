import { Alert, Button, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ApplicationView, FirmAccountView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { SecretOnce } from '@/shared/ui/secret-once';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { useWords } from '../words';

/** Firms that would like an account. */
export function ApplicationsPage() {
  const { t } = useI18n();
  const words = useWords();
  const applications = useRead<ApplicationView[]>('/registry/applications');
  const [refused, setRefused] = useState<ApplicationView | null>(null);
  const confirm = useChange(
    (id: string) => send<FirmAccountView>('POST', `/registry/applications/${id}/confirm`),
    ['registry'],
  );
  const refuse = useChange(
    ({ id, reason }: { id: string; reason: string }) =>
      send('POST', `/registry/applications/${id}/refuse`, { reason }),
    ['registry'],
  );
  return (
    <>
      <h1 className="page-title">{t('menu.registryApplications')}</h1>
      <Section title={t('registry.applications')} note={t('registry.applicationsNote')}>
        <div className="stack">
          {confirm.isError && <Failure failure={confirm.error} />}
          {confirm.data !== undefined && (
            <SecretOnce
              title={t('registry.confirmed', { login: confirm.data.login })}
              secret={confirm.data.password}
            />
          )}
          {applications.isError && (
            <Failure failure={applications.error} retry={() => applications.refetch()} />
          )}
          {applications.isPending && <Loading rows={4} />}
          {applications.data?.length === 0 && <EmptyNote>{t('registry.noApplications')}</EmptyNote>}
          {applications.data !== undefined && applications.data.length > 0 && (
            <WideTable<ApplicationView>
              name={t('registry.tableOf', { name: t('registry.applications') })}
              rowKey="id"
              dataSource={applications.data}
              columns={[
                {
                  title: t('registry.firm'),
                  render: (_, each) => <Known application={each} />,
                },
                { title: t('registry.code'), dataIndex: 'code', className: 'number' },
                { title: t('registry.area'), render: (_, each) => words.area(each.area) },
                { title: t('registry.applicant'), dataIndex: 'name' },
                { title: t('person.phone'), dataIndex: 'phone' },
                { title: t('person.email'), dataIndex: 'email' },
                { title: t('common.time'), className: 'number', render: (_, each) => instant(each.at) },
                {
                  title: t('common.actions'),
                  render: (_, each) => (
                    <>
                      <Button
                        type="link"
                        size="small"
                        disabled={each.bound || confirm.isPending}
                        onClick={() => confirm.mutate(each.id)}
                      >
                        {t('registry.confirm')}
                      </Button>
                      <Button type="link" size="small" danger onClick={() => setRefused(each)}>
                        {t('registry.refuse')}
                      </Button>
                    </>
                  ),
                },
              ]}
            />
          )}
          <Alert type="info" showIcon title={t('registry.confirmHelp')} />
        </div>
      </Section>
      {refused !== null && (
        <ReasonDialog
          longest={300}
          title={t('registry.refuse')}
          onSubmit={(reason) => refuse.mutateAsync({ id: refused.id, reason })}
          onClose={() => setRefused(null)}
        />
      )}
    </>
  );
}

/** What the register knows of the firm, beside what it says of itself. */
function Known({ application }: { application: ApplicationView }) {
  const { t } = useI18n();
  return (
    <div className="long-text">
      {application.firm}
      <div className="quiet">
        {application.entry === null ? (
          t('registry.notEntered')
        ) : (
          <Link to={`/registry/${application.entry}`}>
            {application.otherName === null
              ? t('registry.entered')
              : t('registry.otherName', { name: application.otherName })}
          </Link>
        )}{' '}
        {application.bound && <Tag color="orange">{t('registry.bound')}</Tag>}
      </div>
    </div>
  );
}
