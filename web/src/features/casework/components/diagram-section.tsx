import { lazy, Suspense, useMemo } from 'react';
import type { CaseDiagramView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { Loading } from '@/shared/ui/loading';
import { Mark } from '@/shared/ui/mark';
import { Section } from '@/shared/ui/section';
import { drawable } from './drawable';

const ProcessPicture = lazy(async () => ({
  default: (await import('./process-picture')).ProcessPicture,
}));

/** The process as a picture and as a list, with where the case is in it. */
export function DiagramSection({ id }: { id: string }) {
  const { t } = useI18n();
  const diagram = useRead<CaseDiagramView>(`/cases/${id}/diagram`);
  return (
    <Section title={t('diagram.title')}>
      {diagram.isError && <Failure failure={diagram.error} retry={() => diagram.refetch()} />}
      {diagram.isPending && <Loading rows={4} />}
      {diagram.data !== undefined && <Diagram diagram={diagram.data} />}
    </Section>
  );
}

function Diagram({ diagram: { bpmn, open, done } }: { diagram: CaseDiagramView }) {
  const { t, language } = useI18n();
  const drawing = useMemo(() => drawable(bpmn, language), [bpmn, language]);
  return (
    <>
      <Suspense fallback={<Loading rows={4} />}>
        <ProcessPicture drawing={drawing} open={open} done={done} />
      </Suspense>
      <ol className="case-steps" aria-label={t('diagram.list')}>
        {drawing.steps.map(({ id, title }) => (
          <li key={id}>
            <span>{title}</span>
            {open.includes(id) ? (
              <Mark tone="blue">{t('diagram.open')}</Mark>
            ) : done.includes(id) ? (
              <Mark tone="green">{t('diagram.done')}</Mark>
            ) : (
              <Mark tone="grey">{t('diagram.ahead')}</Mark>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
