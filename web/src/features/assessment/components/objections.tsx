import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { AssessmentView, ObjectionView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Section } from '@/shared/ui/section';
import { ObjectionList } from './objection-list';

interface Given {
  accepted: boolean;
  words: string;
}

/** Objections of all that are assessed, for the office to answer. */
export function Objections({ assessment }: { assessment: AssessmentView }) {
  const { t, say } = useI18n();
  const required = useRequired();
  const { id } = assessment.head;
  const { scheme } = assessment;
  const objections = useRead<ObjectionView[]>(`/assessments/${id}/objections`);
  const [chosen, setChosen] = useState<ObjectionView>();
  const answer = useChange(
    ({ objection, given }: { objection: string; given: Given }) =>
      send('POST', `/assessments/${id}/objections/${objection}/answer`, given),
    ['assessments'],
  );
  if (objections.isError) return <Failure failure={objections.error} retry={() => objections.refetch()} />;
  const named = [...scheme.parts.flatMap(({ items }) => items), ...scheme.deductions, ...scheme.vetoes];
  return (
    <Section title={t('assessment.objections')} note={t('assessment.objectionsNote')}>
      {objections.data === undefined || objections.data.length === 0 ? (
        <EmptyNote>{t('assessment.noObjections')}</EmptyNote>
      ) : (
        <ObjectionList
          objections={objections.data}
          withNames
          title={(code) => {
            const found = named.find((each) => each.code === code);
            return found === undefined ? code : say(found.title);
          }}
          actions={(objection) => (
            <Button size="small" onClick={() => setChosen(objection)}>
              {t('assessment.giveAnswer')}
            </Button>
          )}
        />
      )}
      {chosen !== undefined && (
        <DialogForm<Given>
          title={t('assessment.giveAnswer')}
          okText={t('assessment.giveAnswer')}
          note={t('assessment.answerNote')}
          fields={['accepted', 'words']}
          onSubmit={(given) => answer.mutateAsync({ objection: chosen.id, given })}
          onClose={() => setChosen(undefined)}
        >
          <Form.Item
            name="accepted"
            label={t('assessment.answer')}
            rules={[{ required: true, message: t('common.required') }]}
          >
            <Radio.Group
              options={[
                { value: true, label: t('assessment.accepted') },
                { value: false, label: t('assessment.refused') },
              ]}
            />
          </Form.Item>
          <Form.Item name="words" label={t('common.reason')} rules={[required]}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </DialogForm>
      )}
    </Section>
  );
}
