import { useSearchParams } from 'react-router';
import { STATES, type State } from '../words';

export const VIEWS = ['ALL', 'MINE', 'GIVEN'] as const;
export const SHAPES = ['TABLE', 'BOARD'] as const;

/** What of the tasks is looked at. */
export interface TaskLook {
  shape: (typeof SHAPES)[number];
  view: (typeof VIEWS)[number];
  /** A state, all of them, or what is not over. */
  state: State | 'ANY' | 'OPEN';
  late: boolean;
  clause: string | null;
  area: string | null;
  words: string;
}

const known = <T extends string>(value: string | null, among: readonly T[], standard: T): T =>
  among.find((each) => each === value) ?? standard;

/** What of the tasks is looked at lives in the address, so a link keeps it. */
export function useTaskView() {
  const [params, setParams] = useSearchParams();
  const look: TaskLook = {
    shape: known(params.get('shape'), SHAPES, 'TABLE'),
    view: known(params.get('view'), VIEWS, 'ALL'),
    state: known<TaskLook['state']>(params.get('state'), [...STATES, 'ANY'], 'OPEN'),
    late: params.get('late') === 'true',
    clause: params.get('clause'),
    area: params.get('area'),
    words: params.get('words') ?? '',
  };
  const change = (next: Partial<TaskLook>) => setParams(addressOf({ ...look, ...next }), { replace: true });
  return { look, change };
}

/** What differs from the first look. */
export function addressOf({ shape, view, state, late, clause, area, words }: TaskLook): URLSearchParams {
  const kept = new URLSearchParams();
  if (shape !== 'TABLE') kept.set('shape', shape);
  if (view !== 'ALL') kept.set('view', view);
  if (state !== 'OPEN') kept.set('state', state);
  if (late) kept.set('late', 'true');
  if (clause !== null) kept.set('clause', clause);
  if (area !== null) kept.set('area', area);
  if (words !== '') kept.set('words', words);
  return kept;
}

/** What the server is asked for; the board has its states itself. */
export function filterOf({ shape, view, state, late, clause, area, words }: TaskLook) {
  return {
    view: view === 'ALL' ? null : view,
    state: shape === 'BOARD' || state === 'ANY' || state === 'OPEN' ? null : state,
    open: shape === 'TABLE' && state === 'OPEN' ? 'true' : null,
    late: late ? 'true' : null,
    clause,
    area,
    words,
  };
}
