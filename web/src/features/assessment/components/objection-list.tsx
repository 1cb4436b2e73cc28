import type { ReactNode } from 'react';
import type { ObjectionView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Mark } from '@/shared/ui/mark';
import { WideTable } from '@/shared/ui/wide-table';

interface Props {
  objections: ObjectionView[];
  /** What an item, deduction or veto is called. */
  title: (code: string) => string;
  withNames?: boolean;
  actions?: (objection: ObjectionView) => ReactNode;
}

/** What the assessed object to, and the answers. */
export function ObjectionList({ objections, title, withNames = false, actions }: Props) {
  const { t, say } = useI18n();
  return (
    <WideTable<ObjectionView>
      name={t('assessment.listOf', { what: t('assessment.objections') })}
      rowKey="id"
      dataSource={objections}
      columns={[
        { title: t('assessment.assessed'), hidden: !withNames, render: (_, each) => say(each.name) },
        { title: t('assessment.item'), render: (_, each) => title(each.item) },
        { title: t('assessment.objection'), dataIndex: 'words' },
        { title: t('assessment.by'), render: (_, each) => `${each.by} ${instant(each.at)}` },
        {
          title: t('assessment.answer'),
          render: (_, each) =>
            each.accepted === null ? (
              (actions?.(each) ?? <Mark tone="amber">{t('assessment.unanswered')}</Mark>)
            ) : (
              <>
                <Mark tone={each.accepted ? 'green' : 'grey'}>
                  {each.accepted ? t('assessment.accepted') : t('assessment.refused')}
                </Mark>{' '}
                {each.answer}
              </>
            ),
        },
      ]}
    />
  );
}
