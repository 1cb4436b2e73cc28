import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { LedgerKeyView, LedgerView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';

/** How far the ledger has come, and what to keep of it elsewhere. */
export function LedgerState() {
  const { t } = useI18n();
  const ledger = useRead<LedgerView>('/ledger');
  const keys = useRead<LedgerKeyView[]>('/ledger/keys');
  if (ledger.isError) return <Failure failure={ledger.error} retry={() => ledger.refetch()} />;
  if (ledger.data === undefined) return <Loading rows={3} />;
  const key = keys.data?.at(-1);
  return (
    <section className="section">
      <dl className="pairs">
        <dt>{t('ledger.origin')}</dt>
        <dd className="hash">{ledger.data.origin}</dd>
        <dt>{t('ledger.size')}</dt>
        <dd className="number">{ledger.data.size}</dd>
        <dt>{t('ledger.covered')}</dt>
        <dd>
          {ledger.data.at === null
            ? t('ledger.noCheckpoint')
            : t('ledger.coveredAt', { n: ledger.data.covered, at: instant(ledger.data.at) })}
        </dd>
        <dt>{t('proof.keyId')}</dt>
        <dd className="hash">{key === undefined ? '' : `${key.id} (SM2, ${ledger.data.hash})`}</dd>
      </dl>
      <p className="quiet">{t('ledger.keepElsewhere')}</p>
      <Button
        icon={<DownloadOutlined />}
        href="/api/ledger/checkpoint"
        download={`checkpoint-${ledger.data.covered}.txt`}
        disabled={ledger.data.at === null}
      >
        {t('ledger.downloadCheckpoint')}
      </Button>
    </section>
  );
}
