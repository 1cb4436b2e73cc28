/** Names that the client gives to the shapes of the HTTP interface. Exact numbers are decimal strings, ratios are fractions. */
import type { FileView, ImportView, RecordView, ResultView, RevisionView } from './schema';

export type {
  AreasView as AreaScores,
  ColumnView as Column,
  ConfirmedView as Confirmed,
  CsrfView as CsrfToken,
  DatasetView as Dataset,
  EvidenceView as FactPage,
  FactView as Fact,
  FaultView as Fault,
  FieldProblem as FieldError,
  FileView as ImportFile,
  ImportView as ImportRun,
  IndicatorAreasView as IndicatorAreas,
  IndicatorView as IndicatorInfo,
  IntervalView as Interval,
  MeView as Me,
  PeriodView as Period,
  PolicyView as Policy,
  Problem as ProblemBody,
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
  StoredFileView as StoredFile,
  Text,
  TrendsView as Trends,
  TrendView as IndicatorTrend,
  UploadView as UploadState,
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
