import type { ServiceView } from '@/shared/api/schema';
import { FileList } from '@/shared/files/file-list';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Section } from '@/shared/ui/section';

/** What was served on whom, with the proof. */
export function ServicesSection({ services }: { services: ServiceView[] }) {
  const { t, say } = useI18n();
  if (services.length === 0) return null;
  return (
    <Section title={t('service.title')}>
      <ol className="case-history">
        {services.map((service) => (
          <li key={service.id}>
            <div className="case-history-head">
              <strong>{t('service.of', { document: service.document, recipient: service.recipient })}</strong>
              <span>{say(service.method)}</span>
              <span className="number">{instant(service.servedAt)}</span>
              <span className="quiet">{t('service.by', { name: service.by })}</span>
            </div>
            <FileList files={[service.paper, service.proof].filter((file) => file !== null)} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
