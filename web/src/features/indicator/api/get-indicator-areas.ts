import { useQuery } from '@tanstack/react-query';
import { query, request } from '@/shared/api/client';
import type { IndicatorAreas } from '@/shared/api/types';

export const useIndicatorAreas = (code: string, asOf: string, knownOn: string | null, enabled: boolean) =>
  useQuery({
    queryKey: ['indicator-areas', code, asOf, knownOn],
    queryFn: ({ signal }) =>
      request<IndicatorAreas>(`/indicators/${encodeURIComponent(code)}/areas${query({ asOf, knownOn })}`, {
        signal,
      }),
    enabled,
  });
