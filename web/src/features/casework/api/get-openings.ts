import { useMay } from '@/shared/api/permissions';
import type { OpeningView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';

/** Processes that one may begin by hand; nothing is asked for those who may begin none. */
export const useOpenings = () => useRead<OpeningView[]>('/cases/processes', {}, useMay('case.start'));
