import type { CaseView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { EmptyNote } from '@/shared/ui/empty-note';
import { Section } from '@/shared/ui/section';
import { StepCard } from './step-card';

/** Whose turn it is. */
export function StepsSection({ view }: { view: CaseView }) {
  const { t } = useI18n();
  const open = view.steps.filter((step) => step.state === 'OPEN' && step.parent === null);
  return (
    <Section title={t('case.steps')} note={view.state === 'SUSPENDED' ? t('case.suspendedNote') : undefined}>
      {open.length === 0 && <EmptyNote>{t('case.noSteps')}</EmptyNote>}
      <div className="stack">
        {open.map((step) => (
          <StepCard
            key={step.id}
            step={step}
            asked={view.steps.filter((each) => each.parent === step.id && each.state !== 'CANCELLED')}
          />
        ))}
      </div>
    </Section>
  );
}
