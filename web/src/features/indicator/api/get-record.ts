import { useQuery } from '@tanstack/react-query';
import { ask, query } from '@/shared/api/client';
import type { RecordDetail } from '@/shared/api/types';

export const recordPath = (dataset: string, key: string) =>
  `/datasets/${encodeURIComponent(dataset)}/record${query({ key })}`;

export const recordKey = (dataset: string, key: string) => ['record', dataset, key] as const;

/** A record with its history, and the tag under which it may be changed. */
export const useRecord = (dataset: string, key: string) =>
  useQuery({
    queryKey: recordKey(dataset, key),
    queryFn: async ({ signal }) => {
      const { data, etag } = await ask<RecordDetail>(recordPath(dataset, key), { signal });
      return { ...data, tag: etag ?? `"${data.record.revision}"` };
    },
  });
