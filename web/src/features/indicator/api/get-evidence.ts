import { useInfiniteQuery } from '@tanstack/react-query';
import { query, request } from '@/shared/api/client';
import type { FactPage } from '@/shared/api/types';
import type { View } from '@/shared/lib/use-view';

export type EvidenceOrder = 'NEWEST' | 'OLDEST';

export interface EvidenceQuery extends View {
  code: string;
  order: EvidenceOrder;
  filters: Record<string, string>;
}

function params({ region, asOf, knownOn, order, filters }: EvidenceQuery) {
  const wanted: Record<string, string | null> = { region, asOf, knownOn, order };
  for (const [column, value] of Object.entries(filters)) wanted[`q.${column}`] = value;
  return wanted;
}

export const useEvidence = (wanted: EvidenceQuery) =>
  useInfiniteQuery({
    queryKey: ['evidence', wanted],
    queryFn: ({ signal, pageParam }) =>
      request<FactPage>(
        `/indicators/${encodeURIComponent(wanted.code)}/evidence${query({ ...params(wanted), limit: 50, cursor: pageParam })}`,
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** The same selection as a file. */
export const evidenceFile = (wanted: EvidenceQuery, format: 'csv' | 'xlsx') =>
  `/api/indicators/${encodeURIComponent(wanted.code)}/evidence.${format}${query(params(wanted))}`;
