import type { Policy, Result, Status, Text } from '@/shared/api/types';
import { STATUSES } from '@/shared/api/types';

export type Grouping = 'clause' | 'lead';

export interface Group {
  code: string;
  title: Text;
  results: Result[];
}

/** The results under their clauses or their lead units, in the order of the policy. */
export function grouped(policy: Policy, results: readonly Result[], by: Grouping): Group[] {
  const heads =
    by === 'clause' ? policy.clauses : policy.units.map(({ code, name }) => ({ code, title: name }));
  const lead = new Map(policy.indicators.map((indicator) => [indicator.code, indicator.lead]));
  const place = (result: Result) => (by === 'clause' ? result.clause : (lead.get(result.code) ?? ''));
  const groups = heads.map(({ code, title }) => ({
    code,
    title,
    results: results.filter((result) => place(result) === code),
  }));
  const known = new Set(heads.map(({ code }) => code));
  const others = results.filter((result) => !known.has(place(result)));
  if (others.length > 0) groups.push({ code: '', title: { zh: '其他', en: 'Other' }, results: others });
  return groups.filter((group) => group.results.length > 0);
}

export function counted(results: readonly Result[]): { status: Status; count: number }[] {
  return STATUSES.map((status) => ({
    status,
    count: results.filter((result) => result.status === status).length,
  })).filter(({ count }) => count > 0);
}
