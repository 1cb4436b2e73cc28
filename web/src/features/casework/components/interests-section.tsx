import type { InterestView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { instant } from '@/shared/lib/dates';
import { Section } from '@/shared/ui/section';

/** Who keeps out of the case, and why. */
export function InterestsSection({ interests }: { interests: InterestView[] }) {
  const { t } = useI18n();
  if (interests.length === 0) return null;
  return (
    <Section title={t('interest.title')} note={t('interest.note')}>
      <ul className="plain-list">
        {interests.map((each) => (
          <li key={`${each.name} ${each.at}`}>
            {each.name} <span className="quiet number">{instant(each.at)}</span>
            <p className="said">{each.reason}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
