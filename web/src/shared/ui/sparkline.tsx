import { useI18n } from '../i18n/i18n';
import { toDraw } from '../lib/decimal';

interface Props {
  values: (string | null)[];
  label: (value: string) => string;
}

const WIDTH = 84;
const HEIGHT = 22;
const MARGIN = 3;

/** The course of a figure in the height of a line of text; months without a figure leave a hole. */
export function Sparkline({ values, label }: Props) {
  const { t } = useI18n();
  const known = values.filter((value): value is string => value !== null);
  const first = known[0];
  const last = known[known.length - 1];
  if (first === undefined || last === undefined) {
    return (
      <span className="quiet" title={t('trend.empty')}>
        —
      </span>
    );
  }
  const numbers = known.map(toDraw);
  const low = Math.min(...numbers);
  const span = Math.max(...numbers) - low;
  const x = (index: number) => MARGIN + (index * (WIDTH - 2 * MARGIN)) / Math.max(1, values.length - 1);
  const y = (value: string) =>
    span === 0 ? HEIGHT / 2 : HEIGHT - MARGIN - ((toDraw(value) - low) / span) * (HEIGHT - 2 * MARGIN);

  let path = '';
  let drawing = false;
  let end = { x: 0, y: 0 };
  values.forEach((value, index) => {
    if (value === null) {
      drawing = false;
      return;
    }
    end = { x: x(index), y: y(value) };
    path += `${drawing ? 'L' : 'M'}${end.x.toFixed(1)} ${end.y.toFixed(1)}`;
    drawing = true;
  });
  const words = t('trend.label', { first: label(first), last: label(last) });
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      <path d={path} fill="none" stroke="#4a6785" strokeWidth="1.500" strokeLinejoin="round" />
      <circle cx={end.x} cy={end.y} r="2.200" fill="#0b3d70" />
    </svg>
  );
}
