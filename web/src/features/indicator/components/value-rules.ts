import type { FormRule } from 'antd';
import type { Column } from '@/shared/api/types';
import type { Translate } from '@/shared/i18n/i18n';
import { compare, isDecimal } from '@/shared/lib/decimal';

const INTEGER = /^-?\d+$/;
const YEAR = /^\d{4}$/;
const TIME = /^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?)?$/;

/** What is wrong with a value at first sight; the server has the last word. */
export function fault(column: Column, given: string | undefined, t: Translate): string | null {
  const value = given?.trim() ?? '';
  if (value === '') return null;
  switch (column.type) {
    case 'INTEGER':
      if (!INTEGER.test(value)) return t('entry.integer');
      break;
    case 'DECIMAL':
      if (!isDecimal(value)) return t('entry.decimal');
      break;
    case 'YEAR':
      return YEAR.test(value) ? null : t('entry.year');
    case 'TIME':
      return TIME.test(value) ? null : t('entry.timeWrong');
    default:
      return null;
  }
  if (column.min !== null && compare(value, String(column.min)) < 0)
    return t('entry.min', { min: column.min });
  if (column.max !== null && compare(value, String(column.max)) > 0)
    return t('entry.max', { max: column.max });
  return null;
}

export function rulesOf(column: Column, t: Translate): FormRule[] {
  return [
    { required: column.required, whitespace: true, message: t('common.required') },
    {
      validator: (_, value?: string) => {
        const words = fault(column, value, t);
        return words === null ? Promise.resolve() : Promise.reject(new Error(words));
      },
    },
  ];
}
