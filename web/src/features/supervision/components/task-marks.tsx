import { Progress } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';
import { Mark } from '@/shared/ui/mark';
import { type State, TONES } from '../words';

export function TaskState({ state }: { state: State }) {
  const { t } = useI18n();
  return <Mark tone={TONES[state]}>{t(`task.state.${state}`)}</Mark>;
}

/** The day by which something is due; that it is over is said in a plain word. */
export function Due({ due, late }: { due: string | null; late: boolean }) {
  const { t } = useI18n();
  if (due === null) return <span className="quiet">{t('task.encouraged')}</span>;
  return (
    <span className="task-due">
      <span className="number">{due}</span>
      {late && <Mark tone="strong">{t('task.late')}</Mark>}
    </span>
  );
}

/** How far something has come. */
export function Percent({ percent, of }: { percent: number; of: string }) {
  const { t } = useI18n();
  return (
    <span className="task-percent">
      <Progress
        percent={percent}
        showInfo={false}
        size="small"
        status="normal"
        strokeColor="#0b5cad"
        aria-label={t('task.percentOf', { name: of })}
      />
      <span className="number">{percent}%</span>
    </span>
  );
}
