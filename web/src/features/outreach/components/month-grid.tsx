import { usePolicy } from '@/shared/api/policy-context';
import type { PublicityRowView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { touches, weeksOf } from './months';
import { publicityShown } from './state-marks';

const DAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface Props {
  month: string;
  items: PublicityRowView[];
  onOpen: (id: string) => void;
}

/** A month with what touches each of its days. */
export function MonthGrid({ month, items, onOpen }: Props) {
  const { t } = useI18n();
  const { today } = usePolicy();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by the keyboard
    <section className="scroll" aria-label={t('outreach.monthOf', { month })} tabIndex={0}>
      <table className="month-grid">
        <thead>
          <tr>
            {DAYS.map((day) => (
              <th key={day} scope="col">
                {t(`outreach.weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  className={[!day.startsWith(month) && 'beyond', day === today && 'month-today']
                    .filter(Boolean)
                    .join(' ')}
                >
                  <time className="month-day number" dateTime={day}>
                    {Number(day.slice(-2))}
                  </time>
                  <DayItems items={items.filter((each) => touches(each, day))} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DayItems({ items, onOpen }: Pick<Props, 'items' | 'onOpen'>) {
  const { t } = useI18n();
  const { today } = usePolicy();
  if (items.length === 0) return null;
  return (
    <ul>
      {items.map((each) => {
        const shown = publicityShown(each, today);
        return (
          <li key={each.id}>
            <button
              type="button"
              className={`month-item month-item-${shown.toLowerCase()}`}
              onClick={() => onOpen(each.id)}
            >
              {each.title}
              <span className="only-read"> {t(`outreach.kind.${each.kind}`)}</span>
              {shown !== 'PLANNED' && (
                <span className="month-state"> {t(`outreach.publicity.${shown}`)}</span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
