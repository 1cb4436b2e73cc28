import { Button, DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { usePermissions } from '@/shared/api/permissions';
import type { RoundKindView } from '@/shared/api/schema';
import { send, useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE } from '@/shared/lib/dates';
import { DialogForm } from '@/shared/ui/dialog-form';
import { Mark } from '@/shared/ui/mark';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';

/** What the policy would have delivered, and from when on the office asks for it. */
export function RoundKinds({ kinds, month }: { kinds: RoundKindView[]; month: string }) {
  const { t, say } = useI18n();
  const manages = usePermissions().includes('case.manage');
  const [chosen, setChosen] = useState<RoundKindView>();
  const run = useChange(
    ({ code, from }: { code: string; from: string }) => send('PUT', `/rounds/${code}`, { from }),
    ['rounds', 'inbox'],
  );
  return (
    <Section title={t('round.kinds')}>
      <WideTable<RoundKindView>
        name={t('round.kindList')}
        rowKey="code"
        dataSource={kinds}
        columns={[
          { title: t('round.kind'), render: (_, kind) => say(kind.title) },
          { title: t('round.rhythm'), render: (_, kind) => t(`round.${kind.rhythm}`) },
          { title: t('round.receiver'), render: (_, kind) => say(kind.receiver) },
          {
            title: t('round.running'),
            render: (_, kind) =>
              kind.runningFrom ? (
                <Mark tone="green">{t('round.runningFrom', { day: kind.runningFrom })}</Mark>
              ) : (
                <Mark tone="grey">{t('round.off')}</Mark>
              ),
          },
          {
            title: t('common.actions'),
            hidden: !manages,
            render: (_, kind) => (
              <Button size="small" onClick={() => setChosen(kind)}>
                {kind.runningFrom ? t('round.change') : t('round.switchOn')}
              </Button>
            ),
          },
          {
            title: t('round.assumption'),
            render: (_, kind) => (kind.assumption ? say(kind.assumption) : ''),
          },
        ]}
      />
      {chosen !== undefined && (
        <DialogForm<{ from: Dayjs }>
          title={t('round.switchOnTitle', { round: say(chosen.title) })}
          okText={t('round.switchOn')}
          note={t('round.switchOnNote')}
          fields={['from']}
          initial={{ from: dayjs(month).startOf('month') }}
          onSubmit={({ from }) => run.mutateAsync({ code: chosen.code, from: from.format(DATE) })}
          onClose={() => setChosen(undefined)}
        >
          <Form.Item
            name="from"
            label={t('round.from')}
            rules={[{ required: true, message: t('common.required') }]}
          >
            <DatePicker picker="month" allowClear={false} />
          </Form.Item>
        </DialogForm>
      )}
    </Section>
  );
}
