/** Generated from docs/api/openapi.json by `npm run api`; not edited by hand. */

export interface Interface {
  [k: string]: unknown;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AcceptanceRequest".
 */
export interface AcceptanceRequest {
  accept: boolean;
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AccessView".
 */
export interface AccessView {
  areas: ReasonedView[];
  duties: ReasonedView[];
  everything: boolean;
  permissions: ReasonedView[];
  units: ReasonedView[];
  without: MissingView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReasonedView".
 */
export interface ReasonedView {
  code: string;
  name: Text;
  why: Text[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "Text".
 */
export interface Text {
  en: string;
  zh: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "MissingView".
 */
export interface MissingView {
  code: string;
  name: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AddSignerRequest".
 */
export interface AddSignerRequest {
  asked?: string | null;
  person: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AlgorithmView".
 */
export interface AlgorithmView {
  alg: number;
  type: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AmendmentRequest".
 */
export interface AmendmentRequest {
  due?: string | null;
  lead?: string | null;
  reason?: string | null;
  with?: string[] | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AnswerRequest".
 */
export interface AnswerRequest {
  accepted: boolean;
  words: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ApplicationRefusalRequest".
 */
export interface ApplicationRefusalRequest {
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ApplicationView".
 */
export interface ApplicationView {
  area: string;
  at: string;
  bound: boolean;
  code: string;
  email: string | null;
  entry: string | null;
  firm: string;
  id: string;
  name: string;
  otherName: string | null;
  phone: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ApplyFormView".
 */
export interface ApplyFormView {
  areas: WordView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "WordView".
 */
export interface WordView {
  code: string;
  name: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ApplyRequest".
 */
export interface ApplyRequest {
  mode: 'PREVIEW' | 'WHOLE' | 'PARTIAL';
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ApprovedPlanView".
 */
export interface ApprovedPlanView {
  date: string;
  number: string;
  pointsPublishedOn: string;
  title: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AreaResultView".
 */
export interface AreaResultView {
  code: string;
  evidence: number;
  status: 'ACHIEVED' | 'MISSED' | 'ON_TRACK' | 'AT_RISK' | 'BEHIND' | 'NO_EVIDENCE' | 'NO_BASELINE' | 'NO_TARGET';
  value: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AreaView".
 */
export interface AreaView {
  region: string;
  results: AreaResultView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AreasView".
 */
export interface AreasView {
  areas: AreaView[];
  asOf: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AssessedView".
 */
export interface AssessedView {
  code: string;
  deducted: string;
  grade: 'A' | 'B' | 'C' | 'D' | null;
  id: string;
  name: Text;
  openObjections: number;
  points: PartPointsView[];
  total: string | null;
  vetoed: boolean;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PartPointsView".
 */
export interface PartPointsView {
  code: string;
  points: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AssessmentMayView".
 */
export interface AssessmentMayView {
  freeze: boolean;
  manage: boolean;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AssessmentPage".
 */
export interface AssessmentPage {
  items: AssessmentRowView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AssessmentRowView".
 */
export interface AssessmentRowView {
  drawnAt: string;
  drawnBy: string;
  frozenAt: string | null;
  frozenBy: string | null;
  id: string;
  objectionsUntil: string | null;
  scheme: string;
  sentAt: string | null;
  state: 'DRAFT' | 'SENT' | 'FROZEN' | 'DISCARDED';
  title: Text;
  trial: boolean;
  year: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AssessmentSchemeView".
 */
export interface AssessmentSchemeView {
  areas: boolean;
  assumption: Text | null;
  code: string;
  deductions: SchemeDeductionView[];
  firstYear: number;
  grades: GradeBandView[];
  lastYear: number;
  parts: SchemePartView[];
  plan: ApprovedPlanView | null;
  ranking: boolean;
  title: Text;
  total: string;
  vetoes: SchemeVetoView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SchemeDeductionView".
 */
export interface SchemeDeductionView {
  code: string;
  most: string;
  points: string;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "GradeBandView".
 */
export interface GradeBandView {
  below: string | null;
  from: string | null;
  grade: 'A' | 'B' | 'C' | 'D';
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SchemePartView".
 */
export interface SchemePartView {
  code: string;
  items: SchemeItemView[];
  title: Text;
  weight: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SchemeItemView".
 */
export interface SchemeItemView {
  code: string;
  highest: string | null;
  points: string;
  reviewers: number | null;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SchemeVetoView".
 */
export interface SchemeVetoView {
  best: 'A' | 'B' | 'C' | 'D';
  code: string;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AssessmentSheetView".
 */
export interface AssessmentSheetView {
  asOf: string;
  deductions: SheetDeductionView[];
  digest: string | null;
  frozen: boolean;
  grade: 'A' | 'B' | 'C' | 'D' | null;
  head: AssessmentRowView;
  id: string;
  mayObject: boolean;
  name: Text;
  objections: ObjectionView[];
  parts: SheetPartView[];
  region: string | null;
  revision: number | null;
  same: boolean;
  total: string | null;
  vetoes: SheetVetoView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SheetDeductionView".
 */
export interface SheetDeductionView {
  code: string;
  points: string;
  reckoning: Text;
  sources: SheetSourceView[];
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SheetSourceView".
 */
export interface SheetSourceView {
  id: string;
  kind: 'INDICATOR' | 'ROUND' | 'TASK' | 'REVIEW' | 'EVENT';
  words: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ObjectionView".
 */
export interface ObjectionView {
  accepted: boolean | null;
  answer: string | null;
  answeredAt: string | null;
  answeredBy: string | null;
  assessed: string;
  at: string;
  by: string;
  id: string;
  item: string;
  name: Text;
  words: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SheetPartView".
 */
export interface SheetPartView {
  code: string;
  items: SheetItemView[];
  points: string | null;
  title: Text;
  weight: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SheetItemView".
 */
export interface SheetItemView {
  clause: string | null;
  code: string;
  full: string;
  points: string | null;
  reckoning: Text;
  rule: Text;
  sources: SheetSourceView[];
  state: 'SCORED' | 'EXCLUDED' | 'AWAITED';
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SheetVetoView".
 */
export interface SheetVetoView {
  best: 'A' | 'B' | 'C' | 'D';
  code: string;
  sources: SheetSourceView[];
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AssessmentView".
 */
export interface AssessmentView {
  asOf: string;
  assessed: AssessedView[];
  head: AssessmentRowView;
  may: AssessmentMayView;
  scheme: AssessmentSchemeView;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "AssignRequest".
 */
export interface AssignRequest {
  comment?: string | null;
  person: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "BackView".
 */
export interface BackView {
  element: string;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "BeginRequest".
 */
export interface BeginRequest {
  about?: string | null;
  files?: string[] | null;
  parties?: {
    [k: string]: string;
  } | null;
  process: string;
  title: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "BegunView".
 */
export interface BegunView {
  id: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "BroughtView".
 */
export interface BroughtView {
  at: string;
  by: string;
  file: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CalendarYearRequest".
 */
export interface CalendarYearRequest {
  days?: ExceptionalDayRequest[] | null;
  reason?: string | null;
  revision?: number | null;
  sourceEn?: string | null;
  sourceZh?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ExceptionalDayRequest".
 */
export interface ExceptionalDayRequest {
  day?: string | null;
  nameEn?: string | null;
  nameZh?: string | null;
  works?: boolean | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CalendarYearView".
 */
export interface CalendarYearView {
  at: string;
  days: ExceptionalDayView[];
  enteredBy: string | null;
  reason: string | null;
  revision: number;
  source: Text;
  workingDays: number;
  year: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ExceptionalDayView".
 */
export interface ExceptionalDayView {
  day: string;
  name: Text;
  works: boolean;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CalendarYearsView".
 */
export interface CalendarYearsView {
  missing: number | null;
  years: number[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseDeadlineView".
 */
export interface CaseDeadlineView {
  confirmed: boolean;
  dueAt: string | null;
  extensions: Text[];
  id: string;
  law: Text;
  length: Text;
  startedAt: string;
  state: 'RUNNING' | 'PAUSED' | 'UNKNOWN' | 'MET' | 'MISSED' | 'CANCELLED';
  step: string | null;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseDiagramView".
 */
export interface CaseDiagramView {
  bpmn: string;
  done: string[];
  open: string[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseEndView".
 */
export interface CaseEndView {
  archiveNumber: string;
  at: string;
  ending: Text;
  keptUntil: string | null;
  reason: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseEntryPage".
 */
export interface CaseEntryPage {
  items: CaseEntryView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseEntryView".
 */
export interface CaseEntryView {
  actor: string;
  at: string;
  comment: string | null;
  files: StoredFileView[];
  holder: string | null;
  id: number;
  kind: string;
  step: string | null;
  unit: Text | null;
  words: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "StoredFileView".
 */
export interface StoredFileView {
  at: string;
  by: string;
  id: string;
  mediaType: string;
  name: string;
  sha256: string;
  size: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseLineView".
 */
export interface CaseLineView {
  label: Text;
  value: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseMayView".
 */
export interface CaseMayView {
  comment: boolean;
  declareInterest: boolean;
  manage: boolean;
  suspensions: GroundView[];
  withdraw: boolean;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "GroundView".
 */
export interface GroundView {
  code: string;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CasePartyView".
 */
export interface CasePartyView {
  name: string;
  unit: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CasePersonView".
 */
export interface CasePersonView {
  id: string;
  name: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseProcessView".
 */
export interface CaseProcessView {
  code: string;
  title: Text;
  version: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseReasonRequest".
 */
export interface CaseReasonRequest {
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseSectionView".
 */
export interface CaseSectionView {
  code: string;
  lines: CaseLineView[];
  path: string | null;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseStepDoneView".
 */
export interface CaseStepDoneView {
  at: string;
  by: string;
  code: string;
  comment: string | null;
  outcome: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseStepMayView".
 */
export interface CaseStepMayView {
  ask: boolean;
  assign: boolean;
  claim: boolean;
  moreTime: MoreTimeView | null;
  outcomes: OutcomeView[];
  release: boolean;
  sendBackTo: BackView[];
  takeBack: boolean;
  transfer: boolean;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "MoreTimeView".
 */
export interface MoreTimeView {
  most: number;
  unit: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "OutcomeView".
 */
export interface OutcomeView {
  code: string;
  reason: boolean;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseStepView".
 */
export interface CaseStepView {
  asked: string | null;
  assignee: string | null;
  done: CaseStepDoneView | null;
  dueAt: string | null;
  element: string;
  id: string;
  kind: 'STEP' | 'COUNTERSIGNATURE' | 'ADDED_SIGNATURE' | 'EXTENSION';
  may: CaseStepMayView | null;
  more: Text | null;
  openedAt: string;
  overdue: boolean;
  parent: string | null;
  state: 'OPEN' | 'DONE' | 'CANCELLED';
  title: Text;
  unit: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CaseView".
 */
export interface CaseView {
  about: string;
  deadlines: CaseDeadlineView[];
  end: CaseEndView | null;
  files: StoredFileView[];
  id: string;
  interests: InterestView[];
  may: CaseMayView;
  number: string;
  parties: CasePartyView[];
  process: CaseProcessView;
  sections: CaseSectionView[];
  services: ServiceView[];
  startedAt: string;
  starter: string;
  starterUnit: Text | null;
  state: 'OPEN' | 'SUSPENDED' | 'DONE' | 'REFUSED' | 'WITHDRAWN' | 'TERMINATED';
  steps: CaseStepView[];
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "InterestView".
 */
export interface InterestView {
  at: string;
  name: string;
  reason: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ServiceView".
 */
export interface ServiceView {
  by: string;
  document: string;
  id: string;
  method: Text;
  paper: StoredFileView | null;
  proof: StoredFileView | null;
  recipient: string;
  servedAt: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ChainView".
 */
export interface ChainView {
  assumed: boolean;
  code: string;
  name: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ChangePage".
 */
export interface ChangePage {
  items: ChangeRow[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ChangeRow".
 */
export interface ChangeRow {
  at: string;
  by: string;
  detail: Text;
  on: string;
  what: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CheckpointPage".
 */
export interface CheckpointPage {
  items: CheckpointView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CheckpointView".
 */
export interface CheckpointView {
  at: string;
  key: number;
  note: string;
  root: string;
  size: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CitizenNumberView".
 */
export interface CitizenNumberView {
  number: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ClaimRequest".
 */
export interface ClaimRequest {
  steps: StepToClaim[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "StepToClaim".
 */
export interface StepToClaim {
  caseId: string;
  step: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ClaimedView".
 */
export interface ClaimedView {
  caseId: string;
  refused: string | null;
  step: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ClauseCoverageView".
 */
export interface ClauseCoverageView {
  areas: CoveringAreaView[];
  clause: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CoveringAreaView".
 */
export interface CoveringAreaView {
  policies: CoveringPolicyView[];
  region: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CoveringPolicyView".
 */
export interface CoveringPolicyView {
  id: string;
  title: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ClauseView".
 */
export interface ClauseView {
  code: string;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CloseRequest".
 */
export interface CloseRequest {
  on?: string | null;
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ClosingAskedView".
 */
export interface ClosingAskedView {
  caseId: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ClosingRequest".
 */
export interface ClosingRequest {
  files?: string[] | null;
  words?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CodeRequest".
 */
export interface CodeRequest {
  code: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ColleagueView".
 */
export interface ColleagueView {
  id: string;
  name: string;
  unit: Text | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ColumnView".
 */
export interface ColumnView {
  areasOnly: boolean;
  code: string;
  key: boolean;
  max: string | null;
  min: string | null;
  refersTo: string | null;
  required: boolean;
  suggestions: string[];
  title: Text;
  type:
    | 'TEXT'
    | 'ENUM'
    | 'REGION'
    | 'DATE'
    | 'TIME'
    | 'MONTH'
    | 'YEAR'
    | 'BOOLEAN'
    | 'INTEGER'
    | 'DECIMAL'
    | 'REFERENCE'
    | 'INDICATOR';
  unit: string | null;
  values: ValueView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ValueView".
 */
export interface ValueView {
  code: string;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CommitmentView".
 */
export interface CommitmentView {
  assumption: Text | null;
  clause: string;
  code: string;
  deliverable: Text;
  due: string | null;
  every: 'MONTH' | 'QUARTER' | 'YEAR' | null;
  from: string;
  indicators: string[];
  lead: PlanUnitView;
  passedOn: boolean;
  task: TaskItemView | null;
  title: Text;
  with: PlanUnitView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PlanUnitView".
 */
export interface PlanUnitView {
  code: string;
  name: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskItemView".
 */
export interface TaskItemView {
  area: string | null;
  clause: string | null;
  dispatcher: TaskUnitView;
  due: string | null;
  id: string;
  late: boolean;
  lead: TaskUnitView;
  number: string;
  owesBy: string | null;
  percent: number;
  source: 'PLAN' | 'MEETING' | 'INSTRUCTION' | 'OWN';
  state: 'DISPATCHED' | 'REFUSED' | 'DOING' | 'CLOSING' | 'CLOSED' | 'CANCELLED';
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskUnitView".
 */
export interface TaskUnitView {
  name: Text;
  number: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ConcludeRequest".
 */
export interface ConcludeRequest {
  comment?: string | null;
  files?: string[] | null;
  outcome: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ConfirmationRequest".
 */
export interface ConfirmationRequest {
  document?: string | null;
  note?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ConfirmationView".
 */
export interface ConfirmationView {
  at: string | null;
  by: string;
  document: string | null;
  note: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ConfirmedView".
 */
export interface ConfirmedView {
  documentNo: string;
  issuer: string;
  publishedOn: string;
  value: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ConsistencyView".
 */
export interface ConsistencyView {
  from: number;
  hash: string;
  path: string[];
  rootFrom: string;
  rootTo: string;
  to: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ContactMaskView".
 */
export interface ContactMaskView {
  duty: string;
  emailMask: string | null;
  id: string;
  nameMask: string;
  phoneMask: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ContactRequest".
 */
export interface ContactRequest {
  duty?: string | null;
  email?: string | null;
  name?: string | null;
  phone?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ContactView".
 */
export interface ContactView {
  duty: string;
  email: string | null;
  id: string;
  name: string;
  phone: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ContactWishRequest".
 */
export interface ContactWishRequest {
  contact?: string | null;
  duty?: string | null;
  email?: string | null;
  name?: string | null;
  phone?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ContactWishView".
 */
export interface ContactWishView {
  at: string;
  by: string;
  contact: string | null;
  duty: string;
  email: string | null;
  id: string;
  name: string;
  phone: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CooperationRequest".
 */
export interface CooperationRequest {
  unit: string;
  what?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CorrectionRequest".
 */
export interface CorrectionRequest {
  attachments?: string[] | null;
  reason?: string | null;
  values: {
    [k: string]: string;
  };
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CountersignRequest".
 */
export interface CountersignRequest {
  asked?: string | null;
  units: string[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CountsView".
 */
export interface CountsView {
  denominator: string;
  numerator: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CourseDayView".
 */
export interface CourseDayView {
  count: 'COUNTED' | 'DAY_OFF' | 'PAUSED' | 'MOVED';
  day: string;
  holiday: Text | null;
  weekend: boolean;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CoverageView".
 */
export interface CoverageView {
  asOf: string;
  clauses: ClauseCoverageView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "CsrfView".
 */
export interface CsrfView {
  headerName: string;
  parameterName: string;
  token: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DatasetView".
 */
export interface DatasetView {
  code: string;
  columns: ColumnView[];
  derived: boolean;
  indicators: string[];
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DeadlineRuleView".
 */
export interface DeadlineRuleView {
  code: string;
  starts: Text;
  title: Text;
  versions: RuleVersionView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RuleVersionView".
 */
export interface RuleVersionView {
  article: Text;
  certainty: 'READ' | 'EXCERPT' | 'MEMORY';
  confirmed: ConfirmationView | null;
  extension: Span | null;
  extensions: number | null;
  from: string;
  lastDay: 'STAYS' | 'NEXT_WORKING_DAY';
  law: Text;
  length: Span;
  suspendedBy: Text[];
  until: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "Span".
 */
export interface Span {
  count: number;
  unit: 'HOUR' | 'DAY' | 'WORKING_DAY';
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DeadlineRulesView".
 */
export interface DeadlineRulesView {
  items: DeadlineRuleView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DecideRequest".
 */
export interface DecideRequest {
  comment?: string | null;
  granted: boolean;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DelegateView".
 */
export interface DelegateView {
  id: string;
  name: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DelegationRequest".
 */
export interface DelegationRequest {
  from?: string | null;
  note?: string | null;
  post: string;
  to: string;
  until?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DelegationView".
 */
export interface DelegationView {
  from: string;
  holder: DelegateView;
  id: string;
  note: string;
  post: PostView;
  state: 'COMING' | 'RUNNING' | 'ENDED';
  to: DelegateView;
  until: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PostView".
 */
export interface PostView {
  duties: ('LEADER_IN_CHARGE' | 'LIAISON' | 'PREPARER' | 'CHECKER' | 'SIGNER')[];
  from: string;
  id: string;
  roles: PostRoleView[];
  title: string;
  unit: UnitNameView;
  until: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PostRoleView".
 */
export interface PostRoleView {
  grantedAt: string | null;
  grantedBy: string | null;
  name: Text;
  role: string;
  state: 'WISHED' | 'GRANTED';
  wishedBy: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "UnitNameView".
 */
export interface UnitNameView {
  code: string;
  name: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DifferenceView".
 */
export interface DifferenceView {
  cell: string;
  kept: string;
  recomputed: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DiscardRequest".
 */
export interface DiscardRequest {
  reason: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DispatchRequest".
 */
export interface DispatchRequest {
  commitments?: PlannedRequest[] | null;
  day?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PlannedRequest".
 */
export interface PlannedRequest {
  code?: string | null;
  due?: string | null;
  lead?: string | null;
  with?: string[] | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DispatchedView".
 */
export interface DispatchedView {
  ids: string[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DrawUpRequest".
 */
export interface DrawUpRequest {
  scheme: string;
  year: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DrawnUpView".
 */
export interface DrawnUpView {
  id: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DuplicatesView".
 */
export interface DuplicatesView {
  entries: EntryNameView[];
  why: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "EntryNameView".
 */
export interface EntryNameView {
  code: string | null;
  id: string;
  name: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DutiesView".
 */
export interface DutiesView {
  areas: string[];
  duties: string[];
  late: number;
  open: TaskPage;
  owed: DutyProgressView[];
  returned: DutyProgressView[];
  toAccept: number;
  units: TaskUnitView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskPage".
 */
export interface TaskPage {
  items: TaskItemView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DutyProgressView".
 */
export interface DutyProgressView {
  by: string;
  late: boolean;
  task: string;
  title: Text;
  unit: TaskUnitView;
  words: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "DutyView".
 */
export interface DutyView {
  duty: 'LEADER_IN_CHARGE' | 'LIAISON' | 'PREPARER' | 'CHECKER' | 'SIGNER';
  people: HolderView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "HolderView".
 */
export interface HolderView {
  id: string;
  name: string;
  post: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "EndRequest".
 */
export interface EndRequest {
  on?: string | null;
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "EnteredView".
 */
export interface EnteredView {
  id: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "EntryFaultView".
 */
export interface EntryFaultView {
  column: string;
  message: Text;
  row: number;
  value: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "EntryFileView".
 */
export interface EntryFileView {
  changed: number;
  faults: EntryFaultView[];
  faultsTotal: number;
  made: number;
  rows: number;
  same: number;
  taken: boolean;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "EntryPage".
 */
export interface EntryPage {
  items: EntryView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "EntryView".
 */
export interface EntryView {
  address: string | null;
  after: string | null;
  agent: string | null;
  at: string;
  before: string | null;
  by: string | null;
  erased: boolean;
  inNameOf: string | null;
  kind: string;
  n: number;
  name: string | null;
  object: string;
  unit: Text | null;
  what: string;
  words: Text | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "EntryRequest".
 */
export interface EntryRequest {
  attachments?: string[] | null;
  reason?: string | null;
  values: {
    [k: string]: string;
  };
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ErasedView".
 */
export interface ErasedView {
  erased: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ErasureRequest".
 */
export interface ErasureRequest {
  basis?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "EvidenceView".
 */
export interface EvidenceView {
  columns: string[];
  datasets: string[];
  items: FactView[];
  next: string | null;
  outside: number | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FactView".
 */
export interface FactView {
  counts: CountsView;
  dataset: string;
  derived: boolean;
  detail: Text | null;
  key: string;
  on: string;
  region: string;
  revision: number;
  until: string | null;
  values: {
    [k: string]: string;
  };
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FactSource".
 */
export interface FactSource {
  dataset: string;
  key: string;
  revision: number;
  values: {
    [k: string]: string;
  };
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FactSourcesView".
 */
export interface FactSourcesView {
  items: FactSource[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FactorsView".
 */
export interface FactorsView {
  demanded: boolean;
  government: Text | null;
  governmentSince: string | null;
  passkeys: PasskeyView[];
  passkeysAt: string;
  recoveryCodesLeft: number;
  totpSince: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PasskeyView".
 */
export interface PasskeyView {
  backedUp: boolean;
  id: string;
  made: string;
  name: string;
  used: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FaultPage".
 */
export interface FaultPage {
  items: FaultView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FaultView".
 */
export interface FaultView {
  code: string;
  column: string | null;
  message: Text;
  row: number;
  value: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FeedView".
 */
export interface FeedView {
  denominator: string;
  indicator: string;
  numerator: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FieldProblem".
 */
export interface FieldProblem {
  code: string;
  field: string;
  message: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FigureView".
 */
export interface FigureView {
  status: 'ACHIEVED' | 'MISSED' | 'ON_TRACK' | 'AT_RISK' | 'BEHIND' | 'NO_EVIDENCE' | 'NO_BASELINE' | 'NO_TARGET';
  value: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FileView".
 */
export interface FileView {
  accepted: number;
  added: number;
  corrected: number;
  dataset: string | null;
  duplicateOf: string | null;
  faults: number;
  faultsShown: FaultView[];
  name: string;
  number: number;
  problem: string | null;
  refusedFile: boolean;
  refusedName: string | null;
  rejected: number;
  rows: number;
  sha256: string;
  size: number;
  skipped: number;
  state: 'WAITING' | 'READY' | 'DONE' | 'REFUSED' | 'UNCHANGED' | 'IGNORED' | 'FAILED' | 'RETRACTED';
  unchanged: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FilingAreasView".
 */
export interface FilingAreasView {
  areas: string[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FinishRequest".
 */
export interface FinishRequest {
  sha256?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FirmAccountView".
 */
export interface FirmAccountView {
  entry: string;
  login: string;
  password: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FirmApplicationRequest".
 */
export interface FirmApplicationRequest {
  area?: string | null;
  code?: string | null;
  email?: string | null;
  firm?: string | null;
  name?: string | null;
  phone?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FreezeRequest".
 */
export interface FreezeRequest {
  document?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "FrozenView".
 */
export interface FrozenView {
  document: string | null;
  frozenAt: string | null;
  year: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "GapView".
 */
export interface GapView {
  amount: string;
  kind:
    | 'REACHED'
    | 'MORE_NEEDED'
    | 'MORE_PASSES_NEEDED'
    | 'FAILURES_ALLOWED'
    | 'BAD_DAYS_ALLOWED'
    | 'BAD_DAYS_TOO_MANY'
    | 'MAY_DROP_OUT'
    | 'POINTS_MISSING'
    | 'ABOVE_BEFORE'
    | 'BELOW_BEFORE';
  text: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "GovernmentView".
 */
export interface GovernmentView {
  address: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "GroupChoiceRequest".
 */
export interface GroupChoiceRequest {
  byMail: 'AT_ONCE' | 'DIGEST' | 'NEVER';
  group: 'SECURITY' | 'RIGHTS' | 'INSTRUCTION' | 'CASE' | 'ASSESSMENT' | 'TASK' | 'IMPORT' | 'REGISTRY' | 'OUTREACH';
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "GroupChoiceView".
 */
export interface GroupChoiceView {
  byMail: 'AT_ONCE' | 'DIGEST' | 'NEVER';
  fixed: boolean;
  group: 'SECURITY' | 'RIGHTS' | 'INSTRUCTION' | 'CASE' | 'ASSESSMENT' | 'TASK' | 'IMPORT' | 'REGISTRY' | 'OUTREACH';
  name: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "HandOverRequest".
 */
export interface HandOverRequest {
  note?: string | null;
  on?: string | null;
  to: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ImportPage".
 */
export interface ImportPage {
  items: ImportView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ImportView".
 */
export interface ImportView {
  bytes: number;
  bytesRead: number;
  files: FileView[];
  finishedAt: string | null;
  id: string;
  mode: 'PREVIEW' | 'WHOLE' | 'PARTIAL';
  problem: ProblemView | null;
  profile: string | null;
  reason: string | null;
  rowsRead: number;
  startedAt: string;
  startedBy: string;
  state: 'WAITING' | 'READING' | 'READY' | 'DONE' | 'REFUSED' | 'FAILED' | 'CANCELLED' | 'RETRACTED';
  year: number | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ProblemView".
 */
export interface ProblemView {
  code: string;
  message: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "InboxCountView".
 */
export interface InboxCountView {
  mine: number;
  overdue: number;
  unclaimed: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "InboxItemView".
 */
export interface InboxItemView {
  id: string;
  number: string;
  process: InboxProcessView;
  state: 'OPEN' | 'SUSPENDED' | 'DONE' | 'REFUSED' | 'WITHDRAWN' | 'TERMINATED';
  step: InboxStepView | null;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "InboxProcessView".
 */
export interface InboxProcessView {
  code: string;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "InboxStepView".
 */
export interface InboxStepView {
  assignee: string | null;
  doneAt: string | null;
  dueAt: string | null;
  id: string;
  kind: 'STEP' | 'COUNTERSIGNATURE' | 'ADDED_SIGNATURE' | 'EXTENSION';
  openedAt: string;
  outcome: Text | null;
  overdue: boolean;
  title: Text;
  unit: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "InboxPage".
 */
export interface InboxPage {
  items: InboxItemView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "IncidentRequest".
 */
export interface IncidentRequest {
  assessed?: string | null;
  document: string;
  on?: string | null;
  reason: string;
  rule: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "IncidentView".
 */
export interface IncidentView {
  assessed: string;
  at: string;
  by: string;
  document: string;
  id: string;
  name: Text;
  on: string;
  reason: string;
  rule: string;
  withdrawnBy: string | null;
  withdrawnWhy: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "IncidentWithdrawalRequest".
 */
export interface IncidentWithdrawalRequest {
  reason: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "IndicatorAreaView".
 */
export interface IndicatorAreaView {
  region: string;
  result: ResultView;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ResultView".
 */
export interface ResultView {
  basis: 'COMPUTED' | 'CONFIRMED';
  clause: string;
  code: string;
  confirmed: ConfirmedView | null;
  denominator: string | null;
  evidence: number;
  frozen: FigureView | null;
  gap: GapView | null;
  interval: IntervalView | null;
  kind: 'RATE' | 'STATE' | 'PROGRESS' | 'COUNT' | 'LEVEL';
  lastEvidenceOn: string | null;
  numerator: string | null;
  proven: boolean | null;
  provisional: boolean;
  restatements: number;
  status: 'ACHIEVED' | 'MISSED' | 'ON_TRACK' | 'AT_RISK' | 'BEHIND' | 'NO_EVIDENCE' | 'NO_BASELINE' | 'NO_TARGET';
  target: TargetView;
  unit: 'RATIO' | 'SCORE' | 'COUNT' | 'INDEX';
  value: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "IntervalView".
 */
export interface IntervalView {
  confidence: string;
  lower: string;
  method: string;
  upper: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TargetView".
 */
export interface TargetView {
  by: string;
  direction: 'AT_LEAST' | 'RISING';
  previous: string | null;
  value: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "IndicatorAreasView".
 */
export interface IndicatorAreasView {
  areas: IndicatorAreaView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "IndicatorTrendView".
 */
export interface IndicatorTrendView {
  code: string;
  values: (string | null)[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "IndicatorView".
 */
export interface IndicatorView {
  accumulation: 'YEAR' | 'SINCE' | 'STATE' | 'LATEST';
  assumptions: Text[];
  binding: boolean;
  cityOnly: boolean;
  clause: string;
  code: string;
  datasets: string[];
  definition: Text;
  kind: 'RATE' | 'STATE' | 'PROGRESS' | 'COUNT' | 'LEVEL';
  lead: string;
  name: Text;
  sampled: boolean;
  target: TargetSettingView;
  unit: 'RATIO' | 'SCORE' | 'COUNT' | 'INDEX';
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TargetSettingView".
 */
export interface TargetSettingView {
  direction: 'AT_LEAST' | 'RISING';
  due: string | null;
  pace: 'LINEAR' | 'BY_DEADLINE' | null;
  value: string | null;
  warning: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "IndustryFaultView".
 */
export interface IndustryFaultView {
  code: string;
  message: Text;
  row: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "IndustryFileView".
 */
export interface IndustryFileView {
  faults: IndustryFaultView[];
  rows: number;
  taken: boolean;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "IndustryView".
 */
export interface IndustryView {
  code: string;
  name: Text;
  parent: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "InstructionPage".
 */
export interface InstructionPage {
  items: InstructionView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "InstructionView".
 */
export interface InstructionView {
  addressees: UnitNameView[];
  at: string;
  by: string;
  document: string | null;
  id: string;
  leader: LeaderView;
  on: string;
  text: string;
  unit: UnitNameView;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "LeaderView".
 */
export interface LeaderView {
  id: string;
  name: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "InstructionRequest".
 */
export interface InstructionRequest {
  addressees?: string[] | null;
  document?: string | null;
  leader?: string | null;
  on?: string | null;
  text?: string | null;
  unit?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "KeyOwnerView".
 */
export interface KeyOwnerView {
  displayName: string;
  id: string;
  name: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "KeyView".
 */
export interface KeyView {
  id: string;
  transports: string[];
  type: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "LedgerKeyView".
 */
export interface LedgerKeyView {
  at: string;
  endorsement: string | null;
  id: string;
  number: number;
  publicKey: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "LedgerView".
 */
export interface LedgerView {
  at: string | null;
  covered: number;
  hash: string;
  origin: string;
  size: number;
  waiting: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "LetterDraftedView".
 */
export interface LetterDraftedView {
  caseId: string;
  id: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "LetterItemView".
 */
export interface LetterItemView {
  caseId: string | null;
  draftedAt: string;
  id: string;
  number: string | null;
  pressed: TaskUnitView;
  pressing: TaskUnitView;
  repliedAt: string | null;
  sentAt: string | null;
  state: 'DRAFTED' | 'SENT' | 'REPLIED' | 'ANSWERED' | 'NOT_SENT' | 'BROKEN_OFF';
  title: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "LetterPage".
 */
export interface LetterPage {
  items: LetterItemView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "LetterRequest".
 */
export interface LetterRequest {
  body?: string | null;
  number?: string | null;
  pressed?: number | null;
  tasks?: string[] | null;
  title?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "LetterView".
 */
export interface LetterView {
  answeredAt: string | null;
  body: string;
  draftedBy: string;
  letter: LetterItemView;
  reply: string;
  signedBy: string | null;
  tasks: TaskItemView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "MadeView".
 */
export interface MadeView {
  login: string;
  name: string;
  password: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "MailPage".
 */
export interface MailPage {
  items: MailRow[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "MailRow".
 */
export interface MailRow {
  address: string;
  at: string;
  attempts: number;
  id: string;
  kind: string;
  name: string | null;
  reply: string | null;
  settledAt: string | null;
  state: 'WAITING' | 'SENDING' | 'SENT' | 'FAILED' | 'UNSURE';
  subject: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "MayView".
 */
export interface MayView {
  contact: boolean;
  keep: boolean;
  merge: boolean;
  wish: boolean;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "MeView".
 */
export interface MeView {
  delegated: DelegationView[];
  id: string;
  login: string;
  name: string;
  next: 'PASSWORD' | 'SECOND_FACTOR' | 'NEW_PASSWORD' | 'ENROL' | 'NOTHING';
  permissions: string[];
  posts: PostView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "MergeRequest".
 */
export interface MergeRequest {
  merged?: string | null;
  reason?: string | null;
  survivor?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "MergedView".
 */
export interface MergedView {
  at: string;
  by: string;
  entry: EntryNameView;
  merge: string;
  reason: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "MoreTimeRequest".
 */
export interface MoreTimeRequest {
  count: number;
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "NamedView".
 */
export interface NamedView {
  code: string;
  name: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "NewPasskeyRequest".
 */
export interface NewPasskeyRequest {
  credential: {
    [k: string]: unknown;
  };
  name: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "NewPasswordRequest".
 */
export interface NewPasswordRequest {
  replacement: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "NewPersonView".
 */
export interface NewPersonView {
  password: string;
  person: PersonView;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PersonView".
 */
export interface PersonView {
  at: string;
  email: string | null;
  factors: string[];
  id: string;
  login: string;
  name: string;
  phone: string | null;
  posts: PostView[];
  seen: string | null;
  state: 'ACTIVE' | 'INACTIVE';
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "NewTokenView".
 */
export interface NewTokenView {
  secret: string;
  token: TokenView;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TokenView".
 */
export interface TokenView {
  at: string;
  id: string;
  name: string;
  owner: OwnerView;
  permissions: string[];
  state: 'VALID' | 'EXPIRED' | 'REVOKED';
  until: string;
  usedAt: string | null;
  usedFrom: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "OwnerView".
 */
export interface OwnerView {
  id: string;
  login: string;
  name: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "NextKeyRequest".
 */
export interface NextKeyRequest {
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "NoticeChoiceRequest".
 */
export interface NoticeChoiceRequest {
  digestHour?: number | null;
  groups?: GroupChoiceRequest[] | null;
  language?: 'ZH' | 'EN' | null;
  quietFrom?: string | null;
  quietUntil?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "NoticeChoiceView".
 */
export interface NoticeChoiceView {
  digestHour: number;
  email: string | null;
  groups: GroupChoiceView[];
  language: 'ZH' | 'EN';
  mailOn: boolean;
  quietFrom: string | null;
  quietUntil: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "NoticeKindView".
 */
export interface NoticeKindView {
  code: string;
  group: 'SECURITY' | 'RIGHTS' | 'INSTRUCTION' | 'CASE' | 'ASSESSMENT' | 'TASK' | 'IMPORT' | 'REGISTRY' | 'OUTREACH';
  name: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "NoticePage".
 */
export interface NoticePage {
  items: NoticeView[];
  next: string | null;
  seen: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "NoticeView".
 */
export interface NoticeView {
  at: string;
  group: 'SECURITY' | 'RIGHTS' | 'INSTRUCTION' | 'CASE' | 'ASSESSMENT' | 'TASK' | 'IMPORT' | 'REGISTRY' | 'OUTREACH';
  id: string;
  kind: string;
  path: string;
  read: boolean;
  text: Text;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ObjectRequest".
 */
export interface ObjectRequest {
  item: string;
  words: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ObjectedView".
 */
export interface ObjectedView {
  id: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "OfferView".
 */
export interface OfferView {
  secret: string;
  uri: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "OpeningView".
 */
export interface OpeningView {
  code: string;
  parties: string[];
  steps: BackView[];
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "OriginView".
 */
export interface OriginView {
  file: string | null;
  importId: string | null;
  kind: 'IMPORT' | 'ENTRY' | 'CORRECTION' | 'RETRACTION' | 'BATCH_RETRACTION' | 'REMAKE';
  row: number | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "OutreachReasonRequest".
 */
export interface OutreachReasonRequest {
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "OutreachTurnView".
 */
export interface OutreachTurnView {
  at: string;
  by: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "OwedView".
 */
export interface OwedView {
  caseId: string | null;
  code: string;
  dueAt: string | null;
  from: string;
  id: string;
  late: boolean;
  lockedAt: string | null;
  lockedRecords: number | null;
  nil: boolean;
  records: number;
  region: string | null;
  restatements: number;
  stage: Text | null;
  stageOverdue: boolean;
  state: 'OPEN' | 'LOCKED' | 'BROKEN_OFF';
  submittedAt: string | null;
  to: string;
  unit: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "OwnReviewView".
 */
export interface OwnReviewView {
  assessed: Text;
  assessment: string;
  highest: string;
  id: string;
  item: Text;
  score: string | null;
  title: Text;
  words: string | null;
  year: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PartRequest".
 */
export interface PartRequest {
  done: boolean;
  unit?: number | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PassOnRequest".
 */
export interface PassOnRequest {
  areas?: string[] | null;
  due?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PassedOnView".
 */
export interface PassedOnView {
  ids: string[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PasskeyQuestionView".
 */
export interface PasskeyQuestionView {
  allowCredentials: KeyView[];
  challenge: string;
  rpId: string;
  timeout: number;
  userVerification: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PasskeyRequest".
 */
export interface PasskeyRequest {
  credential: {
    [k: string]: unknown;
  };
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PasskeySetUpView".
 */
export interface PasskeySetUpView {
  attestation: string;
  authenticatorSelection: SelectionView;
  challenge: string;
  excludeCredentials: KeyView[];
  pubKeyCredParams: AlgorithmView[];
  rp: RelyingPartyView;
  timeout: number;
  user: KeyOwnerView;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SelectionView".
 */
export interface SelectionView {
  residentKey: string;
  userVerification: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RelyingPartyView".
 */
export interface RelyingPartyView {
  id: string;
  name: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PasswordRequest".
 */
export interface PasswordRequest {
  current?: string | null;
  replacement?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PasswordView".
 */
export interface PasswordView {
  password: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PeopleFileView".
 */
export interface PeopleFileView {
  faults: PersonFaultView[];
  made: MadeView[];
  rows: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PersonFaultView".
 */
export interface PersonFaultView {
  column: string;
  message: Text;
  row: number;
  value: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PeriodView".
 */
export interface PeriodView {
  document: string | null;
  frozenAt: string | null;
  frozenBy: string | null;
  state: 'OPEN' | 'FROZEN';
  year: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PeriodsView".
 */
export interface PeriodsView {
  items: PeriodView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PermissionView".
 */
export interface PermissionView {
  code: string;
  module: string;
  name: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PersonErasureRequest".
 */
export interface PersonErasureRequest {
  basis?: string | null;
  person: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PersonNameView".
 */
export interface PersonNameView {
  id: string;
  login: string;
  name: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PersonPage".
 */
export interface PersonPage {
  items: PersonView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PersonRequest".
 */
export interface PersonRequest {
  email?: string | null;
  login?: string | null;
  name?: string | null;
  phone?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PlanClauseView".
 */
export interface PlanClauseView {
  code: string;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PolicyEditionView".
 */
export interface PolicyEditionView {
  edition: number;
  id: string;
  state: 'DRAFT' | 'FILED' | 'PUBLISHED' | 'REPLACED' | 'WITHDRAWN';
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PolicyName".
 */
export interface PolicyName {
  id: string;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PolicyView".
 */
export interface PolicyView {
  assumptions: Text[];
  clauses: ClauseView[];
  datasets: DatasetView[];
  end: string;
  id: string;
  indicators: IndicatorView[];
  profiles: ProfileView[];
  regions: RegionView[];
  start: string;
  title: Text;
  units: NamedView[];
  version: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ProfileView".
 */
export interface ProfileView {
  assumptions: Text[];
  dataset: string;
  name: string;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RegionView".
 */
export interface RegionView {
  code: string;
  level: 'CITY' | 'COUNTY' | 'ZONE';
  name: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PostRequest".
 */
export interface PostRequest {
  duties?: ('LEADER_IN_CHARGE' | 'LIAISON' | 'PREPARER' | 'CHECKER' | 'SIGNER')[] | null;
  from?: string | null;
  person: string;
  roles?: string[] | null;
  title?: string | null;
  unit?: string | null;
  until?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PracticeMayView".
 */
export interface PracticeMayView {
  decide: boolean;
  edit: boolean;
  history: boolean;
  publish: boolean;
  submit: boolean;
  withdraw: boolean;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PracticePageView".
 */
export interface PracticePageView {
  items: PracticeRowView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PracticeRowView".
 */
export interface PracticeRowView {
  clauses: string[];
  id: string;
  publishedAt: string | null;
  region: string | null;
  state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'SELECTED' | 'PUBLISHED' | 'WITHDRAWN';
  summary: string | null;
  title: string;
  unit: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PracticePublicationRequest".
 */
export interface PracticePublicationRequest {
  summary?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PracticeRequest".
 */
export interface PracticeRequest {
  clauses?: string[] | null;
  done?: string | null;
  files?: string[] | null;
  indicators?: string[] | null;
  link?: string | null;
  results?: string | null;
  title?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PracticeView".
 */
export interface PracticeView {
  clauses: string[];
  done: string;
  ended: OutreachTurnView | null;
  files: StoredFileView[];
  id: string;
  indicators: string[];
  link: string | null;
  may: PracticeMayView;
  published: OutreachTurnView | null;
  region: string | null;
  results: string;
  selected: OutreachTurnView | null;
  selection: string | null;
  state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'SELECTED' | 'PUBLISHED' | 'WITHDRAWN';
  submitted: OutreachTurnView | null;
  summary: string | null;
  title: string;
  unit: Text;
  version: number;
  words: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "Problem".
 */
export interface Problem {
  code: string;
  errors: FieldProblem[];
  instance: string;
  params: {
    [k: string]: string;
  };
  status: number;
  title: string;
  traceId: string;
  type: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ProgressCheckRequest".
 */
export interface ProgressCheckRequest {
  good: boolean;
  words?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ProgressRequest".
 */
export interface ProgressRequest {
  files?: string[] | null;
  needs?: string | null;
  needsUnit?: string | null;
  percent?: number | null;
  problems?: string | null;
  unit?: number | null;
  words?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ProofView".
 */
export interface ProofView {
  checkpoint: string;
  content: string;
  hash: string;
  key: LedgerKeyView;
  leaf: string;
  n: number;
  path: string[];
  root: string;
  size: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PublicityLinkRequest".
 */
export interface PublicityLinkRequest {
  name?: string | null;
  url?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PublicityLinkView".
 */
export interface PublicityLinkView {
  name: string;
  url: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PublicityMayView".
 */
export interface PublicityMayView {
  cancel: boolean;
  done: boolean;
  edit: boolean;
  history: boolean;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PublicityPageView".
 */
export interface PublicityPageView {
  items: PublicityRowView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PublicityRowView".
 */
export interface PublicityRowView {
  from: string;
  id: string;
  kind: 'EVENT' | 'ARTICLE' | 'BROADCAST' | 'TRAINING' | 'OPEN_DAY' | 'OTHER';
  place: string | null;
  responsible: string;
  state: 'PLANNED' | 'DONE' | 'CANCELLED';
  title: string;
  unit: Text;
  until: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PublicityRequest".
 */
export interface PublicityRequest {
  clauses?: string[] | null;
  from?: string | null;
  kind?: string | null;
  links?: PublicityLinkRequest[] | null;
  place?: string | null;
  practice?: string | null;
  responsible?: string | null;
  supporting?: string | null;
  title?: string | null;
  until?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PublicityResultRequest".
 */
export interface PublicityResultRequest {
  link?: string | null;
  result?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PublicitySubjectView".
 */
export interface PublicitySubjectView {
  id: string;
  title: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "PublicityView".
 */
export interface PublicityView {
  clauses: string[];
  from: string;
  id: string;
  kind: 'EVENT' | 'ARTICLE' | 'BROADCAST' | 'TRAINING' | 'OPEN_DAY' | 'OTHER';
  links: PublicityLinkView[];
  may: PublicityMayView;
  place: string | null;
  practice: PublicitySubjectView | null;
  responsible: string;
  result: string | null;
  resultLink: string | null;
  state: 'PLANNED' | 'DONE' | 'CANCELLED';
  supporting: PublicitySubjectView | null;
  title: string;
  unit: Text;
  until: string;
  version: number;
  words: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "QualificationRequest".
 */
export interface QualificationRequest {
  document?: string | null;
  issuer?: string | null;
  kind?: string | null;
  number?: string | null;
  scope?: string | null;
  title?: string | null;
  validFrom?: string | null;
  validUntil?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "QualificationView".
 */
export interface QualificationView {
  daysLeft: number | null;
  document: StoredFileView | null;
  id: string;
  issuer: string | null;
  kind:
    | 'CMA'
    | 'CNAS'
    | 'CATL'
    | 'METROLOGY'
    | 'PRODUCTION_LICENCE'
    | 'FOOD_PRODUCTION'
    | 'COMPULSORY'
    | 'SYSTEM'
    | 'PRODUCT'
    | 'CONSTRUCTION'
    | 'PERSONAL'
    | 'OTHER';
  number: string | null;
  scope: string | null;
  state: 'NOT_YET' | 'VALID' | 'ENDING' | 'EXPIRED';
  title: string | null;
  validFrom: string | null;
  validUntil: string | null;
  version: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RankView".
 */
export interface RankView {
  grade: 'A' | 'B' | 'C' | 'D';
  id: string;
  name: Text;
  rank: number;
  total: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReasonRequest".
 */
export interface ReasonRequest {
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReceiptView".
 */
export interface ReceiptView {
  number: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReckoningView".
 */
export interface ReckoningView {
  days: CourseDayView[];
  due: string;
  lastDay: string;
  start: string;
  version: RuleVersionView;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RecomputeView".
 */
export interface RecomputeView {
  cells: number | null;
  differences: DifferenceView[];
  finishedAt: string | null;
  records: number | null;
  startedAt: string | null;
  state: 'NEVER' | 'RUNNING' | 'EQUAL' | 'DIFFERENT';
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RecordDetailView".
 */
export interface RecordDetailView {
  feeds: FeedView[];
  history: RevisionView[];
  record: RecordView;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RevisionView".
 */
export interface RevisionView {
  act: number;
  at: string;
  attachments: StoredFileView[];
  by: string;
  file: string | null;
  importId: string | null;
  kind: 'IMPORT' | 'ENTRY' | 'CORRECTION' | 'RETRACTION' | 'BATCH_RETRACTION' | 'REMAKE';
  reason: string | null;
  revision: number;
  row: number | null;
  values: {
    [k: string]: string;
  } | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RecordView".
 */
export interface RecordView {
  attachments: StoredFileView[];
  dataset: string;
  key: string;
  on: string | null;
  origin: OriginView;
  recordedAt: string;
  recordedBy: string;
  region: string | null;
  revision: number;
  state: 'CURRENT' | 'RETRACTED';
  values: {
    [k: string]: string;
  };
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RecordPageView".
 */
export interface RecordPageView {
  items: RecordView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RecoveryCodesView".
 */
export interface RecoveryCodesView {
  recoveryCodes: string[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RefusalRequest".
 */
export interface RefusalRequest {
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RegistryEntryRequest".
 */
export interface RegistryEntryRequest {
  address?: string | null;
  availability?: string | null;
  belongsTo?: string | null;
  chains?: string[] | null;
  citizenNumber?: string | null;
  code?: string | null;
  established?: string | null;
  expertise?: string[] | null;
  formerNames?: string[] | null;
  industry?: string | null;
  kind?: string | null;
  managing?: string | null;
  name?: string | null;
  reason?: string | null;
  registered?: string | null;
  renamed?: boolean | null;
  size?: string | null;
  sizeYear?: number | null;
  status?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RegistryEntryView".
 */
export interface RegistryEntryView {
  address: string | null;
  availability: 'AVAILABLE' | 'UNAVAILABLE';
  belongsTo: EntryNameView | null;
  bound: boolean;
  brought: BroughtView[];
  chains: string[];
  citizenMask: string | null;
  code: string | null;
  contacts: ContactMaskView[];
  established: string | null;
  expertise: string[];
  formerCodes: string[];
  formerNames: string[];
  id: string;
  industry: string | null;
  industryName: Text | null;
  kind: 'ENTERPRISE' | 'INSTITUTION' | 'LABORATORY' | 'EXPERT' | 'INSPECTOR';
  managing: string;
  may: MayView;
  merged: MergedView[];
  name: string;
  qualifications: QualificationView[];
  registered: string;
  size: 'ABOVE' | 'BELOW' | 'UNKNOWN';
  sizeYear: number | null;
  status: 'ACTIVE' | 'CEASED' | 'REVOKED' | 'MOVED';
  version: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RegistryPageView".
 */
export interface RegistryPageView {
  items: RegistryRowView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RegistryRowView".
 */
export interface RegistryRowView {
  bound: boolean;
  citizenMask: string | null;
  code: string | null;
  id: string;
  industry: string | null;
  kind: 'ENTERPRISE' | 'INSTITUTION' | 'LABORATORY' | 'EXPERT' | 'INSPECTOR';
  managing: string;
  name: string;
  registered: string;
  size: 'ABOVE' | 'BELOW' | 'UNKNOWN';
  status: 'ACTIVE' | 'CEASED' | 'REVOKED' | 'MOVED';
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RegistryWordsView".
 */
export interface RegistryWordsView {
  areas: WordView[];
  assumptions: Text[];
  chains: ChainView[];
  kinds: WordView[];
  qualifications: WordView[];
  sizes: WordView[];
  statuses: WordView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RemarkRequest".
 */
export interface RemarkRequest {
  unit?: number | null;
  words?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReplacementRequest".
 */
export interface ReplacementRequest {
  reason?: string | null;
  successor?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RequestView".
 */
export interface RequestView {
  at: string;
  id: string;
  person: PersonNameView;
  post: PostView;
  role: RoleNameView;
  wishedBy: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RoleNameView".
 */
export interface RoleNameView {
  code: string;
  name: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RestatementView".
 */
export interface RestatementView {
  after: FigureView;
  at: string;
  before: FigureView;
  by: string;
  reason: string;
  region: string;
  year: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RestatementsView".
 */
export interface RestatementsView {
  items: RestatementView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RetractRequest".
 */
export interface RetractRequest {
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RetractionRequest".
 */
export interface RetractionRequest {
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReviewEntryView".
 */
export interface ReviewEntryView {
  assessed: string;
  id: string;
  item: string;
  name: string;
  reviewer: string;
  score: string | null;
  scored: boolean;
  words: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReviewMadeView".
 */
export interface ReviewMadeView {
  id: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReviewPage".
 */
export interface ReviewPage {
  items: TaskReview[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskReview".
 */
export interface TaskReview {
  at: string;
  by: string;
  closedAt: string | null;
  closedBy: string | null;
  from: string;
  id: string;
  title: string;
  to: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReviewRequest".
 */
export interface ReviewRequest {
  from?: string | null;
  title?: string | null;
  to?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReviewSheet".
 */
export interface ReviewSheet {
  area: string | null;
  asOf: string;
  from: string;
  instructed: string[];
  name: Text;
  remark: string;
  targets: ReviewTarget[];
  tasks: ReviewTask[];
  to: string;
  unit: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReviewTarget".
 */
export interface ReviewTarget {
  code: string;
  confirmed: string | null;
  name: Text;
  status: 'ACHIEVED' | 'MISSED' | 'ON_TRACK' | 'AT_RISK' | 'BEHIND' | 'NO_EVIDENCE' | 'NO_BASELINE' | 'NO_TARGET';
  target: string | null;
  unit: 'RATIO' | 'SCORE' | 'COUNT' | 'INDEX';
  value: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReviewTask".
 */
export interface ReviewTask {
  due: string | null;
  id: string;
  late: boolean;
  leads: boolean;
  number: string;
  percent: number;
  state: 'DISPATCHED' | 'REFUSED' | 'DOING' | 'CLOSING' | 'CLOSED' | 'CANCELLED';
  title: Text;
  told: ReviewTold | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReviewTold".
 */
export interface ReviewTold {
  at: string;
  late: boolean;
  needs: string;
  problems: string;
  words: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReviewView".
 */
export interface ReviewView {
  review: TaskReview;
  sheets: ReviewSheet[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ReviewersRequest".
 */
export interface ReviewersRequest {
  item: string;
  reviewers?: string[] | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RoleRequest".
 */
export interface RoleRequest {
  about?: Text | null;
  code?: string | null;
  name?: Text | null;
  permissions?: string[] | null;
  reach?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RoleView".
 */
export interface RoleView {
  about: Text;
  administrator: boolean;
  builtIn: boolean;
  code: string;
  holders: number;
  name: Text;
  permissions: string[];
  reach: 'EVERYTHING' | 'UNIT';
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RoundBoardView".
 */
export interface RoundBoardView {
  day: string;
  kinds: RoundKindView[];
  late: number;
  missing: number;
  owed: OwedView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RoundKindView".
 */
export interface RoundKindView {
  assumption: Text | null;
  code: string;
  dataset: string;
  receiver: Text;
  rhythm: 'MONTH' | 'QUARTER' | 'YEAR';
  runningFrom: string | null;
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "RunRequest".
 */
export interface RunRequest {
  from?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SaidRequest".
 */
export interface SaidRequest {
  files?: string[] | null;
  text?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ScoreRequest".
 */
export interface ScoreRequest {
  score?: number | null;
  words?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ScorecardView".
 */
export interface ScorecardView {
  asOf: string;
  effectiveAsOf: string;
  frozen: FrozenView | null;
  indicators: ResultView[];
  knownOn: string | null;
  policy: string;
  recomputing: boolean;
  region: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SectionRowView".
 */
export interface SectionRowView {
  label: Text;
  mark: 'NONE' | 'GOOD' | 'WARNING' | 'BAD';
  path: string | null;
  value: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SectionView".
 */
export interface SectionView {
  code: string;
  nothing: Text;
  rows: SectionRowView[];
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SeenRequest".
 */
export interface SeenRequest {
  seen?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SendBackRequest".
 */
export interface SendBackRequest {
  element: string;
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ServerView".
 */
export interface ServerView {
  demo: boolean;
  name: string;
  policy: PolicyName;
  today: string;
  version: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "ServiceRequest".
 */
export interface ServiceRequest {
  document: string;
  method: 'DIRECT' | 'LEFT' | 'MAIL' | 'ELECTRONIC' | 'ENTRUSTED' | 'PUBLIC_NOTICE';
  paper?: string | null;
  proof: string;
  recipient: string;
  servedAt: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SessionView".
 */
export interface SessionView {
  address: string;
  agent: string;
  began: string;
  current: boolean;
  id: string;
  seen: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SignInPage".
 */
export interface SignInPage {
  items: SignInRow[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SignInRow".
 */
export interface SignInRow {
  address: string;
  agent: string;
  at: string;
  by: string | null;
  login: string | null;
  name: string | null;
  outcome:
    | 'SIGNED_IN'
    | 'FACTOR_DONE'
    | 'WRONG_PASSWORD'
    | 'WRONG_CODE'
    | 'UNKNOWN'
    | 'BRAKED'
    | 'INACTIVE'
    | 'SIGNED_OUT'
    | 'ENDED'
    | 'RESET';
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SignInView".
 */
export interface SignInView {
  factors: string[];
  government: Text | null;
  name: string | null;
  next: 'PASSWORD' | 'SECOND_FACTOR' | 'NEW_PASSWORD' | 'ENROL' | 'NOTHING';
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SplitRequest".
 */
export interface SplitRequest {
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SupportingPolicyMayView".
 */
export interface SupportingPolicyMayView {
  correct: boolean;
  decide: boolean;
  edit: boolean;
  file: boolean;
  history: boolean;
  replace: boolean;
  withdraw: boolean;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SupportingPolicyPageView".
 */
export interface SupportingPolicyPageView {
  items: SupportingPolicyRowView[];
  next: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SupportingPolicyRowView".
 */
export interface SupportingPolicyRowView {
  clauses: string[];
  edition: number;
  id: string;
  issuedOn: string;
  issuer: string;
  number: string | null;
  region: string;
  state: 'DRAFT' | 'FILED' | 'PUBLISHED' | 'REPLACED' | 'WITHDRAWN';
  title: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SupportingPolicyRequest".
 */
export interface SupportingPolicyRequest {
  clauses?: string[] | null;
  files?: string[] | null;
  inForceFrom?: string | null;
  inForceUntil?: string | null;
  issuedOn?: string | null;
  issuer?: string | null;
  link?: string | null;
  number?: string | null;
  region?: string | null;
  summary?: string | null;
  title?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SupportingPolicyView".
 */
export interface SupportingPolicyView {
  clauses: string[];
  correction: string | null;
  document: string;
  edition: number;
  editions: PolicyEditionView[];
  ended: OutreachTurnView | null;
  filed: OutreachTurnView | null;
  files: StoredFileView[];
  id: string;
  inForceFrom: string | null;
  inForceUntil: string | null;
  issuedOn: string;
  issuer: string;
  link: string | null;
  may: SupportingPolicyMayView;
  number: string | null;
  published: OutreachTurnView | null;
  region: string;
  replacedBy: string | null;
  state: 'DRAFT' | 'FILED' | 'PUBLISHED' | 'REPLACED' | 'WITHDRAWN';
  summary: string | null;
  title: string;
  unit: Text;
  version: number;
  words: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "SuspendRequest".
 */
export interface SuspendRequest {
  ground: string;
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TargetPointView".
 */
export interface TargetPointView {
  on: string;
  value: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskBoardView".
 */
export interface TaskBoardView {
  columns: TaskColumnView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskColumnView".
 */
export interface TaskColumnView {
  count: number;
  items: TaskItemView[];
  more: boolean;
  next: string | null;
  state: 'DISPATCHED' | 'REFUSED' | 'DOING' | 'CLOSING' | 'CLOSED' | 'CANCELLED';
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskClosingView".
 */
export interface TaskClosingView {
  at: string;
  by: string;
  caseId: string | null;
  id: string;
  reason: string;
  state: 'OPEN' | 'CLOSED' | 'RETURNED';
  words: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskFilter".
 */
export interface TaskFilter {
  area: string | null;
  clause: string | null;
  late: boolean | null;
  lead: number | null;
  open: boolean | null;
  state: 'DISPATCHED' | 'REFUSED' | 'DOING' | 'CLOSING' | 'CLOSED' | 'CANCELLED' | null;
  view: 'ALL' | 'MINE' | 'LED' | 'GIVEN' | null;
  words: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskIndicatorView".
 */
export interface TaskIndicatorView {
  code: string;
  name: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskMadeView".
 */
export interface TaskMadeView {
  id: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskMayView".
 */
export interface TaskMayView {
  accept: boolean;
  amend: boolean;
  cancel: boolean;
  check: boolean;
  close: boolean;
  finish: number[];
  passOn: boolean;
  press: boolean;
  reopen: boolean;
  resume: number[];
  tell: number[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskPartView".
 */
export interface TaskPartView {
  doneAt: string | null;
  owesBy: string | null;
  owesFrom: string | null;
  owesTo: string | null;
  percent: number;
  role: 'LEAD' | 'COOPERATING' | 'DISPATCHER';
  unit: TaskUnitView;
  what: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskPlanView".
 */
export interface TaskPlanView {
  assumptions: Text[];
  clauses: PlanClauseView[];
  commitments: CommitmentView[];
  day: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskProgressView".
 */
export interface TaskProgressView {
  at: string;
  by: string;
  checked: string;
  checkedAt: string | null;
  checkedBy: string | null;
  files: StoredFileView[];
  from: string | null;
  id: string;
  late: boolean;
  needs: string;
  needsUnit: TaskUnitView | null;
  percent: number;
  problems: string;
  state: 'TOLD' | 'CHECKED' | 'RETURNED';
  to: string | null;
  unit: TaskUnitView;
  words: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskReasonRequest".
 */
export interface TaskReasonRequest {
  reason?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskRequest".
 */
export interface TaskRequest {
  clause?: string | null;
  deliverable?: string | null;
  due?: string | null;
  indicators?: string[] | null;
  instruction?: string | null;
  lead?: string | null;
  origin?: string | null;
  rhythm?: 'MONTH' | 'QUARTER' | 'YEAR' | null;
  source?: 'PLAN' | 'MEETING' | 'INSTRUCTION' | 'OWN' | null;
  title?: string | null;
  with?: CooperationRequest[] | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TaskView".
 */
export interface TaskView {
  acceptedAt: string | null;
  area: string | null;
  assumption: Text | null;
  clause: string | null;
  clauseTitle: Text | null;
  closedAt: string | null;
  closings: TaskClosingView[];
  commitment: string | null;
  deliverable: Text;
  dispatcher: TaskUnitView;
  due: string | null;
  files: StoredFileView[];
  from: string;
  id: string;
  indicators: TaskIndicatorView[];
  instruction: string | null;
  late: boolean;
  lead: TaskUnitView;
  may: TaskMayView;
  number: string;
  origin: string;
  parent: TaskItemView | null;
  parts: TaskPartView[];
  passedOn: TaskItemView[];
  percent: number;
  progress: TaskProgressView[];
  reason: string;
  reportedAt: string | null;
  rhythm: 'MONTH' | 'QUARTER' | 'YEAR' | null;
  source: 'PLAN' | 'MEETING' | 'INSTRUCTION' | 'OWN';
  state: 'DISPATCHED' | 'REFUSED' | 'DOING' | 'CLOSING' | 'CLOSED' | 'CANCELLED';
  title: Text;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TokenRequest".
 */
export interface TokenRequest {
  name?: string | null;
  permissions?: string[] | null;
  until?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TransferRequest".
 */
export interface TransferRequest {
  reason?: string | null;
  unit: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TrendPointView".
 */
export interface TrendPointView {
  evidence: number;
  lower: string | null;
  on: string;
  status: 'ACHIEVED' | 'MISSED' | 'ON_TRACK' | 'AT_RISK' | 'BEHIND' | 'NO_EVIDENCE' | 'NO_BASELINE' | 'NO_TARGET';
  upper: string | null;
  value: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TrendView".
 */
export interface TrendView {
  points: TrendPointView[];
  target: TargetPointView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "TrendsView".
 */
export interface TrendsView {
  months: string[];
  trends: IndicatorTrendView[];
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "UnitPeriodView".
 */
export interface UnitPeriodView {
  at: string;
  by: string;
  closed: boolean;
  from: string;
  kind: 'OFFICE' | 'MEMBER' | 'AREA' | 'ENTERPRISE' | 'LABORATORY' | 'SUPERVISOR';
  name: Text;
  parent: string | null;
  reason: string | null;
  region: string | null;
  until: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "UnitRequest".
 */
export interface UnitRequest {
  code?: string | null;
  from?: string | null;
  kind?: string | null;
  name?: Text | null;
  parent?: string | null;
  reason?: string | null;
  region?: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "UnitView".
 */
export interface UnitView {
  code: string;
  from: string;
  id: number;
  kind: 'OFFICE' | 'MEMBER' | 'AREA' | 'ENTERPRISE' | 'LABORATORY' | 'SUPERVISOR';
  name: Text;
  parent: string | null;
  region: string | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "UnreadView".
 */
export interface UnreadView {
  count: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "UploadRequest".
 */
export interface UploadRequest {
  name: string;
  place: string;
  size: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "UploadView".
 */
export interface UploadView {
  id: string;
  largestPart: number;
  name: string;
  offset: number;
  size: number;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "WeightsRequest".
 */
export interface WeightsRequest {
  points?: {
    [k: string]: number;
  } | null;
  weights?: {
    [k: string]: number;
  } | null;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "WishMadeView".
 */
export interface WishMadeView {
  id: string;
}
/**
 * This interface was referenced by `Interface`'s JSON-Schema
 * via the `definition` "WishRequest".
 */
export interface WishRequest {
  role?: string | null;
}
