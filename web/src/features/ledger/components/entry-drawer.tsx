import { Drawer } from 'antd';
import type { EntryView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { LedgerProof } from '@/shared/ui/ledger-proof';
import { EntryContent } from './entry-content';

/** An entry of the ledger: what was done, what became of the object, and the proof. */
export function EntryDrawer({ entry, onClose }: { entry: EntryView; onClose: () => void }) {
  const { t, say } = useI18n();
  const facts: [string, string][] = [
    [t('common.time'), instant(entry.at)],
    [t('ledger.what'), entry.what],
    [t('ledger.object'), `${entry.kind} ${entry.object}`],
    [t('ledger.by'), entry.name ?? t('ledger.erased')],
    [t('ledger.inNameOf'), entry.unit === null ? '' : say(entry.unit)],
    [t('ledger.left'), entry.inNameOf ?? ''],
    [t('account.address'), entry.address ?? ''],
    [t('account.agent'), entry.agent ?? ''],
    [t('ledger.words'), entry.words === null ? t('ledger.erased') : say(entry.words)],
  ];
  return (
    <Drawer
      open
      size="min(720px, 100vw)"
      title={t('ledger.entry', { n: entry.n })}
      onClose={onClose}
      destroyOnHidden
    >
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([name, value]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <EntryContent before={entry.before} after={entry.after} />
      <h2 className="drawer-head">{t('ledger.proof')}</h2>
      <LedgerProof n={entry.n} />
    </Drawer>
  );
}
