import { Checkbox, Input, Segmented, Select } from 'antd';
import { usePolicy } from '@/shared/api/policy-context';
import { useI18n } from '@/shared/i18n/i18n';
import { STATES } from '../words';
import { SHAPES, type TaskLook, VIEWS } from './use-task-view';

interface Props {
  look: TaskLook;
  change: (next: Partial<TaskLook>) => void;
}

export function TaskFilters({ look, change }: Props) {
  const { t, say } = useI18n();
  const { policy, areas } = usePolicy();
  return (
    <div className="row">
      <Segmented<TaskLook['shape']>
        aria-label={t('task.shape')}
        value={look.shape}
        onChange={(shape) => change({ shape })}
        options={SHAPES.map((shape) => ({ value: shape, label: t(`task.shape.${shape}`) }))}
      />
      <Select<TaskLook['view']>
        aria-label={t('task.view')}
        style={{ width: 140 }}
        value={look.view}
        onChange={(view) => change({ view })}
        options={VIEWS.map((view) => ({ value: view, label: t(`task.view.${view}`) }))}
      />
      {look.shape === 'TABLE' && (
        <Select<TaskLook['state']>
          aria-label={t('task.state')}
          style={{ width: 130 }}
          value={look.state}
          onChange={(state) => change({ state })}
          options={(['OPEN', 'ANY', ...STATES] as const).map((state) => ({
            value: state,
            label: t(`task.state.${state}`),
          }))}
        />
      )}
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('task.clause')}
        placeholder={t('task.clause')}
        style={{ width: 150 }}
        value={look.clause}
        onChange={(clause: string | undefined) => change({ clause: clause ?? null })}
        options={policy.clauses.map(({ code, title }) => ({
          value: code,
          label: t('overview.clause', { code, title: say(title) }),
        }))}
      />
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('task.area')}
        placeholder={t('task.areas')}
        style={{ width: 140 }}
        value={look.area}
        onChange={(area: string | undefined) => change({ area: area ?? null })}
        options={areas.map(({ code, name }) => ({ value: code, label: say(name) }))}
      />
      <Input.Search
        key={look.words}
        allowClear
        aria-label={t('task.words')}
        placeholder={t('task.words')}
        style={{ width: 180 }}
        maxLength={100}
        defaultValue={look.words}
        onSearch={(words) => change({ words: words.trim() })}
      />
      <Checkbox checked={look.late} onChange={({ target }) => change({ late: target.checked })}>
        {t('task.onlyLate')}
      </Checkbox>
    </div>
  );
}
