/** The tables of a record, as kysely sees them. JSON is kept as text, times as ISO 8601, so that every database takes them. */
export interface Tables {
  reports: ReportRow;
  readings: ReadingRow;
  codings: CodingRow;
  reviews: ReviewRow;
  settings: SettingRow;
  files: FileRow;
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

export interface SettingRow {
  key: string;
  value: string;
}
