import type { Interval, Result, Unit } from '../api/types';
import { compare, hundredfold, plain, round } from './decimal';

export const NOTHING = '—';

/** Stays on the line of its number. */
const PERCENT = '\u00a0%';

const text = (value: string, unit: Unit, places: number): string => {
  switch (unit) {
    case 'RATIO':
      return `${hundredfold(value, places)}${PERCENT}`;
    case 'SCORE':
    case 'INDEX':
      return round(value, places);
    case 'COUNT':
      return plain(value);
  }
};

/** A figure as people read it: ratios in per cent, scores and indices with two decimals. */
export function figure(value: string | null | undefined, unit: Unit): string {
  return value === null || value === undefined ? NOTHING : text(value, unit, 2);
}

/** A figure beside a limit: never rounded so far that a missed limit looks met. */
export function figureBeside(value: string | null, limit: string | null, unit: Unit): string {
  if (value === null || limit === null || compare(value, limit) === 0) return figure(value, unit);
  for (let places = 2; places < 4; places += 1) {
    if (text(value, unit, places) !== text(limit, unit, places)) return text(value, unit, places);
  }
  return text(value, unit, 4);
}

/** What a result has reached: "98.24 %", "3 / 54", "90.20". */
export function reached(result: Pick<Result, 'value' | 'unit' | 'target'>): string {
  if (result.value === null) return NOTHING;
  if (result.unit === 'COUNT' && result.target.value !== null) {
    return `${plain(result.value)} / ${plain(result.target.value)}`;
  }
  return figureBeside(result.value, result.target.value ?? result.target.previous, result.unit);
}

export function interval(range: Interval | null): string {
  return range === null
    ? ''
    : `${hundredfold(range.lower, 2)}${PERCENT} – ${hundredfold(range.upper, 2)}${PERCENT}`;
}

export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
