/** The shapes of the HTTP interface. Exact numbers are decimal strings, ratios are fractions. */

export interface Text {
  zh: string;
  en: string;
}

export type Status =
  | 'ACHIEVED'
  | 'MISSED'
  | 'ON_TRACK'
  | 'AT_RISK'
  | 'BEHIND'
  | 'NO_EVIDENCE'
  | 'NO_BASELINE'
  | 'NO_TARGET';

export const STATUSES: readonly Status[] = [
  'ACHIEVED',
  'ON_TRACK',
  'AT_RISK',
  'BEHIND',
  'MISSED',
  'NO_EVIDENCE',
  'NO_BASELINE',
  'NO_TARGET',
];

export type Kind = 'RATE' | 'STATE' | 'PROGRESS' | 'COUNT' | 'LEVEL';
export type Unit = 'RATIO' | 'SCORE' | 'COUNT' | 'INDEX';
export type Direction = 'AT_LEAST' | 'RISING';

export interface Page<T> {
  items: T[];
  next: string | null;
  total?: number;
}

export interface FieldError {
  field: string;
  code: string;
  message: string;
}

export interface ServerInfo {
  name: string;
  version: string;
  demo: boolean;
  policy: { id: string; title: Text };
  today: string;
}

export interface CsrfToken {
  headerName: string;
  parameterName: string;
  token: string;
}

export interface Me {
  id: string;
  login: string;
  name: string;
  administrator: boolean;
}

export interface Region {
  code: string;
  name: Text;
  level: string;
}

export interface IndicatorInfo {
  code: string;
  clause: string;
  name: Text;
  definition: Text;
  kind: Kind;
  unit: Unit;
  lead: string;
  cityOnly: boolean;
  sampled: boolean;
  binding: boolean;
  accumulation: string | null;
  datasets: string[];
  target: {
    direction: Direction;
    value: string | null;
    due: string | null;
    pace: string | null;
    warning: string | null;
  };
  assumptions: Text[];
}

export type ColumnType =
  | 'text'
  | 'enum'
  | 'region'
  | 'date'
  | 'time'
  | 'month'
  | 'year'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'reference'
  | 'indicator';

export interface Column {
  code: string;
  title: Text;
  type: ColumnType;
  required: boolean;
  key: boolean;
  values: { code: string; title: Text }[] | null;
  min: string | number | null;
  max: string | number | null;
  unit: string | null;
  refersTo: string | null;
  areasOnly: boolean | null;
}

export interface Dataset {
  code: string;
  title: Text;
  derived: boolean;
  columns: Column[];
  indicators: string[];
}

export interface Profile {
  name: string;
  title: Text;
  dataset: string;
  assumptions: Text[];
}

export interface Policy {
  id: string;
  version: string;
  title: Text;
  start: string;
  end: string;
  clauses: { code: string; title: Text }[];
  regions: Region[];
  units: { code: string; name: Text }[];
  assumptions: Text[];
  indicators: IndicatorInfo[];
  datasets: Dataset[];
  profiles: Profile[];
}

export interface Interval {
  method: string;
  confidence: string;
  lower: string;
  upper: string;
}

export interface Confirmed {
  value: string;
  issuer: string;
  documentNo: string;
  publishedOn: string;
}

export interface Result {
  code: string;
  clause: string;
  kind: Kind;
  unit: Unit;
  value: string | null;
  numerator: string | null;
  denominator: string | null;
  target: { direction: Direction; value: string | null; previous: string | null; by: string };
  confirmed: Confirmed | null;
  basis: 'COMPUTED' | 'CONFIRMED';
  status: Status;
  proven: boolean | null;
  interval: Interval | null;
  evidence: number;
  lastEvidenceOn: string | null;
  provisional: boolean;
  gap: { kind: string; amount: string; text: Text } | null;
  frozen: { value: string | null; status: Status } | null;
  restatements: number;
}

export interface Scorecard {
  policy: string;
  asOf: string;
  effectiveAsOf: string;
  knownOn: string | null;
  region: string;
  recomputing: boolean;
  indicators: Result[];
  frozen: { year: number; frozenAt: string; document: string } | null;
}

