import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { OwnReviewView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';

interface Given {
  score: string;
  words: string;
}

/** What one is to review; nothing is shown of what others say. */
export function OwnReviews() {
  const { t, say } = useI18n();
  const required = useRequired();
  const reviews = useRead<OwnReviewView[]>('/assessments/reviews');
  const [chosen, setChosen] = useState<OwnReviewView>();
  const score = useChange(
    ({ id, given }: { id: string; given: Given }) => send('PUT', `/assessments/reviews/${id}`, given),
    ['assessments'],
  );
  if (reviews.isError) return <Failure failure={reviews.error} retry={() => reviews.refetch()} />;
  if (reviews.data === undefined) return <Loading rows={3} />;
  if (reviews.data.length === 0) return null;
  return (
    <Section title={t('assessment.ownReviews')} note={t('assessment.ownReviewsNote')}>
      <WideTable<OwnReviewView>
        name={t('assessment.listOf', { what: t('assessment.ownReviews') })}
        rowKey="id"
        dataSource={reviews.data}
        columns={[
          { title: t('assessment.title'), render: (_, each) => `${each.year} ${say(each.title)}` },
          { title: t('assessment.assessed'), render: (_, each) => say(each.assessed) },
          { title: t('assessment.item'), render: (_, each) => say(each.item) },
          {
            title: t('assessment.score'),
            align: 'right',
            render: (_, each) => (each.score === null ? '—' : `${each.score} / ${each.highest}`),
          },
          { title: t('assessment.opinion'), render: (_, each) => each.words ?? '' },
          {
            title: t('common.actions'),
            render: (_, each) => (
              <Button size="small" onClick={() => setChosen(each)}>
                {t('assessment.giveScore')}
              </Button>
            ),
          },
        ]}
      />
      {chosen !== undefined && (
        <DialogForm<Given>
          title={`${say(chosen.assessed)} · ${say(chosen.item)}`}
          okText={t('assessment.giveScore')}
          note={t('assessment.scoreNote', { highest: chosen.highest })}
          fields={['score', 'words']}
          initial={{ score: chosen.score ?? undefined, words: chosen.words ?? undefined }}
          onSubmit={(given) => score.mutateAsync({ id: chosen.id, given })}
          onClose={() => setChosen(undefined)}
        >
          <Form.Item name="score" label={t('assessment.score')} rules={[required]}>
            <Input inputMode="decimal" />
          </Form.Item>
          <Form.Item name="words" label={t('assessment.opinion')} rules={[required]}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </DialogForm>
      )}
    </Section>
  );
}
