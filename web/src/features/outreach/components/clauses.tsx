import { Select } from 'antd';
import { usePolicy } from '@/shared/api/policy-context';
import { useI18n } from '@/shared/i18n/i18n';
import '../outreach.css';

/** Clauses of the city's document with their headings. */
export function useClauses() {
  const { say } = useI18n();
  const { policy } = usePolicy();
  const name = (code: string) => {
    const clause = policy.clauses.find((each) => each.code === code);
    return clause === undefined ? code : `${code} ${say(clause.title)}`;
  };
  return { name, options: policy.clauses.map(({ code }) => ({ value: code, label: name(code) })) };
}

export function Clauses({ codes }: { codes: readonly string[] }) {
  const { name } = useClauses();
  return (
    <ul className="outreach-clauses">
      {codes.map((code) => (
        <li key={code}>{name(code)}</li>
      ))}
    </ul>
  );
}

interface Props {
  id?: string;
  value?: string[];
  onChange?: (codes: string[]) => void;
}

export function ClausesSelect({ id, value, onChange }: Props) {
  const { options } = useClauses();
  return (
    <Select
      id={id}
      mode="multiple"
      value={value}
      onChange={onChange}
      options={options}
      showSearch={{ optionFilterProp: 'label' }}
    />
  );
}
