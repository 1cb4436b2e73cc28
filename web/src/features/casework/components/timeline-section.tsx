import { Button } from 'antd';
import type { CaseEntryView } from '@/shared/api/schema';
import { usePages } from '@/shared/api/use-read';
import { FileList } from '@/shared/files/file-list';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Section } from '@/shared/ui/section';

/** What happened in a case, the newest first. */
export function TimelineSection({ id }: { id: string }) {
  const { t } = useI18n();
  const entries = usePages<CaseEntryView>(`/cases/${id}/timeline`);
  return (
    <Section title={t('timeline.title')}>
      {entries.isError && <Failure failure={entries.error} retry={() => entries.refetch()} />}
      {entries.isPending && <Loading rows={4} />}
      {entries.all !== undefined && (
        <ol className="case-history" aria-label={t('timeline.title')}>
          {entries.all.map((entry) => (
            <Entry key={entry.id} entry={entry} />
          ))}
        </ol>
      )}
      {entries.hasNextPage && (
        <Button
          style={{ marginTop: 12 }}
          loading={entries.isFetchingNextPage}
          onClick={() => entries.fetchNextPage()}
        >
          {t('common.more')}
        </Button>
      )}
    </Section>
  );
}

function Entry({ entry }: { entry: CaseEntryView }) {
  const { t, say } = useI18n();
  return (
    <li>
      <div className="case-history-head">
        <span className="quiet number">{instant(entry.at)}</span>
        <span>{entry.actor}</span>
        {entry.unit !== null && <span>{say(entry.unit)}</span>}
        {entry.holder !== null && <span>{t('timeline.onBehalf', { name: entry.holder })}</span>}
      </div>
      <div>{say(entry.words)}</div>
      {entry.comment !== null && <p className="said">{entry.comment}</p>}
      {entry.files.length > 0 && <FileList files={entry.files} />}
    </li>
  );
}
