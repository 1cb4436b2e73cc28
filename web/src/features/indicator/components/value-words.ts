import type { PolicyView } from '@/shared/api/policy-context';
import type { Column, Text } from '@/shared/api/types';
import type { Translate } from '@/shared/i18n/i18n';

const YES = new Set(['yes', 'true', '是', '1', 'TRUE']);
const NO = new Set(['no', 'false', '否', '0', 'FALSE']);

export const isYes = (value: string): boolean => YES.has(value);
export const isNo = (value: string): boolean => NO.has(value);

interface Words {
  policy: PolicyView;
  say: (text: Text) => string;
  t: Translate;
}

/** A recorded value as the reader knows it: names for codes, 是 for yes. */
export function valueWords(column: Column | undefined, value: string | undefined, words: Words): string {
  if (value === undefined || value === '') return '';
  const { policy, say, t } = words;
  switch (column?.type) {
    case 'ENUM': {
      const known = column.values?.find((each) => each.code === value);
      return known === undefined ? value : say(known.title);
    }
    case 'REGION':
      return say(policy.regionName(value));
    case 'INDICATOR': {
      const known = policy.indicator(value);
      return known === undefined ? value : say(known.name);
    }
    case 'BOOLEAN':
      return isYes(value) ? t('common.yes') : isNo(value) ? t('common.no') : value;
    default:
      return value;
  }
}
