import { useSearchParams } from 'react-router';

export const VIEWS = ['MINE', 'UNCLAIMED', 'UNIT', 'DONE', 'STARTED'] as const;

export type InboxView = (typeof VIEWS)[number];

/** What of the inbox is looked at. */
export interface InboxFilter {
  view: InboxView;
  process: string | null;
  words: string;
  overdue: boolean;
}

/** What of the inbox is looked at lives in the address, so a link keeps it. */
export function useInboxView() {
  const [params, setParams] = useSearchParams();
  const filter: InboxFilter = {
    view: VIEWS.find((each) => each === params.get('view')) ?? 'MINE',
    process: params.get('process'),
    words: params.get('words') ?? '',
    overdue: params.get('overdue') === 'true',
  };
  const change = (next: Partial<InboxFilter>) => {
    const { view, process, words, overdue } = { ...filter, ...next };
    const kept = new URLSearchParams();
    if (view !== 'MINE') kept.set('view', view);
    if (process !== null) kept.set('process', process);
    if (words !== '') kept.set('words', words);
    if (overdue) kept.set('overdue', 'true');
    setParams(kept, { replace: true });
  };
  return { filter, change };
}
