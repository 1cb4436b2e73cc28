import { Link } from 'react-router';
import type { ChangeRow } from '@/shared/api/schema';
import { usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { PagedTable } from '@/shared/ui/paged-table';

/** Who changed what about people, units and roles. */
export function IdentityChangesPage() {
  const { t, say } = useI18n();
  const changes = usePages<ChangeRow>('/identity-changes');
  return (
    <>
      <h1 className="page-title">{t('menu.identityChanges')}</h1>
      <section className="section">
        <PagedTable<ChangeRow>
          name={t('menu.identityChanges')}
          pages={changes}
          rowKey={(row) => `${row.at} ${row.what} ${row.on}`}
          empty={t('common.empty')}
          columns={[
            { title: t('common.time'), className: 'number', render: (_, row) => instant(row.at) },
            { title: t('common.by'), dataIndex: 'by' },
            { title: t('change.what'), render: (_, row) => say(row.detail) },
            { title: t('change.on'), render: (_, row) => <ObjectOf row={row} /> },
          ]}
        />
      </section>
    </>
  );
}

const PERSON = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** People are known by a number that tells nobody anything: their page does. */
function ObjectOf({ row }: { row: ChangeRow }) {
  const { t } = useI18n();
  return PERSON.test(row.on) ? <Link to={`/people?person=${row.on}`}>{t('change.person')}</Link> : row.on;
}
