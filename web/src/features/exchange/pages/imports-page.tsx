import { useI18n } from '@/shared/i18n/i18n';
import { Section } from '@/shared/ui/section';
import { ImportForm } from '../components/import-form';
import { ImportHistory } from '../components/import-history';
import { Templates } from '../components/templates';

export function ImportsPage() {
  const { t } = useI18n();
  return (
    <>
      <h1 className="page-title">{t('menu.import')}</h1>
      <Section title={t('import.new')}>
        <ImportForm />
      </Section>
      <ImportHistory />
      <Templates />
    </>
  );
}
