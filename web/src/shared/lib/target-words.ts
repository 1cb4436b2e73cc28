import type { Result } from '@/shared/api/types';
import type { Translate } from '@/shared/i18n/i18n';
import { figure, NOTHING } from '@/shared/lib/figures';

export function targetWords({ target, unit }: Pick<Result, 'target' | 'unit'>, t: Translate): string {
  if (target.value !== null) return `≥ ${figure(target.value, unit)}`;
  if (target.direction !== 'RISING') return NOTHING;
  return target.previous === null
    ? t('overview.rising')
    : t('overview.risingOver', { value: figure(target.previous, unit) });
}
