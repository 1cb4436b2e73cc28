import type { Column, ImportFile, ImportRun, Policy, Result, ServerInfo } from '@/shared/api/types';

const text = (zh: string, en: string) => ({ zh, en });

export const column = (code: string, type: Column['type'], more: Partial<Column> = {}): Column => ({
  code,
  title: text(`列 ${code}`, `Column ${code}`),
  type,
  required: false,
  key: false,
  values: [],
  suggestions: [],
  min: null,
  max: null,
  unit: null,
  refersTo: null,
  areasOnly: false,
  ...more,
});

const indicator = (
  code: string,
  clause: string,
  lead: string,
  name: string,
): Policy['indicators'][number] => ({
  code,
  clause,
  lead,
  name: text(name, code),
  definition: text('口径', 'definition'),
  kind: 'RATE',
  unit: 'RATIO',
  cityOnly: false,
  sampled: true,
  binding: true,
  accumulation: 'YEAR',
  datasets: ['check'],
  target: { direction: 'AT_LEAST', value: '0.98', due: '2025-12-31', pace: null, warning: null },
  assumptions: [],
});

export const policy: Policy = {
  id: 'test',
  version: '1',
  title: text('实施意见', 'Policy'),
  start: '2023-01-01',
  end: '2025-12-31',
  clauses: [
    { code: '2', title: text('工作目标', 'Targets') },
    { code: '3.7', title: text('监管', 'Supervision') },
  ],
  regions: [
    { code: '430600', level: 'CITY', name: text('岳阳市', 'Yueyang') },
    { code: '430602', level: 'COUNTY', name: text('岳阳楼区', 'Yueyanglou') },
    { code: '999999', level: 'ZONE', name: text('新区', 'New zone') },
  ],
  units: [
    { code: 'health', name: text('卫健委', 'Health') },
    { code: 'market', name: text('市场监管局', 'Market') },
  ],
  assumptions: [],
  indicators: [
    indicator('food', '2', 'market', '食品合格率'),
    indicator('doctor', '2', 'health', '签约率'),
    indicator('batches', '3.7', 'market', '抽查批次'),
  ],
  datasets: [
    {
      code: 'check',
      title: text('抽查', 'Checks'),
      derived: false,
      indicators: ['food'],
      columns: [
        column('no', 'TEXT', { required: true, key: true }),
        column('kind', 'ENUM', { values: [{ code: 'A', title: text('甲类', 'Class A') }] }),
        column('region', 'REGION', { areasOnly: true }),
        column('day', 'DATE'),
        column('passed', 'BOOLEAN'),
        column('score', 'DECIMAL', { min: '0', max: '100', unit: '分' }),
        column('count', 'INTEGER', { min: '0' }),
      ],
    },
  ],
  profiles: [],
};

export const server: ServerInfo = {
  name: 'Zhiqiang',
  version: '0',
  demo: false,
  policy: { id: 'test', title: policy.title },
  today: '2025-10-31',
};

export const result = (code: string, clause: string, more: Partial<Result> = {}): Result => ({
  code,
  clause,
  kind: 'RATE',
  unit: 'RATIO',
  value: '0.982414',
  numerator: '1229',
  denominator: '1251',
  target: { direction: 'AT_LEAST', value: '0.98', previous: null, by: '2025-12-31' },
  confirmed: null,
  basis: 'COMPUTED',
  status: 'ON_TRACK',
  proven: false,
  interval: { method: 'WILSON', confidence: '0.95', lower: '0.973516', upper: '0.988358' },
  evidence: 1251,
  lastEvidenceOn: '2025-10-20',
  provisional: false,
  gap: null,
  frozen: null,
  restatements: 0,
  ...more,
});

export const importFile = (more: Partial<ImportFile> = {}): ImportFile => ({
  number: 1,
  name: '抽查.csv',
  dataset: 'check',
  size: 1000,
  sha256: '',
  state: 'READY',
  rows: 10,
  accepted: 10,
  rejected: 0,
  skipped: 0,
  added: 10,
  corrected: 0,
  unchanged: 0,
  faults: 0,
  faultsShown: [],
  refusedFile: false,
  duplicateOf: null,
  problem: null,
  refusedName: null,
  ...more,
});

export const importRun = (more: Partial<ImportRun> = {}): ImportRun => ({
  id: '7',
  mode: 'PREVIEW',
  state: 'READY',
  startedBy: '李敏',
  startedAt: '2025-10-31T01:00:00Z',
  finishedAt: null,
  profile: null,
  year: null,
  reason: null,
  bytes: 1000,
  bytesRead: 500,
  rowsRead: 5,
  problem: null,
  files: [importFile()],
  ...more,
});
