import { useQuery } from '@tanstack/react-query';
import { query, request } from '@/shared/api/client';
import type { Restatement } from '@/shared/api/types';

export const useRestatements = (code: string, region: string) =>
  useQuery({
    queryKey: ['restatements', code, region],
    queryFn: ({ signal }) =>
      request<{ items: Restatement[] }>(
        `/indicators/${encodeURIComponent(code)}/restatements${query({ region })}`,
        { signal },
      ),
  });
