import type { Translate } from '@/shared/i18n/i18n';
import type { MessageKey } from '@/shared/i18n/zh-CN';

const PARTIES: Record<string, MessageKey> = {
  owing: 'party.owing',
  receiving: 'party.receiving',
  deciding: 'party.deciding',
  office: 'party.office',
};

/** What people call a party; a pack may bring others, which stand as it names them. */
export function partyWords(name: string, t: Translate): string {
  const known = PARTIES[name];
  return known === undefined ? t('party.other', { name }) : t(known);
}
