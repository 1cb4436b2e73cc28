import type { CaseDeadlineView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Mark, type Tone } from '@/shared/ui/mark';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { DueMark } from './due-mark';
import { dueWords } from './due-words';

const TONES: Record<CaseDeadlineView['state'], Tone> = {
  RUNNING: 'blue',
  PAUSED: 'amber',
  UNKNOWN: 'amber',
  MET: 'green',
  MISSED: 'red',
  CANCELLED: 'grey',
};

/** Until when the law allows what, and whether it was kept. */
export function DeadlinesSection({ deadlines }: { deadlines: CaseDeadlineView[] }) {
  const { t, say } = useI18n();
  return (
    <Section title={t('deadline.title')}>
      {deadlines.length === 0 ? (
        <EmptyNote>{t('deadline.none')}</EmptyNote>
      ) : (
        <WideTable<CaseDeadlineView>
          name={t('deadline.list')}
          rowKey="id"
          dataSource={deadlines}
          columns={[
            { title: t('deadline.matter'), render: (_, row) => say(row.title) },
            {
              title: t('deadline.law'),
              render: (_, row) => (
                <span className="agent">
                  {say(row.law)} {!row.confirmed && <Mark tone="amber">{t('deadline.unconfirmed')}</Mark>}
                </span>
              ),
            },
            {
              title: t('deadline.length'),
              className: 'number',
              render: (_, row) => (
                <>
                  {say(row.length)}
                  {row.extensions.length > 0 && (
                    <div className="quiet">
                      {t('deadline.extended', { by: row.extensions.map(say).join(t('common.comma')) })}
                    </div>
                  )}
                </>
              ),
            },
            {
              title: t('deadline.startedAt'),
              className: 'number',
              render: (_, row) => instant(row.startedAt),
            },
            {
              title: t('deadline.dueAt'),
              className: 'number',
              render: (_, row) =>
                row.state === 'RUNNING' ? (
                  <DueMark dueAt={row.dueAt} />
                ) : (
                  row.dueAt !== null && dueWords(row.dueAt)
                ),
            },
            {
              title: t('deadline.state'),
              render: (_, row) => <Mark tone={TONES[row.state]}>{t(`deadline.state.${row.state}`)}</Mark>,
            },
          ]}
        />
      )}
    </Section>
  );
}
