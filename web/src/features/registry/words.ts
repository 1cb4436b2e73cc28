import type {
  ChainView,
  RegistryEntryView,
  RegistryRowView,
  RegistryWordsView,
  WordView,
} from '@/shared/api/schema';
import { useRead } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';

export type Kind = RegistryRowView['kind'];
export type Size = RegistryEntryView['size'];
export type EntryStatus = RegistryEntryView['status'];

export const isPerson = (kind: Kind) => kind === 'EXPERT' || kind === 'INSPECTOR';

/** The words that entries are described with, and how to say them. */
export function useWords() {
  const { say } = useI18n();
  const words = useRead<RegistryWordsView>('/registry/words');
  const named = (list: readonly (WordView | ChainView)[] | undefined, code: string | null) =>
    say(list?.find((each) => each.code === code)?.name) || (code ?? '');
  const options = (list: readonly (WordView | ChainView)[] | undefined) =>
    (list ?? []).map((each) => ({ value: each.code, label: say(each.name) }));
  const data = words.data;
  return {
    data,
    area: (code: string | null) => named(data?.areas, code),
    chain: (code: string | null) => named(data?.chains, code),
    kind: (code: string | null) => named(data?.kinds, code),
    size: (code: string | null) => named(data?.sizes, code),
    status: (code: string | null) => named(data?.statuses, code),
    qualification: (code: string | null) => named(data?.qualifications, code),
    options,
  };
}
