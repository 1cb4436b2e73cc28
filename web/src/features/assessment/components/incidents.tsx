import { Button, DatePicker, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import type { AssessmentView, IncidentView } from '@/shared/api/schema';
import { send, useChange, useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Mark } from '@/shared/ui/mark';
import { ReasonDialog } from '@/shared/ui/reason-dialog';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';

interface Given {
  assessed: string;
  rule: string;
  on: Dayjs;
  document: string;
  reason: string;
}

/** Deductions and vetoes, each with its document; those that were withdrawn stay to be seen. */
export function Incidents({ assessment }: { assessment: AssessmentView }) {
  const { t, say } = useI18n();
  const required = useRequired();
  const { id, state, year } = assessment.head;
  const { scheme } = assessment;
  const incidents = useRead<IncidentView[]>(`/assessments/${id}/incidents`);
  const [entering, setEntering] = useState(false);
  const [withdrawn, setWithdrawn] = useState<IncidentView>();
  const enter = useChange(
    ({ on, ...given }: Given) =>
      send('POST', `/assessments/${id}/incidents`, { ...given, on: on.format(DATE) }),
    ['assessments'],
  );
  const withdraw = useChange(
    ({ incident, reason }: { incident: string; reason: string }) =>
      send('POST', `/assessments/${id}/incidents/${incident}/withdrawal`, { reason }),
    ['assessments'],
  );
  if (incidents.isError) return <Failure failure={incidents.error} retry={() => incidents.refetch()} />;
  const rules = [
    ...scheme.deductions.map(({ code, title, points }) => ({
      value: code,
      label: `${say(title)}（−${points}）`,
    })),
    ...scheme.vetoes.map(({ code, title, best }) => ({
      value: code,
      label: `${say(title)}（${t('assessment.bestGrade', { grade: best })}）`,
    })),
  ];
  const title = (code: string) => rules.find(({ value }) => value === code)?.label ?? code;
  return (
    <Section
      title={t('assessment.incidents')}
      extra={
        state === 'DRAFT' && (
          <Button onClick={() => setEntering(true)}>{t('assessment.enterIncident')}</Button>
        )
      }
    >
      {incidents.data?.length === 0 ? (
        <EmptyNote>{t('assessment.noIncidents')}</EmptyNote>
      ) : (
        <WideTable<IncidentView>
          name={t('assessment.listOf', { what: t('assessment.incidents') })}
          rowKey="id"
          loading={incidents.isPending}
          dataSource={incidents.data ?? []}
          columns={[
            { title: t('assessment.assessed'), render: (_, each) => say(each.name) },
            { title: t('assessment.incident'), render: (_, each) => title(each.rule) },
            { title: t('assessment.on'), dataIndex: 'on' },
            { title: t('assessment.document'), dataIndex: 'document' },
            { title: t('common.reason'), dataIndex: 'reason' },
            {
              title: t('common.actions'),
              render: (_, each) =>
                each.withdrawnWhy ? (
                  <Mark tone="grey">{t('assessment.withdrawn', { why: each.withdrawnWhy })}</Mark>
                ) : (
                  state !== 'FROZEN' && (
                    <Button size="small" onClick={() => setWithdrawn(each)}>
                      {t('assessment.withdraw')}
                    </Button>
                  )
                ),
            },
          ]}
        />
      )}
      {entering && (
        <DialogForm<Given>
          title={t('assessment.enterIncident')}
          okText={t('assessment.enterIncident')}
          fields={['assessed', 'rule', 'on', 'document', 'reason']}
          initial={{ on: dayjs(`${year}-12-31`) }}
          onSubmit={(given) => enter.mutateAsync(given)}
          onClose={() => setEntering(false)}
        >
          <Form.Item name="assessed" label={t('assessment.assessed')} rules={[required]}>
            <Select
              options={assessment.assessed.map((each) => ({ value: each.id, label: say(each.name) }))}
            />
          </Form.Item>
          <Form.Item name="rule" label={t('assessment.incident')} rules={[required]}>
            <Select options={rules} />
          </Form.Item>
          <Form.Item
            name="on"
            label={t('assessment.on')}
            rules={[{ required: true, message: t('common.required') }]}
          >
            <DatePicker allowClear={false} />
          </Form.Item>
          <Form.Item name="document" label={t('assessment.document')} rules={[required]}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="reason" label={t('common.reason')} rules={[required]}>
            <Input.TextArea rows={3} maxLength={2000} />
          </Form.Item>
        </DialogForm>
      )}
      {withdrawn !== undefined && (
        <ReasonDialog
          title={t('assessment.withdraw')}
          longest={2000}
          onSubmit={(reason) => withdraw.mutateAsync({ incident: withdrawn.id, reason })}
          onClose={() => setWithdrawn(undefined)}
        />
      )}
    </Section>
  );
}
