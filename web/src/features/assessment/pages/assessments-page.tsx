import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import type { AssessmentRowView, AssessmentSchemeView, DrawnUpView } from '@/shared/api/schema';
import { send, useChange, usePages, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { DialogForm } from '@/shared/ui/dialog-form';
import { Failure } from '@/shared/ui/failure';
import { Mark } from '@/shared/ui/mark';
import { PagedTable } from '@/shared/ui/paged-table';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { OwnReviews } from '../components/own-reviews';
import { StateMark } from '../components/state-mark';
import '../assessment.css';

/** Schemes of assessment, what was drawn up by them, and what one is to review. */
export function AssessmentsPage() {
  const reads = useMay('assessment.read');
  const reviews = useMay('assessment.review');
  return (
    <div className="stack">
      {reviews && <OwnReviews />}
      {reads && <Drawn />}
      {reads && <Schemes />}
    </div>
  );
}

function Drawn() {
  const { t, say } = useI18n();
  const pages = usePages<AssessmentRowView>('/assessments');
  return (
    <Section title={t('menu.assessments')}>
      <PagedTable<AssessmentRowView>
        name={t('assessment.list')}
        pages={pages}
        rowKey="id"
        empty={t('assessment.none')}
        columns={[
          {
            title: t('assessment.title'),
            render: (_, each) => (
              <Link to={`/assessments/${each.id}`}>
                {each.year} {say(each.title)}
              </Link>
            ),
          },
          { title: t('assessment.state'), render: (_, each) => <StateMark head={each} /> },
          { title: t('assessment.drawnBy'), dataIndex: 'drawnBy' },
          { title: t('assessment.drawnAt'), render: (_, each) => instant(each.drawnAt) },
          { title: t('assessment.objectionsUntil'), render: (_, each) => each.objectionsUntil ?? '' },
        ]}
      />
    </Section>
  );
}

function Schemes() {
  const { t, say } = useI18n();
  const manages = useMay('assessment.manage');
  const navigate = useNavigate();
  const schemes = useRead<AssessmentSchemeView[]>('/assessments/schemes');
  const [chosen, setChosen] = useState<AssessmentSchemeView>();
  const draw = useChange(
    (given: { scheme: string; year: number }) => send<DrawnUpView>('POST', '/assessments', given),
    ['assessments'],
  );
  if (schemes.isError) return <Failure failure={schemes.error} retry={() => schemes.refetch()} />;
  const years = (scheme: AssessmentSchemeView) =>
    Array.from({ length: scheme.lastYear - scheme.firstYear + 1 }, (_, n) => scheme.firstYear + n);
  return (
    <Section title={t('assessment.schemes')} note={t('assessment.schemesNote')}>
      <WideTable<AssessmentSchemeView>
        name={t('assessment.listOf', { what: t('assessment.schemes') })}
        rowKey="code"
        loading={schemes.isPending}
        dataSource={schemes.data ?? []}
        columns={[
          {
            title: t('assessment.scheme'),
            render: (_, each) => (
              <>
                {say(each.title)}
                {each.assumption && <div className="quiet scheme-assumption">{say(each.assumption)}</div>}
              </>
            ),
          },
          {
            title: t('assessment.parts'),
            render: (_, each) => each.parts.map((part) => `${say(part.title)} ${part.weight}`).join(' · '),
          },
          {
            title: t('assessment.plan'),
            render: (_, each) =>
              each.plan ? (
                `${each.plan.title} ${each.plan.number}`
              ) : (
                <Mark tone="grey">{t('assessment.noPlan')}</Mark>
              ),
          },
          { title: t('assessment.years'), render: (_, each) => `${each.firstYear}—${each.lastYear}` },
          {
            title: t('common.actions'),
            hidden: !manages,
            render: (_, each) => (
              <Button size="small" onClick={() => setChosen(each)}>
                {each.plan ? t('assessment.draw') : t('assessment.drawTrial')}
              </Button>
            ),
          },
        ]}
      />
      {chosen !== undefined && (
        <DialogForm<{ year: number }>
          title={say(chosen.title)}
          okText={chosen.plan ? t('assessment.draw') : t('assessment.drawTrial')}
          note={chosen.plan ? undefined : t('assessment.trialNote')}
          fields={['year']}
          initial={{ year: chosen.firstYear }}
          onSubmit={async ({ year }) => {
            const { id } = await draw.mutateAsync({ scheme: chosen.code, year });
            navigate(`/assessments/${id}`);
          }}
          onClose={() => setChosen(undefined)}
        >
          <Form.Item name="year" label={t('assessment.year')}>
            <Select options={years(chosen).map((year) => ({ value: year, label: String(year) }))} />
          </Form.Item>
        </DialogForm>
      )}
    </Section>
  );
}
