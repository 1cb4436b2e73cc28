import type {
  CaseStepMayView,
  CaseStepView,
  CaseView,
  InboxItemView,
  InboxStepView,
} from '@/shared/api/schema';

const text = (zh: string, en: string) => ({ zh, en });

export const inboxStep = (more: Partial<InboxStepView> = {}): InboxStepView => ({
  id: 'step-1',
  kind: 'STEP',
  title: text('受理', 'Accept'),
  unit: text('农业农村局', 'Agriculture'),
  assignee: null,
  openedAt: '2026-01-19T01:00:00Z',
  dueAt: '2026-01-22T16:00:00Z',
  overdue: false,
  doneAt: null,
  outcome: null,
  ...more,
});

export const inboxItem = (n: number, step: Partial<InboxStepView> | null = {}): InboxItemView => ({
  id: `case-${n}`,
  number: `grant-2026-00000${n}`,
  title: text(`奖励申请 ${n}`, `Grant ${n}`),
  process: { code: 'grant', title: text('奖励申请', 'Grant') },
  state: 'OPEN',
  step: step === null ? null : inboxStep({ id: `step-${n}`, ...step }),
});

export const mayNothing: CaseStepMayView = {
  claim: false,
  release: false,
  assign: false,
  transfer: false,
  ask: false,
  takeBack: false,
  outcomes: [],
  sendBackTo: [],
  moreTime: null,
};

export const caseStep = (more: Partial<CaseStepView> = {}): CaseStepView => ({
  id: 'step-1',
  kind: 'STEP',
  element: 'accept',
  parent: null,
  title: text('受理', 'Accept'),
  unit: text('农业农村局', 'Agriculture'),
  assignee: null,
  state: 'OPEN',
  openedAt: '2026-01-19T01:00:00Z',
  dueAt: '2026-01-22T16:00:00Z',
  overdue: false,
  asked: null,
  more: null,
  done: null,
  may: null,
  ...more,
});

export const caseView = (more: Partial<CaseView> = {}): CaseView => ({
  id: 'case-1',
  number: 'grant-2026-000001',
  process: { code: 'grant', version: 2, title: text('奖励申请', 'Grant') },
  title: text('绿色食品奖励申请', 'Grant for green food'),
  about: '新增 <b>3</b> 家主体',
  state: 'OPEN',
  starter: '李敏',
  starterUnit: text('平江县', 'Pingjiang'),
  startedAt: '2026-01-19T01:00:00Z',
  end: null,
  parties: [{ name: 'deciding', unit: text('农业农村局', 'Agriculture') }],
  steps: [caseStep()],
  deadlines: [],
  services: [],
  interests: [],
  files: [],
  sections: [],
  may: { comment: false, declareInterest: false, withdraw: false, manage: false, suspensions: [] },
  ...more,
});
