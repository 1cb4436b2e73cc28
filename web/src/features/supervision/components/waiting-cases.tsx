import { Link } from 'react-router';
import { useMay } from '@/shared/api/permissions';
import type { InboxItemView } from '@/shared/api/schema';
import type { Page } from '@/shared/api/types';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Mark } from '@/shared/ui/mark';
import { Section } from '@/shared/ui/section';

const FIRST = 6;

/** Cases at which one's unit is asked to do something; rounds of data are such cases. */
export function WaitingCases() {
  const { t } = useI18n();
  if (!useMay('case.read')) return null;
  return (
    <Section title={t('duty.cases')} extra={<Link to="/inbox?view=UNIT">{t('duty.allCases')}</Link>}>
      <Waiting />
    </Section>
  );
}

function Waiting() {
  const { t, say } = useI18n();
  const cases = useRead<Page<InboxItemView>>('/inbox', { view: 'UNIT', limit: FIRST });
  if (cases.isError) return <Failure failure={cases.error} retry={() => cases.refetch()} />;
  if (cases.data === undefined) return <Loading rows={3} />;
  if (cases.data.items.length === 0) return <EmptyNote>{t('inbox.none.UNIT')}</EmptyNote>;
  return (
    <ul className="plain-list">
      {cases.data.items.map((item) => (
        <li key={item.step?.id ?? item.id} className="duty">
          <div className="duty-words">
            <Link to={`/cases/${item.id}`}>{say(item.title)}</Link>
            <div className="quiet">
              {[say(item.process.title), say(item.step?.title), item.step?.assignee ?? t('step.unclaimed')]
                .filter((each) => each !== '')
                .join(' · ')}
            </div>
          </div>
          <div className="duty-beside">
            <span className="quiet number">{instant(item.step?.dueAt)}</span>
            {item.step?.overdue && <Mark tone="strong">{t('task.late')}</Mark>}
          </div>
        </li>
      ))}
    </ul>
  );
}
