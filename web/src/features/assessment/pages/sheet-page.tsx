import { Button, Collapse, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { AssessmentSheetView, SheetItemView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Mark } from '@/shared/ui/mark';
import { Section } from '@/shared/ui/section';
import { ItemReasons, Sources } from '../components/item-reasons';
import { ObjectionList } from '../components/objection-list';
import { StateMark } from '../components/state-mark';
import { TrialNote } from '../components/trial-note';

/** One sheet: every point opens to its rule and the records that made it. */
export function SheetPage() {
  const { id = '', assessed = '' } = useParams();
  const { t, say } = useI18n();
  const sheet = useRead<AssessmentSheetView>(`/assessments/${id}/sheets/${assessed}`);
  if (sheet.isError) return <Failure failure={sheet.error} retry={() => sheet.refetch()} />;
  if (sheet.data === undefined) return <Loading />;
  const { head, name, parts, deductions, vetoes, asOf, total, grade } = sheet.data;
  const where = { asOf, region: sheet.data.region ?? undefined };
  const points = (item: SheetItemView) =>
    item.state === 'SCORED'
      ? t('assessment.pointsOf', { points: item.points ?? '', full: item.full })
      : t(`assessment.${item.state}`);
  return (
    <div className="stack">
      {head.trial && <TrialNote />}
      <Section
        title={`${say(name)} · ${head.year} ${say(head.title)}`}
        note={t('assessment.figuresOf', { day: asOf })}
        extra={<StateMark head={head} />}
      >
        <p role="status">
          <strong>{t('assessment.totalIs', { total: total ?? t('assessment.awaited') })}</strong>{' '}
          {grade && <Mark tone="blue">{t('assessment.gradeIs', { grade })}</Mark>}
        </p>
        {sheet.data.digest && (
          <p className="quiet">
            {t('assessment.digest', { n: sheet.data.revision ?? 1, digest: sheet.data.digest })}{' '}
            {sheet.data.same ? (
              <Mark tone="green">{t('assessment.same')}</Mark>
            ) : (
              <Mark tone="red">{t('assessment.notSame')}</Mark>
            )}
          </p>
        )}
      </Section>
      {parts.map((part) => (
        <Section
          key={part.code}
          title={`${say(part.title)} ${t('assessment.pointsOf', {
            points: part.points ?? t('assessment.awaited'),
            full: part.weight,
          })}`}
        >
          <Collapse
            items={part.items.map((item) => ({
              key: item.code,
              label: say(item.title),
              extra: points(item),
              children: <ItemReasons item={item} {...where} />,
            }))}
          />
        </Section>
      ))}
      {deductions.length + vetoes.length > 0 && (
        <Section title={t('assessment.incidents')}>
          {deductions.map((each) => (
            <div key={each.code}>
              <p>
                {say(each.title)}: −{each.points} <span className="quiet">{say(each.reckoning)}</span>
              </p>
              <Sources sources={each.sources} {...where} />
            </div>
          ))}
          {vetoes.map((each) => (
            <div key={each.code}>
              <p>
                <Mark tone="red">{t('assessment.vetoed')}</Mark> {say(each.title)}
                {head.trial ? '' : ` ${t('assessment.bestGrade', { grade: each.best })}`}
              </p>
              <Sources sources={each.sources} {...where} />
            </div>
          ))}
        </Section>
      )}
      {!head.trial && head.state !== 'DRAFT' && <OwnObjections sheet={sheet.data} />}
    </div>
  );
}

function OwnObjections({ sheet }: { sheet: AssessmentSheetView }) {
  const { t, say } = useI18n();
  const required = useRequired();
  const [objecting, setObjecting] = useState(false);
  const named = [...sheet.parts.flatMap(({ items }) => items), ...sheet.deductions, ...sheet.vetoes];
  const object = useChange(
    (given: { item: string; words: string }) =>
      send('POST', `/assessments/${sheet.head.id}/sheets/${sheet.id}/objections`, given),
    ['assessments'],
  );
  return (
    <Section
      title={t('assessment.objections')}
      note={
        sheet.head.objectionsUntil
          ? t('assessment.objectionsUntilDay', { day: sheet.head.objectionsUntil })
          : undefined
      }
      extra={
        sheet.mayObject && (
          <Button type="primary" onClick={() => setObjecting(true)}>
            {t('assessment.object')}
          </Button>
        )
      }
    >
      {sheet.objections.length === 0 ? (
        <EmptyNote>{t('assessment.noObjections')}</EmptyNote>
      ) : (
        <ObjectionList
          objections={sheet.objections}
          title={(code) => {
            const found = named.find((each) => each.code === code);
            return found === undefined ? code : say(found.title);
          }}
        />
      )}
      {objecting && (
        <DialogForm<{ item: string; words: string }>
          title={t('assessment.object')}
          okText={t('assessment.object')}
          fields={['item', 'words']}
          onSubmit={(given) => object.mutateAsync(given)}
          onClose={() => setObjecting(false)}
        >
          <Form.Item name="item" label={t('assessment.item')} rules={[required]}>
            <Select options={named.map(({ code, title }) => ({ value: code, label: say(title) }))} />
          </Form.Item>
          <Form.Item name="words" label={t('common.reason')} rules={[required]}>
            <Input.TextArea rows={4} maxLength={2000} />
          </Form.Item>
        </DialogForm>
      )}
    </Section>
  );
}
