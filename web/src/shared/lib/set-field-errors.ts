import type { FormInstance } from 'antd';
import { Problem } from '../api/client';

/** Puts what the server says about fields at the fields; true when there was something to put. */
export function setFieldErrors(form: FormInstance, failure: unknown, known: readonly string[]): boolean {
  if (!(failure instanceof Problem)) return false;
  const byField = new Map<string, string[]>();
  for (const { field, message } of failure.errors) {
    const name = field.replace(/^values\./, '');
    if (known.includes(name)) byField.set(name, [...(byField.get(name) ?? []), message]);
  }
  if (byField.size === 0) return false;
  form.setFields([...byField].map(([name, errors]) => ({ name, errors })));
  const first = [...byField.keys()][0];
  if (first !== undefined) form.scrollToField(first, { block: 'center' });
  return true;
}
