import { App, Button, Space } from 'antd';
import { useI18n } from '@/shared/i18n/i18n';

/** Codes that are shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useI18n();
  const { message } = App.useApp();
  const text = codes.join('\n');
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    message.success(t('signIn.copied'));
  };
  return (
    <section aria-label={t('signIn.keepCodes')}>
      <h2 className="sign-in-step">{t('signIn.keepCodes')}</h2>
      <p>{t('signIn.keepCodesHelp')}</p>
      <ul className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Space wrap>
        <Button onClick={copy}>{t('signIn.copy')}</Button>
        <Button
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="recovery-codes.txt"
        >
          {t('signIn.download')}
        </Button>
        <Button type="primary" onClick={onKept}>
          {t('signIn.kept')}
        </Button>
      </Space>
    </section>
  );
}
