import './mark.css';

export type Tone = 'red' | 'amber' | 'blue' | 'green' | 'grey' | 'strong';

/** A word with a colour that says the same. */
export function Mark({ tone, children }: { tone: Tone; children: string }) {
  return <span className={`mark mark-${tone}`}>{children}</span>;
}
