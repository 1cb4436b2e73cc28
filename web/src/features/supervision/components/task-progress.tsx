import type { TaskProgressView, TaskView } from '@/shared/api/schema';
import { FileList } from '@/shared/files/file-list';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { DialogButton } from '@/shared/ui/dialog-button';
import { DialogForm } from '@/shared/ui/dialog-form';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Mark, type Tone } from '@/shared/ui/mark';
import { SaidField } from '@/shared/ui/said-field';
import { Section } from '@/shared/ui/section';
import { useTaskAct } from '../api/use-task-act';

const TONES: Record<TaskProgressView['state'], Tone> = { TOLD: 'blue', CHECKED: 'green', RETURNED: 'amber' };

/** What the units told, the newest first. */
export function TaskProgress({ task }: { task: TaskView }) {
  const { t } = useI18n();
  return (
    <Section title={t('task.progress')}>
      {task.progress.length === 0 ? (
        <EmptyNote>{t('task.noProgress')}</EmptyNote>
      ) : (
        <ol className="plain-list">
          {task.progress.map((each) => (
            <Told key={each.id} told={each} mayCheck={task.may.check} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function Told({ told, mayCheck }: { told: TaskProgressView; mayCheck: boolean }) {
  const { t, say } = useI18n();
  return (
    <li className="told stack">
      <div className="row">
        <strong>{say(told.unit.name)}</strong>
        <span className="number">{t('task.toldPercent', { n: told.percent })}</span>
        {told.from !== null && told.to !== null && (
          <span className="quiet number">{t('task.period', { from: told.from, to: told.to })}</span>
        )}
        <Mark tone={TONES[told.state]}>{t(`task.progress.${told.state}`)}</Mark>
        {told.late && <Mark tone="strong">{t('task.toldLate')}</Mark>}
      </div>
      <p className="said">{told.words}</p>
      {told.problems !== '' && <Said label={t('task.problems')} words={told.problems} />}
      {told.needs !== '' && (
        <Said
          label={
            told.needsUnit === null ? t('task.needs') : t('task.needsOf', { unit: say(told.needsUnit.name) })
          }
          words={told.needs}
        />
      )}
      {told.files.length > 0 && <FileList files={told.files} />}
      <div className="quiet">
        {told.by} <span className="number">{instant(told.at)}</span>
      </div>
      {told.checkedAt !== null && (
        <div className="quiet">
          {t('task.checkedBy', { name: told.checkedBy ?? '', at: instant(told.checkedAt) })}
          {told.checked !== '' && `${t('common.colon')}${told.checked}`}
        </div>
      )}
      {mayCheck && told.state === 'TOLD' && (
        <div className="row">
          <Check told={told} good />
          <Check told={told} good={false} />
        </div>
      )}
    </li>
  );
}

function Said({ label, words }: { label: string; words: string }) {
  const { t } = useI18n();
  return (
    <p className="said">
      <span className="quiet">
        {label}
        {t('common.colon')}
      </span>
      {words}
    </p>
  );
}

/** Takes it as told, or sends it back with words. */
function Check({ told, good }: { told: TaskProgressView; good: boolean }) {
  const { t, say } = useI18n();
  const act = useTaskAct();
  const label = good ? t('task.check') : t('task.return');
  return (
    <DialogButton
      label={label}
      dialog={(close) => (
        <DialogForm<{ words?: string }>
          title={t('task.actOn', { act: label, name: say(told.unit.name) })}
          okText={label}
          fields={['words']}
          onSubmit={({ words }) => act(label, `/progress/${told.id}/check`, { good, words })}
          onClose={close}
        >
          <SaidField name="words" label={good ? t('common.note') : t('common.reason')} demanded={!good} />
        </DialogForm>
      )}
    />
  );
}
