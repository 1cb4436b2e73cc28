import type {
  PracticeRowView,
  PracticeView,
  PublicityRowView,
  PublicityView,
  SupportingPolicyRowView,
  SupportingPolicyView,
} from '@/shared/api/schema';

const unit = { zh: '岳阳楼区', en: 'Yueyanglou' };

export const policyRow = (more: Partial<SupportingPolicyRowView> = {}): SupportingPolicyRowView => ({
  id: 'p1',
  edition: 1,
  region: '430602',
  state: 'PUBLISHED',
  title: '标准奖励办法',
  number: '岳楼政发〔2024〕1号',
  issuer: '区政府',
  issuedOn: '2024-03-01',
  clauses: ['2', '3.7'],
  ...more,
});

export const policyOf = (more: Partial<SupportingPolicyView> = {}): SupportingPolicyView => ({
  ...policyRow(),
  document: 'd1',
  unit,
  inForceFrom: '2024-04-01',
  inForceUntil: null,
  summary: '奖励标准项目',
  link: 'https://www.yueyang.gov.cn/a',
  files: [],
  correction: null,
  words: null,
  replacedBy: null,
  filed: { at: '2024-03-02T01:00:00Z', by: '李敏' },
  published: null,
  ended: null,
  editions: [{ id: 'p1', edition: 1, state: 'PUBLISHED' }],
  may: {
    edit: false,
    file: false,
    decide: false,
    withdraw: false,
    replace: false,
    correct: false,
    history: false,
  },
  version: 3,
  ...more,
});

export const practiceRow = (more: Partial<PracticeRowView> = {}): PracticeRowView => ({
  id: 'x1',
  unit,
  region: '430602',
  state: 'PUBLISHED',
  title: '质量服务驿站',
  summary: '一站受理',
  clauses: ['3.7'],
  publishedAt: '2025-09-01T00:00:00Z',
  ...more,
});

export const practiceOf = (more: Partial<PracticeView> = {}): PracticeView => ({
  id: 'x1',
  unit,
  region: '430602',
  state: 'SUBMITTED',
  title: '质量服务驿站',
  done: '设立驿站\n专人上门',
  results: '时间缩短一半',
  clauses: ['3.7'],
  indicators: ['food'],
  link: null,
  files: [],
  summary: null,
  selection: null,
  words: null,
  submitted: { at: '2025-09-01T00:00:00Z', by: '李敏' },
  selected: null,
  published: null,
  ended: null,
  may: { edit: false, submit: false, decide: false, publish: false, withdraw: false, history: false },
  version: 2,
  ...more,
});

export const publicityRow = (more: Partial<PublicityRowView> = {}): PublicityRowView => ({
  id: 'e1',
  unit,
  kind: 'EVENT',
  state: 'PLANNED',
  title: '质量月启动仪式',
  from: '2025-10-08',
  until: '2025-10-09',
  responsible: '市场监管局',
  place: '文化广场',
  ...more,
});

export const publicityOf = (more: Partial<PublicityView> = {}): PublicityView => ({
  ...publicityRow(),
  links: [{ name: '方案', url: 'https://www.yueyang.gov.cn/plan' }],
  clauses: ['3.7'],
  practice: null,
  supporting: { id: 'p1', title: '标准奖励办法' },
  result: null,
  resultLink: null,
  words: null,
  may: { edit: true, done: true, cancel: true, history: true },
  version: 1,
  ...more,
});
