import { Button, Form } from 'antd';
import { useState } from 'react';
import type { AssessmentView, ReviewEntryView, SchemeItemView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm } from '@/shared/ui/dialog-form';
import { Failure } from '@/shared/ui/failure';
import { PersonSelect } from '@/shared/ui/person-select';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';

const PLACES = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

type Given = Partial<Record<(typeof PLACES)[number], string>>;

/** Who reviews which item, and how far they are. */
export function Reviewers({ assessment }: { assessment: AssessmentView }) {
  const { t, say } = useI18n();
  const { id, state } = assessment.head;
  const entries = useRead<ReviewEntryView[]>(`/assessments/${id}/reviews`);
  const [chosen, setChosen] = useState<SchemeItemView>();
  const appoint = useChange(
    (given: { item: string; reviewers: string[] }) => send('PUT', `/assessments/${id}/reviewers`, given),
    ['assessments'],
  );
  const items = assessment.scheme.parts
    .flatMap((part) => part.items)
    .filter((item) => item.reviewers !== null);
  if (items.length === 0) return null;
  if (entries.isError) return <Failure failure={entries.error} retry={() => entries.refetch()} />;
  const of = (item: string) => entries.data?.filter((each) => each.item === item) ?? [];
  const names = (item: string) => [...new Set(of(item).map(({ name }) => name))].join('、');
  return (
    <Section title={t('assessment.reviewers')} note={t('assessment.reviewersNote')}>
      <WideTable<SchemeItemView>
        name={t('assessment.listOf', { what: t('assessment.reviewers') })}
        rowKey="code"
        dataSource={items}
        columns={[
          { title: t('assessment.item'), render: (_, item) => say(item.title) },
          { title: t('assessment.reviewer'), render: (_, item) => names(item.code) },
          {
            title: t('assessment.progress'),
            render: (_, item) =>
              t('assessment.scoredOf', {
                n: of(item.code).filter(({ scored }) => scored).length,
                all: of(item.code).length,
              }),
          },
          {
            title: t('common.actions'),
            hidden: state !== 'DRAFT',
            render: (_, item) => (
              <Button size="small" onClick={() => setChosen(item)}>
                {t('assessment.appoint')}
              </Button>
            ),
          },
        ]}
      />
      {chosen !== undefined && (
        <DialogForm<Given>
          title={say(chosen.title)}
          okText={t('assessment.appoint')}
          note={t('assessment.appointNote', { n: chosen.reviewers ?? 2 })}
          fields={[]}
          onSubmit={(given) =>
            appoint.mutateAsync({
              item: chosen.code,
              reviewers: PLACES.map((place) => given[place]).filter((each) => each !== undefined),
            })
          }
          onClose={() => setChosen(undefined)}
        >
          {PLACES.slice(0, Math.max(3, chosen.reviewers ?? 2)).map((place, n) => (
            <Form.Item
              key={place}
              name={place}
              label={t('assessment.reviewerNumber', { n: n + 1 })}
              rules={[{ required: n < (chosen.reviewers ?? 2), message: t('common.required') }]}
            >
              <PersonSelect />
            </Form.Item>
          ))}
        </DialogForm>
      )}
    </Section>
  );
}
