import { Checkbox, DatePicker, Form, InputNumber, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { usePolicy } from '@/shared/api/policy-context';
import type { TaskView } from '@/shared/api/schema';
import type { StoredFile } from '@/shared/api/types';
import { FilesField } from '@/shared/files/files-field';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE, toDay } from '@/shared/lib/dates';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { SaidField } from '@/shared/ui/said-field';
import { UnitSelect } from '@/shared/ui/unit-select';
import { useTaskAct } from '../api/use-task-act';
import { codeOf } from '../words';

interface Props {
  task: TaskView;
  onClose: () => void;
}

const idsOf = (files: StoredFile[] | undefined) => (files ?? []).map(({ id }) => id);

function EvidenceField() {
  const { t } = useI18n();
  return (
    <Form.Item name="files" label={t('task.files')}>
      <FilesField place="task" label={t('task.addFiles')} />
    </Form.Item>
  );
}

interface Told {
  unit?: number;
  percent: number;
  words: string;
  problems?: string;
  needs?: string;
  needsUnit?: string;
  files?: StoredFile[];
}

/** Tells how far a unit has come. */
export function TellDialog({ task, onClose }: Props) {
  const { t, say } = useI18n();
  const { message } = useRequired();
  const act = useTaskAct();
  const units = task.parts.filter(
    ({ unit, role }) => role !== 'DISPATCHER' && task.may.tell.includes(unit.number),
  );
  const own = units[0];
  return (
    <DialogForm<Told>
      title={t('task.tell')}
      okText={t('task.tell')}
      fields={['unit', 'percent', 'words', 'problems', 'needs', 'needsUnit']}
      initial={{ percent: own?.percent }}
      onSubmit={({ files, ...given }) =>
        act(t('task.tell'), '/progress', { unit: own?.unit.number, ...given, files: idsOf(files) })
      }
      onClose={onClose}
    >
      {units.length > 1 && (
        <Form.Item name="unit" label={t('unit.unit')} initialValue={own?.unit.number}>
          <Select options={units.map(({ unit }) => ({ value: unit.number, label: say(unit.name) }))} />
        </Form.Item>
      )}
      <Form.Item
        name="percent"
        label={t('task.percent')}
        rules={[{ required: true, message }]}
        extra={t('task.percentHelp')}
      >
        <InputNumber min={0} max={100} precision={0} suffix="%" />
      </Form.Item>
      <SaidField name="words" label={t('task.words.said')} demanded />
      <SaidField name="problems" label={t('task.problems')} />
      <SaidField name="needs" label={t('task.needs')} />
      <Form.Item name="needsUnit" label={t('task.needsUnit')} dependencies={['needs']}>
        <UnitSelect />
      </Form.Item>
      <EvidenceField />
    </DialogForm>
  );
}

interface ChoiceProps {
  id?: string;
  value?: string[];
  onChange?: (codes: string[]) => void;
  options: { value: string; label: string }[];
}

/** A group of boxes cannot be marked as required; that it is, is said where none is chosen. */
function AreaChoice({ id, value, onChange, options }: ChoiceProps) {
  const { t } = useI18n();
  return (
    <div id={id}>
      <Checkbox.Group
        className="areas"
        aria-label={t('task.area')}
        value={value}
        onChange={onChange}
        options={options}
      />
    </div>
  );
}

/** Passes the task on to areas; those that have it already are not offered. */
export function PassOnDialog({ task, onClose }: Props) {
  const { t, say } = useI18n();
  const { areas } = usePolicy();
  const { message } = useRequired();
  const act = useTaskAct();
  const there = new Set(task.passedOn.filter(({ state }) => state !== 'CANCELLED').map(({ area }) => area));
  return (
    <DialogForm<{ areas: string[]; due?: Dayjs | null }>
      title={t('task.passOn')}
      okText={t('task.passOn')}
      note={t('task.passOnNote')}
      fields={['areas', 'due']}
      initial={{ due: toDay(task.due) }}
      onSubmit={({ areas: chosen, due }) =>
        act(t('task.passOn'), '/areas', { areas: chosen, due: due?.format(DATE) ?? null })
      }
      onClose={onClose}
    >
      <Form.Item
        name="areas"
        label={t('task.area')}
        rules={[{ required: true, type: 'array', min: 1, message }]}
      >
        <AreaChoice
          options={areas
            .filter(({ code }) => !there.has(code))
            .map(({ code, name }) => ({ value: code, label: say(name) }))}
        />
      </Form.Item>
      {task.due !== null && (
        <Form.Item name="due" label={t('task.due')} extra={t('task.passOnDue', { day: task.due })}>
          <DatePicker
            style={{ width: '100%' }}
            minDate={toDay(task.from) ?? undefined}
            maxDate={toDay(task.due) ?? undefined}
          />
        </Form.Item>
      )}
    </DialogForm>
  );
}

/** Asks for the closing of the task, with evidence. */
export function ClosingDialog({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useI18n();
  const act = useTaskAct();
  return (
    <DialogForm<{ words: string; files?: StoredFile[] }>
      title={t('task.close')}
      okText={t('task.close')}
      note={t('task.closeNote')}
      fields={['words']}
      onSubmit={({ words, files }) => act(t('task.close'), '/closing', { words, files: idsOf(files) })}
      onClose={onClose}
    >
      <SaidField name="words" label={t('task.closeWords')} demanded />
      <EvidenceField />
    </DialogForm>
  );
}

interface Amended {
  lead?: string;
  with?: string[];
  due?: Dayjs | null;
  reason: string;
}

/** Changes who does the task, or by when. What stays as it is, is not sent. */
export function AmendDialog({ task, onClose }: Props) {
  const { t } = useI18n();
  const policy = usePolicy();
  const act = useTaskAct();
  const lead = codeOf(task.lead.name, policy);
  const cooperating = task.parts
    .filter(({ role }) => role === 'COOPERATING')
    .map(({ unit }) => codeOf(unit.name, policy));
  // Units that the policy does not name cannot be shown here; then only a full new list changes them.
  const before = cooperating.filter((code) => code !== undefined);
  const submit = (given: Amended) => {
    const due = given.due?.format(DATE) ?? null;
    const changed = JSON.stringify(given.with ?? []) !== JSON.stringify(before);
    return act(t('task.amend'), '/amendment', {
      lead: given.lead === lead ? null : given.lead,
      with: changed ? given.with : null,
      due: due === task.due ? null : due,
      reason: given.reason,
    });
  };
  return (
    <DialogForm<Amended>
      title={t('task.amend')}
      okText={t('task.amend')}
      note={t('task.amendNote')}
      fields={['lead', 'with', 'due', 'reason']}
      initial={{ lead, with: before, due: toDay(task.due) }}
      onSubmit={submit}
      onClose={onClose}
    >
      {task.area === null && (
        <Form.Item name="lead" label={t('task.lead')}>
          <UnitSelect />
        </Form.Item>
      )}
      <Form.Item name="with" label={t('task.with')}>
        <UnitSelect several />
      </Form.Item>
      {task.due !== null && (
        <Form.Item name="due" label={t('task.due')}>
          <DatePicker style={{ width: '100%' }} allowClear={false} minDate={toDay(task.from) ?? undefined} />
        </Form.Item>
      )}
      <SaidField name="reason" label={t('common.reason')} demanded />
    </DialogForm>
  );
}
