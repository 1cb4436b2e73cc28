import { type ReactNode, useId } from 'react';

export function Section(props: {
  title: ReactNode;
  note?: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{props.title}</h2>
        {props.extra}
      </div>
      {props.note !== undefined && <p className="quiet section-note">{props.note}</p>}
      {props.children}
    </section>
  );
}
