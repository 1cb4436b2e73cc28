import { Link } from 'react-router';
import type { AssessedView, AssessmentView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark } from '@/shared/ui/mark';
import { WideTable } from '@/shared/ui/wide-table';

/** Who is assessed with the points of each part, in the order of the policy. */
export function Scores({ assessment, tried }: { assessment: AssessmentView; tried?: AssessedView[] }) {
  const { t, say } = useI18n();
  const { head, scheme } = assessment;
  const other = new Map(tried?.map((each) => [each.id, each]));
  return (
    <WideTable<AssessedView>
      name={t('assessment.listOf', { what: t('assessment.scores') })}
      rowKey="id"
      dataSource={assessment.assessed}
      columns={[
        {
          title: t('assessment.assessed'),
          render: (_, each) => <Link to={`/assessments/${head.id}/sheets/${each.id}`}>{say(each.name)}</Link>,
        },
        ...scheme.parts.map((part) => ({
          title: `${say(part.title)}（${part.weight}）`,
          align: 'right' as const,
          render: (_: unknown, each: AssessedView) =>
            each.points.find(({ code }) => code === part.code)?.points ?? t('assessment.awaited'),
        })),
        { title: t('assessment.deducted'), align: 'right', render: (_, each) => each.deducted },
        {
          title: t('assessment.total'),
          align: 'right',
          render: (_, each) => <strong>{each.total ?? t('assessment.awaited')}</strong>,
        },
        {
          title: t('assessment.tried'),
          align: 'right',
          hidden: tried === undefined,
          render: (_, each) => other.get(each.id)?.total ?? t('assessment.awaited'),
        },
        {
          title: t('assessment.grade'),
          hidden: head.trial,
          render: (_, each) => (
            <>
              {each.grade ?? ''} {each.vetoed && <Mark tone="red">{t('assessment.vetoed')}</Mark>}
            </>
          ),
        },
        {
          title: t('assessment.objections'),
          hidden: head.state !== 'SENT',
          render: (_, each) =>
            each.openObjections > 0 ? (
              <Mark tone="amber">{t('assessment.openObjections', { n: each.openObjections })}</Mark>
            ) : (
              ''
            ),
        },
      ]}
    />
  );
}
