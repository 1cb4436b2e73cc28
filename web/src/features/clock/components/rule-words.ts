import type { RuleVersionView } from '@/shared/api/schema';
import type { Translate } from '@/shared/i18n/i18n';

/** A length of time in words. */
export const spanWords = ({ count, unit }: RuleVersionView['length'], t: Translate) =>
  t(`rule.length.${unit}`, { n: count });
