import type { LetterItemView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { Section } from '@/shared/ui/section';
import { WideTable } from '@/shared/ui/wide-table';
import { letterColumns } from './letter-columns';

/** Letters that press for a task, where there are any. */
export function TaskLetters({ task }: { task: string }) {
  const { t, say } = useI18n();
  const letters = useRead<LetterItemView[]>(`/letters/of-task/${task}`);
  if (letters.isError) return <Failure failure={letters.error} retry={() => letters.refetch()} />;
  if (letters.data === undefined || letters.data.length === 0) return null;
  return (
    <Section title={t('menu.letters')}>
      <WideTable<LetterItemView>
        name={t('letter.list')}
        rowKey="id"
        dataSource={letters.data}
        columns={letterColumns(t, say)}
      />
    </Section>
  );
}
