import type { RegistryEntryView, RegistryRowView, RegistryWordsView } from '@/shared/api/schema';

const word = (code: string, zh: string, en = code) => ({ code, name: { zh, en } });

export const registryWords: RegistryWordsView = {
  kinds: [word('ENTERPRISE', '企业'), word('EXPERT', '专家')],
  statuses: [word('ACTIVE', '存续')],
  sizes: [word('ABOVE', '规模以上'), word('UNKNOWN', '未核定')],
  areas: [word('430626', '平江县'), word('430623', '华容县')],
  chains: [{ ...word('modern-petrochemicals', '现代石化'), assumed: true }],
  assumptions: [{ zh: '名称待确认', en: 'not confirmed' }],
  qualifications: [word('CMA', '检验检测机构资质认定（CMA）')],
};

export function rowOf(name: string, person = false): RegistryRowView {
  return {
    id: `id-${name}`,
    kind: person ? 'EXPERT' : 'ENTERPRISE',
    code: person ? null : '91430600MA0000001X',
    name,
    registered: '430626',
    managing: '430626',
    industry: null,
    size: 'ABOVE',
    status: 'ACTIVE',
    citizenMask: person ? '430602********1234' : null,
    bound: false,
  };
}

export function entryOf(more: Partial<RegistryEntryView> = {}): RegistryEntryView {
  return {
    ...rowOf('洞庭米业'),
    id: 'e1',
    formerNames: ['红星米厂'],
    formerCodes: [],
    industryName: null,
    sizeYear: 2025,
    chains: ['modern-petrochemicals'],
    address: null,
    established: null,
    belongsTo: null,
    expertise: [],
    availability: 'AVAILABLE',
    merged: [],
    brought: [],
    contacts: [],
    qualifications: [],
    may: { keep: false, contact: false, merge: false, wish: false },
    version: 1,
    ...more,
  };
}
