import { usePolicy } from '@/shared/api/policy-context';
import { useI18n } from '@/shared/i18n/i18n';
import { Section } from '@/shared/ui/section';
import './templates.css';

export function Templates() {
  const { t, say } = useI18n();
  const { policy } = usePolicy();
  return (
    <Section title={t('import.templates')} note={t('import.templatesHint')}>
      <ul className="templates">
        {policy.datasets
          .filter((dataset) => !dataset.derived)
          .map((dataset) => {
            const path = `/api/datasets/${encodeURIComponent(dataset.code)}/template`;
            return (
              <li key={dataset.code}>
                {say(dataset.title)}{' '}
                <span className="number">
                  <a href={`${path}.csv`} download aria-label={`${say(dataset.title)} CSV`}>
                    CSV
                  </a>{' '}
                  <a href={`${path}.xlsx`} download aria-label={`${say(dataset.title)} XLSX`}>
                    XLSX
                  </a>
                </span>
              </li>
            );
          })}
      </ul>
    </Section>
  );
}
