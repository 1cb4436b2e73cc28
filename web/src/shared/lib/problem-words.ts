import { Problem, Unreachable } from '../api/client';
import type { Translate } from '../i18n/i18n';

/** One sentence that says what went wrong. */
export function problemWords(failure: unknown, t: Translate): string {
  if (failure instanceof Unreachable) return t('problem.unreachable');
  if (!(failure instanceof Problem)) return t('problem.unknown');
  if (failure.message !== '') return failure.message;
  if (failure.status === 401) return t('signIn.expired');
  if (failure.status === 403) return t('problem.forbidden');
  if (failure.status === 404) return t('problem.missing');
  return t('problem.unknown');
}
