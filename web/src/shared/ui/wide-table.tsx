import { Table, type TableProps } from 'antd';

interface Props<Row> extends TableProps<Row> {
  /** What the table holds, for those who reach it by its scroll bar. */
  name: string;
}

/** A table that is scrolled sideways where it is wider than the page, by the keyboard, too. */
export function WideTable<Row extends object>({ name, ...props }: Props<Row>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by the keyboard
    <section className="scroll wide-table" aria-label={name} tabIndex={0}>
      <Table<Row> size="small" pagination={false} {...props} />
    </section>
  );
}
