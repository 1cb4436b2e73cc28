import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import type { PracticeRowView } from '@/shared/api/schema';
import { usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { PagedTable } from '@/shared/ui/paged-table';
import { Section } from '@/shared/ui/section';
import { useClauses } from '../components/clauses';
import { FilterSelect, useFilter } from '../components/filter-select';
import { OutreachFrame } from '../components/outreach-frame';
import { PracticeDialog } from '../components/practice-dialog';
import { PRACTICE_STATES, PracticeStateMark } from '../components/state-marks';

/** What worked well, for others to do the same. */
export function PracticesPage() {
  const { t, say } = useI18n();
  const clauses = useClauses();
  const maySubmit = useMay('outreach.submit');
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const filter = useFilter();
  const practices = usePages<PracticeRowView>('/outreach/practices', {
    query: filter.of('query'),
    clause: filter.of('clause'),
    state: filter.of('state'),
  });
  const [short, setShort] = useState(false);
  const search = (text: string) => {
    const asked = text.trim();
    const tooShort = [...asked].length === 1;
    setShort(tooShort);
    if (!tooShort) filter.put('query', asked);
  };
  return (
    <OutreachFrame>
      <Section
        title={t('menu.practices')}
        note={t('outreach.practiceNote')}
        extra={
          maySubmit && (
            <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('outreach.practiceAdd')}
            </Button>
          )
        }
      >
        <div className="stack">
          <div className="row">
            <Input.Search
              allowClear
              aria-label={t('outreach.search')}
              placeholder={t('outreach.search')}
              defaultValue={filter.of('query') ?? ''}
              style={{ width: 260, maxWidth: '100%' }}
              status={short ? 'warning' : undefined}
              onSearch={search}
            />
            <FilterSelect
              label={t('outreach.clause')}
              width={260}
              value={filter.of('clause')}
              onChange={(value) => filter.put('clause', value)}
              options={clauses.options}
            />
            <FilterSelect
              label={t('outreach.state')}
              value={filter.of('state')}
              onChange={(value) => filter.put('state', value)}
              options={PRACTICE_STATES.map((state) => ({
                value: state,
                label: t(`outreach.practice.${state}`),
              }))}
            />
          </div>
          {short && <p role="status">{t('outreach.searchShort')}</p>}
          <PagedTable<PracticeRowView>
            name={t('outreach.listOf', { name: t('menu.practices') })}
            pages={practices}
            rowKey="id"
            empty={t('outreach.practiceNone')}
            columns={[
              {
                title: t('outreach.practiceTitle'),
                render: (_, each) => (
                  <div className="outreach-list-title">
                    <Link to={`/outreach/practices/${each.id}`}>{each.title}</Link>
                    {each.summary !== null && <div className="quiet">{each.summary}</div>}
                  </div>
                ),
              },
              { title: t('outreach.state'), render: (_, each) => <PracticeStateMark state={each.state} /> },
              { title: t('outreach.submittedBy'), render: (_, each) => say(each.unit) },
              {
                title: t('outreach.clauses'),
                render: (_, each) => (
                  <span title={each.clauses.map(clauses.name).join('\n')}>
                    {each.clauses.join(t('common.comma'))}
                  </span>
                ),
              },
              {
                title: t('outreach.published'),
                className: 'number',
                render: (_, each) => instant(each.publishedAt),
              },
            ]}
          />
        </div>
      </Section>
      {adding && (
        <PracticeDialog
          known={null}
          onDone={(made) => navigate(`/outreach/practices/${made.id}`)}
          onClose={() => setAdding(false)}
        />
      )}
    </OutreachFrame>
  );
}
