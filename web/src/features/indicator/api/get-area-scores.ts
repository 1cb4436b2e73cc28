import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { query, request } from '@/shared/api/client';
import type { AreaScores } from '@/shared/api/types';

export const useAreaScores = (asOf: string, knownOn: string | null) =>
  useQuery({
    queryKey: ['scorecard-areas', asOf, knownOn],
    queryFn: ({ signal }) => request<AreaScores>(`/scorecard/areas${query({ asOf, knownOn })}`, { signal }),
    placeholderData: keepPreviousData,
  });
