import { Select } from 'antd';
import type { CasePersonView } from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { problemWords } from '@/shared/lib/problem-words';
import { useCaseAtHand } from '../api/use-case-act';

interface Props {
  id?: string;
  value?: string;
  onChange?: (person: string) => void;
  step: string;
  /** Those who may be asked to sign, and not those who may do the step. */
  toSign?: boolean;
}

/** One of the people whom the server names for a step. */
export function StepPersonSelect({ id, value, onChange, step, toSign = false }: Props) {
  const { t } = useI18n();
  const hand = useCaseAtHand();
  const people = useRead<CasePersonView[]>(`/cases/${hand.id}/steps/${step}/people`, {
    toSign: toSign ? 'true' : null,
  });
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
      loading={people.isPending}
      notFoundContent={people.isError ? problemWords(people.error, t) : t('step.nobody')}
      options={people.data?.map((each) => ({ value: each.id, label: each.name }))}
    />
  );
}
