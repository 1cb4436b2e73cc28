import { useI18n } from '@/shared/i18n/i18n';

interface Props {
  before: string | null;
  after: string | null;
}

const lines = (json: string) => JSON.stringify(JSON.parse(json), null, 2);

/** An object as it was and as it is. */
export function EntryContent({ before, after }: Props) {
  const { t } = useI18n();
  if (before === null && after === null) return null;
  return (
    <>
      {before !== null && (
        <>
          <h2 className="drawer-head">{t('ledger.before')}</h2>
          <pre className="hash">{lines(before)}</pre>
        </>
      )}
      {after !== null && (
        <>
          <h2 className="drawer-head">{t('ledger.after')}</h2>
          <pre className="hash">{lines(after)}</pre>
        </>
      )}
    </>
  );
}
