import type { RecordWriter } from './record-writers.ts';

/** The files of words that a record can be written as, by their ending. To add one: a line here and a file that makes it. */
export const RECORD_FILES: Readonly<Record<string, () => Promise<RecordWriter>>> = {
  bib: async () => (await import('./record-writers.ts')).bibtex,
  json: async () => (await import('./record-writers.ts')).cslJson,
  jsonld: async () => (await import('./record-writers.ts')).annotations,
  ics: async () => (await import('./record-writers.ts')).calendar,
};
