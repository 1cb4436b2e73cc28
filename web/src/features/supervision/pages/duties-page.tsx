import { Link } from 'react-router';
import type { DutiesView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';
import { OpenList, OwedList, ReturnedList } from '../components/duty-lists';
import { MyTargets } from '../components/my-targets';
import { WaitingCases } from '../components/waiting-cases';
import '../supervision.css';

/** What one's units have to do now, and how their targets stand. */
export function DutiesPage() {
  const { t, say } = useI18n();
  const duties = useRead<DutiesView>('/duties');
  if (duties.isError) {
    return (
      <>
        <h1 className="page-title">{t('menu.duties')}</h1>
        <Failure failure={duties.error} retry={() => duties.refetch()} />
      </>
    );
  }
  if (duties.data === undefined) return <Loading />;
  const { data } = duties;
  return (
    <>
      <div className="page-head">
        <div>
          <h1 className="page-title">{t('menu.duties')}</h1>
          <span className="quiet">{data.units.map((unit) => say(unit.name)).join(t('common.comma'))}</span>
        </div>
      </div>
      <Counts data={data} />
      <div className="duties">
        <div>
          <ToDo data={data} />
        </div>
        <div>
          <WaitingCases />
          <MyTargets duties={data.duties} areas={data.areas} />
        </div>
      </div>
    </>
  );
}

/** What the units themselves have to take on; where they only cooperate, the lead does. */
const waitsFor = ({ units, open }: DutiesView) =>
  open.items.filter(
    ({ state, lead }) => state === 'DISPATCHED' && units.some(({ number }) => number === lead.number),
  );

/** As far as the server counts. */
const MOST = 1000;

const counted = (n: number) => (n > MOST ? `${MOST}+` : String(n));

function Counts({ data }: { data: DutiesView }) {
  const { t } = useI18n();
  // All of them are here, unless there are more tasks than one page.
  const toAccept = data.open.next === null ? waitsFor(data).length : data.toAccept;
  const counts = [
    { label: t('duty.lateTasks'), n: counted(data.late), to: '/tasks?view=MINE&late=true' },
    { label: t('duty.toAccept'), n: counted(toAccept), to: '/tasks?view=MINE&state=DISPATCHED' },
    { label: t('duty.owed'), n: String(data.owed.length), to: '#owed' },
    { label: t('duty.returned'), n: String(data.returned.length), to: '#returned' },
  ];
  return (
    <ul className="plain-list duty-counts" aria-label={t('duty.counts')}>
      {counts.map(({ label, n, to }) => (
        <li key={label}>
          {n === '0' ? (
            <span className="duty-count">
              <b className="number">{n}</b> {label}
            </span>
          ) : to.startsWith('#') ? (
            <a className="duty-count" href={to}>
              <b className="number">{n}</b> {label}
            </a>
          ) : (
            <Link className="duty-count" to={to}>
              <b className="number">{n}</b> {label}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}

function ToDo({ data }: { data: DutiesView }) {
  const { t } = useI18n();
  const { open, owed, returned } = data;
  const own = data.units.map(({ number }) => number);
  const toAccept = waitsFor(data);
  const others = open.items.filter((task) => !toAccept.includes(task));
  return (
    <>
      {toAccept.length > 0 && (
        <Section title={t('duty.toAccept')}>
          <OpenList tasks={toAccept} name={t('duty.toAccept')} own={own} />
        </Section>
      )}
      {owed.length > 0 && (
        <div id="owed">
          <Section title={t('duty.owed')}>
            <OwedList owed={owed} />
          </Section>
        </div>
      )}
      {returned.length > 0 && (
        <div id="returned">
          <Section title={t('duty.returned')}>
            <ReturnedList returned={returned} />
          </Section>
        </div>
      )}
      <Section title={t('duty.open')} extra={<Link to="/tasks?view=MINE">{t('duty.allTasks')}</Link>}>
        {others.length === 0 ? (
          <EmptyNote>{t('duty.nothing')}</EmptyNote>
        ) : (
          <OpenList tasks={others} name={t('duty.open')} own={own} />
        )}
        {open.next !== null && <Link to="/tasks?view=MINE">{t('duty.moreTasks')}</Link>}
      </Section>
    </>
  );
}
