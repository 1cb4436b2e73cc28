import type { ReactNode } from 'react';
import type { OutreachTurnView } from '@/shared/api/schema';
import { instant } from '@/shared/lib/dates';

/** A line of what is known; left out where nothing is. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null;
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** When, and by whom. */
export function turnWords(turn: OutreachTurnView | null): string | null {
  return turn === null ? null : [instant(turn.at), turn.by].filter(Boolean).join(' ');
}
