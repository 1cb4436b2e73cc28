import { Button } from 'antd';
import { useState } from 'react';
import type { TaskPartView, TaskView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { useTaskAct, useTaskAtHand } from '../api/use-task-act';
import { Percent } from './task-marks';

/** Who answers for what, how far each has come, and whose progress is owed. */
export function TaskParts({ task }: { task: TaskView }) {
  const { t, say } = useI18n();
  const { finish, resume } = task.may;
  const parts = task.parts.filter(({ role }) => role !== 'DISPATCHER');
  return (
    <Section title={t('task.parts')}>
      <WideTable<TaskPartView>
        name={t('task.partList')}
        rowKey={(part) => `${part.unit.number} ${part.role}`}
        dataSource={parts}
        columns={[
          { title: t('unit.unit'), render: (_, part) => say(part.unit.name) },
          { title: t('task.role'), render: (_, part) => t(`task.role.${part.role}`) },
          {
            title: t('task.what'),
            hidden: parts.every(({ what }) => what === ''),
            render: (_, part) => <div className="task-title">{part.what}</div>,
          },
          {
            title: t('task.percent'),
            render: (_, part) => <Percent percent={part.percent} of={say(part.unit.name)} />,
          },
          { title: t('task.owes'), render: (_, part) => <Owes part={part} /> },
          {
            title: t('common.actions'),
            hidden: finish.length === 0 && resume.length === 0,
            render: (_, { unit: { number } }) => (
              <>
                {finish.includes(number) && <PartButton unit={number} done />}
                {resume.includes(number) && <PartButton unit={number} done={false} />}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Owes({ part }: { part: TaskPartView }) {
  const { t } = useI18n();
  if (part.doneAt !== null) return <>{t('task.partDone', { at: instant(part.doneAt) })}</>;
  if (part.owesBy === null) return <span className="quiet">{t('task.owesNothing')}</span>;
  return (
    <>
      <div className="number">{t('duty.tellBy', { day: part.owesBy })}</div>
      <div className="quiet number">
        {t('task.period', { from: part.owesFrom ?? '', to: part.owesTo ?? '' })}
      </div>
    </>
  );
}

function PartButton({ unit, done }: { unit: number; done: boolean }) {
  const { t } = useI18n();
  const act = useTaskAct();
  const { refused } = useTaskAtHand();
  const [busy, setBusy] = useState(false);
  const label = done ? t('task.finish') : t('task.resume');
  return (
    <Button
      size="small"
      loading={busy}
      onClick={async () => {
        setBusy(true);
        await act(label, '/parts', { unit, done }).catch(refused);
        setBusy(false);
      }}
    >
      {label}
    </Button>
  );
}
