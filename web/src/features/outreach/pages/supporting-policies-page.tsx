import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import { usePolicy } from '@/shared/api/policy-context';
import type { FilingAreasView, SupportingPolicyRowView } from '@/shared/api/schema';
import { usePages, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { PagedTable } from '@/shared/ui/paged-table';
import { Section } from '@/shared/ui/section';
import { useClauses } from '../components/clauses';
import { CoverageTable } from '../components/coverage-table';
import { FilterSelect, useFilter } from '../components/filter-select';
import { OutreachFrame } from '../components/outreach-frame';
import { POLICY_STATES, PolicyStateMark } from '../components/state-marks';
import { SupportingPolicyDialog } from '../components/supporting-policy-dialog';

/** What areas made of the city's document. */
export function SupportingPoliciesPage() {
  const { t, say } = useI18n();
  const { areas, regionName } = usePolicy();
  const clauses = useClauses();
  const maySubmit = useMay('outreach.submit');
  const mine = useRead<FilingAreasView>('/outreach/policies/areas', {}, maySubmit).data?.areas ?? [];
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const filter = useFilter();
  const policies = usePages<SupportingPolicyRowView>('/outreach/policies', {
    area: filter.of('area'),
    clause: filter.of('clause'),
    state: filter.of('state'),
  });
  return (
    <OutreachFrame>
      <Section
        title={t('menu.supportingPolicies')}
        note={t('outreach.policyNote')}
        extra={
          // The policies are those of areas.
          mine.length > 0 && (
            <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('outreach.policyAdd')}
            </Button>
          )
        }
      >
        <div className="stack">
          <div className="row">
            <FilterSelect
              label={t('outreach.area')}
              value={filter.of('area')}
              onChange={(value) => filter.put('area', value)}
              options={areas.map((area) => ({ value: area.code, label: say(area.name) }))}
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
              options={POLICY_STATES.map((state) => ({ value: state, label: t(`outreach.policy.${state}`) }))}
            />
          </div>
          <PagedTable<SupportingPolicyRowView>
            name={t('outreach.listOf', { name: t('menu.supportingPolicies') })}
            pages={policies}
            rowKey="id"
            empty={t('outreach.policyNone')}
            columns={[
              {
                title: t('outreach.policyTitle'),
                render: (_, each) => (
                  <div className="outreach-list-title">
                    <Link to={`/outreach/policies/${each.id}`}>{each.title}</Link>
                    {each.edition > 1 && (
                      <span className="quiet"> {t('outreach.edition', { n: each.edition })}</span>
                    )}
                  </div>
                ),
              },
              { title: t('outreach.state'), render: (_, each) => <PolicyStateMark state={each.state} /> },
              { title: t('outreach.number'), dataIndex: 'number' },
              { title: t('outreach.area'), render: (_, each) => say(regionName(each.region)) },
              { title: t('outreach.issuedOn'), dataIndex: 'issuedOn', className: 'number' },
              {
                title: t('outreach.clauses'),
                render: (_, each) => (
                  <span title={each.clauses.map(clauses.name).join('\n')}>
                    {each.clauses.join(t('common.comma'))}
                  </span>
                ),
              },
            ]}
          />
        </div>
      </Section>
      <CoverageTable />
      {adding && (
        <SupportingPolicyDialog
          known={null}
          mine={mine}
          onDone={(made) => navigate(`/outreach/policies/${made.id}`)}
          onClose={() => setAdding(false)}
        />
      )}
    </OutreachFrame>
  );
}
