/** The tables of a record, as kysely sees them. JSON is kept as text, times as ISO 8601, so that every database takes them. */
export interface Tables {
  reports: ReportRow;
  readings: ReadingRow;
  codings: CodingRow;
  reviews: ReviewRow;
  settings: SettingRow;
  numbering: NumberingRow;
  files: FileRow;
  revision: RevisionRow;
  conclusions: ConclusionRow;
  concluded: ConcludedRow;
  leases: LeaseRow;
}

export interface ReportRow {
  /** Order in which it was added, from 1. */
  number: number;
  id: string;
  bytes: Uint8Array;
  media_type: string;
  encoding: string;
  given: string;
  provenance: string;
  added_at: string;
}

/** A file from which reports were extracted, named in their provenance. */
export interface FileRow {
  id: string;
  bytes: Uint8Array;
  added_at: string;
}

export interface ReadingRow {
  report: string;
  version: string;
  /** Hash of what reading needs of the codebook it was made with. */
  codebook: string;
  json: string;
}

export interface CodingRow {
  report: string;
  /** Version and codebook of the reading it was made from. */
  reading: string;
  version: string;
  /** Hash of the codebook it was made with. */
  codebook: string;
  json: string;
}

export interface ReviewRow {
  number: number;
  id: string;
  report: string;
  json: string;
}

/** The last number that was given to a report, or to a review. */
export interface NumberingRow {
  series: string;
  last: number;
}

export interface SettingRow {
  key: string;
  value: string;
}

/** One row: how often reports, readings, codings and reviews have changed. The database itself counts. */
export interface RevisionRow {
  number: number;
}

export interface ConclusionRow {
  name: string;
  id: string;
  json: string;
  /** Hash of the JSON, by which damage is known. */
  hash: string;
  /** That of the record since which it is so. */
  revision: number;
}

/** One row: what the kept conclusions follow from; null while they are being written. */
export interface ConcludedRow {
  key: string | null;
  /** Who writes, or has written, them: one that lost its turn must write no more. */
  writer: string | null;
}

export interface LeaseRow {
  work: string;
  /** One opening of the record. */
  holder: string;
  pid: number;
  host: string;
  taken_at: string;
}
