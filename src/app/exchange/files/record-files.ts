import type { Coverage } from '../../coverage/coverage.ts';

/** What a record says as one file of words, and how much of it there is. */
export interface RecordWords {
  readonly content: string;
  /** What is in it, in words: "12 reports". */
  readonly summary: string;
}

/** `now` is ISO 8601. */
export type RecordWriter = (coverage: Coverage, now: string) => RecordWords;

/** The files of words that a record can be written as, by their ending. To add one: a line here and a file that makes it. */
export const RECORD_FILES: Readonly<Record<string, () => Promise<RecordWriter>>> = {
  bib: async () => (await import('./record-writers.ts')).bibtex,
  json: async () => (await import('./record-writers.ts')).cslJson,
  jsonld: async () => (await import('./record-writers.ts')).annotations,
  ics: async () => (await import('./record-writers.ts')).calendar,
};
