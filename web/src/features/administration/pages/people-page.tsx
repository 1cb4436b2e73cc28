import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import type { NewPersonView, PersonView } from '@/shared/api/schema';
import { usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import type { MessageKey } from '@/shared/i18n/zh-CN';
import { instant } from '@/shared/lib/dates';
import { PagedTable } from '@/shared/ui/paged-table';
import { SecretOnce } from '@/shared/ui/secret-once';
import { UnitSelect } from '@/shared/ui/unit-select';
import { PeopleImport } from '../components/people-import';
import { PersonDialog } from '../components/person-dialog';
import { PersonDrawer } from '../components/person-drawer';
import '../administration.css';

export function PeoplePage() {
  const { t, say } = useI18n();
  const mayManage = useMay('person.manage');
  const mayReadUnits = useMay('unit.read');
  const [params, setParams] = useSearchParams();
  const [name, setName] = useState('');
  const [unit, setUnit] = useState<string | undefined>();
  const [state, setState] = useState<PersonView['state'] | null>(null);
  const [adding, setAdding] = useState(false);
  const [importing, setImporting] = useState(false);
  const [made, setMade] = useState<NewPersonView | null>(null);
  const people = usePages<PersonView>('/people', { query: name, unit, state });
  const shown = params.get('person');
  return (
    <>
      <h1 className="page-title">{t('menu.people')}</h1>
      <section className="section stack">
        <div className="row">
          <Input.Search
            allowClear
            aria-label={t('person.search')}
            placeholder={t('person.search')}
            style={{ width: 220 }}
            onSearch={setName}
          />
          {mayReadUnits && <UnitSelect label={t('unit.unit')} value={unit} onChange={setUnit} />}
          <Select
            allowClear
            aria-label={t('record.state')}
            placeholder={t('record.state')}
            style={{ width: 120 }}
            value={state}
            onChange={(value) => setState(value ?? null)}
            options={(['ACTIVE', 'INACTIVE'] as const).map((value) => ({
              value,
              label: t(`person.state.${value}`),
            }))}
          />
          {mayManage && (
            <>
              <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
                {t('person.add')}
              </Button>
              <Button icon={<UploadOutlined />} onClick={() => setImporting(true)}>
                {t('person.import')}
              </Button>
            </>
          )}
        </div>
        {made !== null && (
          <SecretOnce title={t('person.made', { name: made.person.name })} secret={made.password} />
        )}
        <PagedTable<PersonView>
          name={t('menu.people')}
          pages={people}
          rowKey="id"
          empty={t('person.none')}
          columns={[
            {
              title: t('person.name'),
              render: (_, person) => (
                <Button
                  type="link"
                  size="small"
                  className="as-text"
                  onClick={() => setParams({ person: person.id })}
                >
                  {person.name}
                </Button>
              ),
            },
            { title: t('signIn.login'), dataIndex: 'login' },
            {
              title: t('post.posts'),
              render: (_, person) => (
                <div className="long-text">
                  {person.posts
                    .map((post) => `${say(post.unit.name)} · ${post.title}`)
                    .join(t('common.comma'))}
                </div>
              ),
            },
            {
              title: t('account.factors'),
              render: (_, person) =>
                person.factors.map((each) => t(`factor.${each}` as MessageKey)).join(t('common.comma')),
            },
            { title: t('record.state'), render: (_, person) => t(`person.state.${person.state}`) },
            {
              title: t('person.seen'),
              className: 'number',
              render: (_, person) => instant(person.seen),
            },
          ]}
        />
      </section>
      {shown !== null && <PersonDrawer id={shown} onClose={() => setParams({})} />}
      {adding && <PersonDialog person={null} onMade={setMade} onClose={() => setAdding(false)} />}
      {importing && <PeopleImport onClose={() => setImporting(false)} />}
    </>
  );
}
