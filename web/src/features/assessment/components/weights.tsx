import { Button, InputNumber, Slider } from 'antd';
import { useState } from 'react';
import type { AssessedView, AssessmentView } from '@/shared/api/schema';
import { send, useChange } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';
import { Section } from '@/shared/ui/section';

interface Props {
  assessment: AssessmentView;
  onTried: (tried: AssessedView[] | undefined) => void;
}

/** Other weights are tried out; nothing of it is kept. */
export function Weights({ assessment, onTried }: Props) {
  const { t, say } = useI18n();
  const { scheme, head } = assessment;
  const asItIs = () => Object.fromEntries(scheme.parts.map(({ code, weight }) => [code, Number(weight)]));
  const [weights, setWeights] = useState<Record<string, number>>(asItIs);
  const total = Number(scheme.total);
  const sum = Object.values(weights).reduce((all, each) => all + each, 0);
  const weigh = useChange(
    (given: Record<string, number>) =>
      send<AssessedView[]>('POST', `/assessments/${head.id}/weighing`, { weights: given }),
    [],
  );
  const set = (code: string, value: number | null) =>
    setWeights((before) => ({ ...before, [code]: value ?? 0 }));
  return (
    <Section title={t('assessment.weights')} note={t('assessment.weightsNote')}>
      {scheme.parts.map((part) => (
        <div className="row" key={part.code}>
          <span className="medium">{say(part.title)}</span>
          <Slider
            style={{ width: 240 }}
            min={0}
            max={total}
            value={weights[part.code]}
            ariaLabelForHandle={say(part.title)}
            onChange={(value) => set(part.code, value)}
          />
          <InputNumber
            aria-label={t('assessment.weightOf', { part: say(part.title) })}
            min={0}
            max={total}
            value={weights[part.code]}
            onChange={(value) => set(part.code, value)}
          />
        </div>
      ))}
      <p role="status">{t('assessment.weightSum', { sum, total })}</p>
      <div className="row">
        <Button
          type="primary"
          disabled={Math.abs(sum - total) > 1e-9}
          loading={weigh.isPending}
          onClick={async () => onTried(await weigh.mutateAsync(weights))}
        >
          {t('assessment.weigh')}
        </Button>
        <Button
          onClick={() => {
            setWeights(asItIs());
            onTried(undefined);
          }}
        >
          {t('assessment.asItIs')}
        </Button>
      </div>
      {weigh.isError && <Failure failure={weigh.error} />}
    </Section>
  );
}
