import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { usePolicy } from '../api/policy-context';

/** What is looked at: which area, which day, and what was known when. It lives in the address, so a link keeps it. */
export interface View {
  region: string;
  asOf: string;
  knownOn: string | null;
}

const NAMES = ['region', 'asOf', 'knownOn'] as const;

export function useView() {
  const { city, today, policy } = usePolicy();
  const [params, setParams] = useSearchParams();
  const given = params.get('region');
  const region = policy.regions.some((each) => each.code === given) && given !== null ? given : city.code;
  const asOf = params.get('asOf') ?? today;
  const knownOn = params.get('knownOn');

  const view = useMemo<View>(() => ({ region, asOf, knownOn }), [region, asOf, knownOn]);

  const change = useCallback(
    (next: Partial<View>) =>
      setParams(
        (current) => {
          const changed = new URLSearchParams(current);
          for (const name of NAMES) {
            if (!(name in next)) continue;
            const value = next[name];
            const standard = name === 'region' ? city.code : name === 'asOf' ? today : null;
            if (value === null || value === undefined || value === standard) changed.delete(name);
            else changed.set(name, value);
          }
          return changed;
        },
        { replace: true },
      ),
    [setParams, city.code, today],
  );

  /** A path that keeps the view, with what differs. */
  const to = useCallback(
    (path: string, next: Partial<View> = {}) => {
      const merged = { ...view, ...next };
      const kept = new URLSearchParams();
      if (merged.region !== city.code) kept.set('region', merged.region);
      if (merged.asOf !== today) kept.set('asOf', merged.asOf);
      if (merged.knownOn !== null) kept.set('knownOn', merged.knownOn);
      const text = kept.toString();
      return text === '' ? path : `${path}?${text}`;
    },
    [view, city.code, today],
  );

  return { ...view, change, to };
}
