import { Button, Drawer, Tag } from 'antd';
import { useState } from 'react';
import { query } from '../api/client';
import type { EntryPage, EntryView } from '../api/schema';
import { useRead } from '../api/use-read';
import { useI18n } from '../i18n/i18n';
import { instant } from '../lib/dates';
import { EmptyNote } from './empty-note';
import { Failure } from './failure';
import { LedgerProof } from './ledger-proof';
import { Loading } from './loading';

const MOST = 100;

/** What the ledger says was done to an object, each with its proof. */
export function ObjectHistory({ kind, objects }: { kind: string; objects: readonly string[] }) {
  const { t, say } = useI18n();
  const [proven, setProven] = useState<EntryView | null>(null);
  const named = objects.slice(0, MOST).map((object) => `&object=${encodeURIComponent(object)}`);
  const history = useRead<EntryPage>(`/ledger/history${query({ kind, limit: MOST })}${named.join('')}`);
  if (history.isError) return <Failure failure={history.error} retry={() => history.refetch()} />;
  if (history.data === undefined) return <Loading rows={3} />;
  if (history.data.items.length === 0) return <EmptyNote>{t('ledger.nothingYet')}</EmptyNote>;
  return (
    <>
      <ol className="plain-list stack">
        {history.data.items.map((entry) => (
          <li key={entry.n}>
            <div>
              <span className="quiet number">{instant(entry.at)}</span> {entry.name ?? ''}{' '}
              {entry.erased && <Tag>{t('ledger.erased')}</Tag>}
              <Button type="link" size="small" onClick={() => setProven(entry)}>
                {t('ledger.proofOf', { n: entry.n })}
              </Button>
            </div>
            <div>{entry.words === null ? entry.what : say(entry.words)}</div>
          </li>
        ))}
      </ol>
      <Drawer
        open={proven !== null}
        onClose={() => setProven(null)}
        size="min(640px, 100vw)"
        destroyOnHidden
        title={proven !== null && t('ledger.proofOf', { n: proven.n })}
      >
        {proven !== null && <LedgerProof n={proven.n} />}
      </Drawer>
    </>
  );
}
