/** Names that the client gives to the shapes of the HTTP interface. Exact numbers are decimal strings, ratios are fractions. */
import type {
  ColumnView,
  DatasetView,
  FileView,
  ImportView,
  PolicyView,
  RecordView,
  ResultView,
  RevisionView,
} from './schema';

export type {
  AreasView as AreaScores,
  AttachmentView as Attachment,
  ConfirmedView as Confirmed,
  CsrfView as CsrfToken,
  EvidenceView as FactPage,
  FactView as Fact,
  FaultView as Fault,
  FileView as ImportFile,
  ImportView as ImportRun,
  IndicatorAreasView as IndicatorAreas,
  IndicatorView as IndicatorInfo,
  IntervalView as Interval,
  MeView as Me,
  PeriodView as Period,
  ProfileView as Profile,
  RecomputeView as Recompute,
  RecordDetailView as RecordDetail,
  RecordView as DataRecord,
  RegionView as Region,
  RestatementView as Restatement,
  ResultView as Result,
  RevisionView as RecordRevision,
  ScorecardView as Scorecard,
  ServerView as ServerInfo,
  Text,
  TrendsView as Trends,
  TrendView as IndicatorTrend,
} from './schema';

export type Status = ResultView['status'];
export type Kind = ResultView['kind'];
export type Unit = ResultView['unit'];
export type Direction = ResultView['target']['direction'];
export type Values = RecordView['values'];
export type RecordChange = RevisionView['kind'];
export type ImportMode = ImportView['mode'];
export type ImportState = ImportView['state'];
export type ImportFileState = FileView['state'];

/** In the order in which they are shown. */
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

/** A page of a list that is turned by cursor. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** What is wrong with one field of a request. */
export interface FieldError {
  field: string;
  code: string;
  message: string;
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

export type Column = Omit<ColumnView, 'type'> & { type: ColumnType };
export type Dataset = Omit<DatasetView, 'columns'> & { columns: Column[] };
export type Policy = Omit<PolicyView, 'datasets'> & { datasets: Dataset[] };
