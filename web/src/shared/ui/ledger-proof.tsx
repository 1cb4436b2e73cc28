import { CheckCircleFilled, CloseCircleFilled, DownloadOutlined } from '@ant-design/icons';
import { Alert, Button, Typography } from 'antd';
import { useEffect, useState } from 'react';
import type { ProofView } from '../api/schema';
import { useRead } from '../api/use-read';
import { useI18n } from '../i18n/i18n';
import type { Checked } from '../lib/ledger-proof';
import { Failure } from './failure';
import { Loading } from './loading';

const STEPS = ['leaf', 'path', 'root', 'signature'] as const;

/** A proof that an entry is on the ledger, checked in the page. */
export function LedgerProof({ n }: { n: number }) {
  const { t } = useI18n();
  const proof = useRead<ProofView>(`/ledger/entries/${n}/proof`);
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    if (proof.data === undefined) return;
    const given = proof.data;
    let left = false;
    void import('../lib/ledger-proof').then(({ check }) => {
      if (!left) setChecked(check(given));
    });
    return () => {
      left = true;
    };
  }, [proof.data]);
  if (proof.isError) return <Failure failure={proof.error} retry={() => proof.refetch()} />;
  if (proof.data === undefined || checked === null) return <Loading rows={4} />;
  const holds = STEPS.every((step) => checked[step]);
  return (
    <div className="stack" data-testid="ledger-proof">
      <Alert
        type={holds ? 'success' : 'error'}
        showIcon
        title={holds ? t('proof.holds', { size: proof.data.size }) : t('proof.broken')}
      />
      <ol className="plain-list stack">
        {STEPS.map((step) => (
          <li key={step}>
            {checked[step] ? (
              <CheckCircleFilled style={{ color: '#237804' }} aria-label={t('proof.yes')} />
            ) : (
              <CloseCircleFilled style={{ color: '#a8071a' }} aria-label={t('proof.no')} />
            )}{' '}
            {t(`proof.${step}`)}
          </li>
        ))}
      </ol>
      <dl className="pairs">
        <dt>{t('proof.content')}</dt>
        <dd className="hash">{proof.data.content}</dd>
        <dt>{t('proof.leafHash')}</dt>
        <dd className="hash">{proof.data.leaf}</dd>
        <dt>{t('proof.rootHash')}</dt>
        <dd className="hash">{proof.data.root}</dd>
        <dt>{t('proof.keyId')}</dt>
        <dd className="hash">{proof.data.key.id}</dd>
      </dl>
      <Typography.Paragraph>
        <pre className="hash">{proof.data.checkpoint}</pre>
      </Typography.Paragraph>
      <div>
        <Button
          icon={<DownloadOutlined />}
          href={`data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(proof.data, null, 2))}`}
          download={`proof-${n}.json`}
        >
          {t('proof.download')}
        </Button>
      </div>
    </div>
  );
}
