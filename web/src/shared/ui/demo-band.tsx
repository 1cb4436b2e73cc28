import { useI18n } from '../i18n/i18n';
import './demo-band.css';

/** Says on every page, on paper too, that nothing here is real. */
export function DemoBand({ demo }: { demo: boolean }) {
  const { t } = useI18n();
  if (!demo) return null;
  return (
    <aside className="demo-band" aria-label={t('app.demoName')}>
      {t('app.demo')}
    </aside>
  );
}
