import type { Result, Text } from '@/shared/api/types';
import { figure } from '@/shared/lib/figures';

const SHARES = new Set(['POINTS_MISSING', 'ABOVE_BEFORE', 'BELOW_BEFORE']);

/** The distance to the target in words; the server may leave the place of the amount open. */
export function gapWords({ gap, unit }: Result, say: (text: Text) => string): string {
  if (gap === null) return '';
  const amount = SHARES.has(gap.kind) && unit === 'RATIO' ? figure(gap.amount, 'RATIO') : gap.amount;
  return say(gap.text).replace(/%s|\{amount\}/, amount);
}
