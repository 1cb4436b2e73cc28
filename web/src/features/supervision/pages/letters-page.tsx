import type { LetterItemView } from '@/shared/api/schema';
import { usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { PagedTable } from '@/shared/ui/paged-table';
import { letterColumns } from '../components/letter-columns';
import '../supervision.css';

/** Pressing letters, the newest first. */
export function LettersPage() {
  const { t, say } = useI18n();
  const pages = usePages<LetterItemView>('/letters');
  return (
    <>
      <h1 className="page-title">{t('menu.letters')}</h1>
      <section className="section" aria-label={t('menu.letters')}>
        <PagedTable<LetterItemView>
          name={t('letter.list')}
          pages={pages}
          rowKey="id"
          empty={t('letter.none')}
          columns={letterColumns(t, say)}
        />
      </section>
    </>
  );
}