export interface AreaScores {
  asOf: string;
  areas: {
    region: string;
    results: { code: string; value: string | null; status: Status; evidence: number }[];
  }[];
}

export interface Trends {
  months: string[];
  trends: { code: string; values: (string | null)[] }[];
}

export interface IndicatorTrend {
  points: {
    on: string;
    value: string | null;
    status: Status;
    evidence: number;
    lower: string | null;
    upper: string | null;
  }[];
  target: { on: string; value: string }[];
}

export interface IndicatorAreas {
  areas: { region: string; result: Result }[];
}

export interface Restatement {
  year: number;
  region: string;
  at: string;
  by: string;
  reason: string;
  before: { value: string | null; status: Status };
  after: { value: string | null; status: Status };
}

export type Values = Record<string, string>;

export interface Fact {
  dataset: string;
  key: string;
  region: string | null;
  on: string;
  until: string | null;
  counts: { numerator: string | null; denominator: string | null } | null;
  revision: number;
  values: Values;
  derived: boolean;
  detail: Text | null;
}

export interface FactPage extends Page<Fact> {
  columns: string[];
  datasets: string[];
}

export interface Attachment {
  id: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

export interface DataRecord {
  dataset: string;
  key: string;
  revision: number;
  region: string | null;
  on: string | null;
  values: Values;
  state: 'CURRENT' | 'RETRACTED';
  recordedAt: string;
  recordedBy: string;
  origin: { kind: RecordChange; importId: string | null; file: string | null; row: number | null };
  attachments: Attachment[];
}

export type RecordChange = 'IMPORT' | 'ENTRY' | 'CORRECTION' | 'RETRACTION' | 'BATCH_RETRACTION';

export interface RecordRevision {
  revision: number;
  values: Values | null;
  at: string;
  by: string;
  kind: RecordChange;
  reason: string | null;
  importId: string | null;
  file: string | null;
  row: number | null;
  attachments: Attachment[];
}

export interface RecordDetail {
  record: DataRecord;
  history: RecordRevision[];
  feeds: { indicator: string; numerator: string | null; denominator: string | null }[];
}

export type ImportMode = 'PREVIEW' | 'WHOLE' | 'PARTIAL';

export type ImportState =
  | 'WAITING'
  | 'READING'
  | 'READY'
  | 'APPLYING'
  | 'DONE'
  | 'REFUSED'
  | 'FAILED'
  | 'CANCELLED'
  | 'RETRACTED';

export type ImportFileState =
  | 'WAITING'
  | 'READING'
  | 'READY'
  | 'APPLYING'
  | 'DONE'
  | 'REFUSED'
  | 'UNCHANGED'
  | 'IGNORED'
  | 'FAILED'
  | 'RETRACTED';

export interface Fault {
  row: number | null;
  column: string | null;
  value: string | null;
  code: string;
  message: Text;
}

export interface ImportFile {
  number: number;
  name: string;
  dataset: string | null;
  size: number;
  sha256: string;
  state: ImportFileState;
  rows: number;
  accepted: number;
  rejected: number;
  skipped: number;
  added: number;
  corrected: number;
  unchanged: number;
  faults: number;
  faultsShown: Fault[];
  refusedFile: boolean;
  duplicateOf: string | null;
}

export interface ImportRun {
  id: string;
  mode: ImportMode;
  state: ImportState;
  startedBy: string;
  startedAt: string;
  finishedAt: string | null;
  profile: string | null;
  year: number | null;
  reason: string | null;
  bytes: number;
  bytesRead: number;
  rowsRead: number;
  problem: { code?: string; title?: string; detail?: string } | null;
  files: ImportFile[];
}

export interface Period {
  year: number;
  state: 'OPEN' | 'FROZEN';
  frozenAt: string | null;
  frozenBy: string | null;
  document: string | null;
}

export interface Recompute {
  state: 'NEVER' | 'RUNNING' | 'EQUAL' | 'DIFFERENT';
  startedAt: string | null;
  finishedAt: string | null;
  records: number | null;
  cells: number | null;
  differences: { cell: string; kept: string; recomputed: string }[];
}
