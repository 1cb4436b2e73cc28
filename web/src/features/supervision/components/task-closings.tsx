import { Link } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import type { TaskClosingView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Mark, type Tone } from '@/shared/ui/mark';
import { Section } from '@/shared/ui/section';

const TONES: Record<TaskClosingView['state'], Tone> = { OPEN: 'blue', CLOSED: 'green', RETURNED: 'amber' };

/** Requests to close the task; a case decides on each. */
export function TaskClosings({ closings }: { closings: TaskClosingView[] }) {
  const { t } = useI18n();
  const mayReadCases = useMay('case.read');
  if (closings.length === 0) return null;
  return (
    <Section title={t('task.closings')}>
      <ol className="plain-list">
        {closings.map((each) => (
          <li key={each.id} className="told stack">
            <div className="row">
              <Mark tone={TONES[each.state]}>{t(`task.closing.${each.state}`)}</Mark>
              <span className="quiet">
                {each.by} <span className="number">{instant(each.at)}</span>
              </span>
              {each.caseId !== null && mayReadCases && (
                <Link to={`/cases/${each.caseId}`}>{t('task.openCase')}</Link>
              )}
            </div>
            <p className="said">{each.words}</p>
            {each.reason !== '' && (
              <p className="said">
                <span className="quiet">
                  {t('task.returnedBecause')}
                  {t('common.colon')}
                </span>
                {each.reason}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
