import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { query, request } from '@/shared/api/client';
import type { Scorecard } from '@/shared/api/types';
import type { View } from '@/shared/lib/use-view';

const WHILE_RECOMPUTING = 4_000;

export const useScorecard = ({ region, asOf, knownOn }: View) =>
  useQuery({
    queryKey: ['scorecard', region, asOf, knownOn],
    queryFn: ({ signal }) => request<Scorecard>(`/scorecard${query({ region, asOf, knownOn })}`, { signal }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.recomputing === true ? WHILE_RECOMPUTING : false),
  });
