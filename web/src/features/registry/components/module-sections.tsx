import { CheckCircleOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { Link } from 'react-router';
import type { SectionRowView, SectionView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';

const MARKS = {
  NONE: null,
  GOOD: { color: 'green', icon: <CheckCircleOutlined />, word: 'registry.mark.GOOD' },
  WARNING: { color: 'orange', icon: <WarningOutlined />, word: 'registry.mark.WARNING' },
  BAD: { color: 'red', icon: <CloseCircleOutlined />, word: 'registry.mark.BAD' },
} as const;

/** What the modules know of an entry, each in a section of its own. */
export function ModuleSections({ id }: { id: string }) {
  const { say } = useI18n();
  const sections = useRead<SectionView[]>(`/registry/entries/${id}/sections`);
  if (sections.isError) return <Failure failure={sections.error} retry={() => sections.refetch()} />;
  if (sections.data === undefined) return <Loading rows={3} />;
  return sections.data.map((section) => (
    <Section key={section.code} title={say(section.title)}>
      {section.rows.length === 0 ? (
        <EmptyNote>{say(section.nothing)}</EmptyNote>
      ) : (
        <dl className="facts">
          {section.rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have nothing of their own, and are only read
            <div key={index} className="fact">
              <dt>{say(row.label)}</dt>
              <dd>
                <Value row={row} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  ));
}

function Value({ row }: { row: SectionRowView }) {
  const { t, say } = useI18n();
  const mark = MARKS[row.mark];
  return (
    <>
      {row.path === null ? say(row.value) : <Link to={row.path}>{say(row.value)}</Link>}{' '}
      {mark !== null && (
        <Tag color={mark.color} icon={mark.icon}>
          {t(mark.word)}
        </Tag>
      )}
    </>
  );
}
