import { useQuery } from '@tanstack/react-query';
import { query, request } from '@/shared/api/client';
import type { IndicatorTrend } from '@/shared/api/types';
import type { View } from '@/shared/lib/use-view';

export const useIndicatorTrend = (code: string, { region, asOf, knownOn }: View) =>
  useQuery({
    queryKey: ['indicator-trend', code, region, asOf, knownOn],
    queryFn: ({ signal }) =>
      request<IndicatorTrend>(
        `/indicators/${encodeURIComponent(code)}/trend${query({ region, asOf, knownOn })}`,
        { signal },
      ),
  });
