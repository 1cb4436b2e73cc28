import { useI18n } from '@/shared/i18n/i18n';

/** The address of a page, or nothing. */
export function useLinkRule() {
  const { t } = useI18n();
  return { pattern: /^\s*(https?:\/\/\S+)?\s*$/i, message: t('outreach.linkRule') };
}
