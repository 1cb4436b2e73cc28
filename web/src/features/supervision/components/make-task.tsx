import { PlusOutlined } from '@ant-design/icons';
import { DatePicker, Form, Input, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useNavigate } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import { usePolicy } from '@/shared/api/policy-context';
import type { TaskMadeView } from '@/shared/api/schema';
import { send, useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { DATE } from '@/shared/lib/dates';
import { DialogButton } from '@/shared/ui/dialog-button';
import { DialogForm, useRequired } from '@/shared/ui/dialog-form';
import { SaidField } from '@/shared/ui/said-field';
import { UnitSelect } from '@/shared/ui/unit-select';
import { TOUCHED } from '../api/use-task-act';
import { RHYTHMS } from '../words';
import { CooperationField } from './cooperation-field';
import { InstructionSelect } from './instruction-select';

const SOURCES = ['MEETING', 'INSTRUCTION', 'OWN'] as const;

interface Given {
  source: (typeof SOURCES)[number];
  title: string;
  deliverable: string;
  origin?: string;
  instruction?: string;
  clause?: string;
  indicators?: string[];
  lead: string;
  with?: ({ unit?: string; what?: string } | undefined)[];
  due: Dayjs;
  rhythm?: string;
}

const FIELDS = ['source', 'title', 'deliverable', 'origin', 'instruction', 'clause', 'lead', 'with', 'due'];

/** Dispatches a task that is in no plan, where one may. */
export function MakeTask({ instruction }: { instruction?: string }) {
  const { t } = useI18n();
  if (!useMay('task.dispatch')) return null;
  return (
    <DialogButton
      type="primary"
      icon={<PlusOutlined aria-hidden="true" />}
      label={t('task.make')}
      dialog={(close) => <MakeTaskDialog instruction={instruction} onClose={close} />}
    />
  );
}

function MakeTaskDialog({ instruction, onClose }: { instruction?: string; onClose: () => void }) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const make = useChange(
    ({ due, with: units, ...given }: Given) =>
      send<TaskMadeView>('POST', '/tasks', {
        ...given,
        with: units?.flatMap((each) => (each?.unit === undefined ? [] : [each])),
        due: due.format(DATE),
      }),
    TOUCHED,
  );
  return (
    <DialogForm<Given>
      title={t('task.make')}
      okText={t('plan.dispatch')}
      fields={FIELDS}
      initial={{ source: instruction === undefined ? 'MEETING' : 'INSTRUCTION', instruction }}
      onSubmit={async (given) => {
        const { id } = await make.mutateAsync(given);
        navigate(`/tasks/${id}`);
      }}
      onClose={onClose}
    >
      <Fields />
    </DialogForm>
  );
}

function Fields() {
  const { t, say } = useI18n();
  const { policy } = usePolicy();
  const required = useRequired();
  const chosen = { required: true, message: required.message };
  const source = Form.useWatch<Given['source']>('source');
  const mayReadInstructions = useMay('instruction.read');
  return (
    <>
      <Form.Item name="source" label={t('task.source')}>
        <Radio.Group
          options={SOURCES.map((each) => ({ value: each, label: t(`task.source.${each}`) }))}
          optionType="button"
        />
      </Form.Item>
      {source === 'MEETING' && (
        <Form.Item name="origin" label={t('task.meeting')} extra={t('task.meetingHelp')} rules={[required]}>
          <Input maxLength={200} />
        </Form.Item>
      )}
      {source === 'INSTRUCTION' && mayReadInstructions && (
        <Form.Item name="instruction" label={t('task.instruction')} rules={[chosen]}>
          <InstructionSelect />
        </Form.Item>
      )}
      <Form.Item name="title" label={t('task.title')} rules={[required]}>
        <Input maxLength={200} />
      </Form.Item>
      <SaidField name="deliverable" label={t('task.deliverable')} demanded />
      <Form.Item name="lead" label={t('task.lead')} rules={[chosen]}>
        <UnitSelect />
      </Form.Item>
      <CooperationField />
      <Form.Item name="due" label={t('task.due')} rules={[chosen]}>
        <DatePicker style={{ width: '100%' }} />
      </Form.Item>
      <Form.Item name="rhythm" label={t('task.rhythm')}>
        <Select
          allowClear
          placeholder={t('task.noRhythm')}
          options={RHYTHMS.map((each) => ({ value: each, label: t(`round.${each}`) }))}
        />
      </Form.Item>
      <Form.Item name="clause" label={t('task.clause')}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={policy.clauses.map(({ code, title }) => ({
            value: code,
            label: t('overview.clause', { code, title: say(title) }),
          }))}
        />
      </Form.Item>
      <Form.Item name="indicators" label={t('task.indicators')}>
        <Select
          mode="multiple"
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={policy.indicators.map(({ code, name }) => ({ value: code, label: say(name) }))}
        />
      </Form.Item>
    </>
  );
}
