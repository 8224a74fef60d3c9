/** What other programs may use: the stages in order, the record, and the brief. */
export { ingest, isOriginal, type IngestOptions } from './ingest/sources/ingest.ts';
export { parseCodebook, readCodebook, CodebookError } from './ingest/codebook/codebook-file.ts';
export { read, type ReadOptions } from './read/read-report.ts';
export { briefOf, conclude, type Coverage } from './app/coverage.ts';
export { add, type AddOptions, type Outcome } from './app/add-reports.ts';
export { coverageOf } from './app/current-coverage.ts';
export { check, type Fault } from './app/check/check-record.ts';
export { renderHtml } from './render/html/html-brief.ts';
export { renderMarkdown } from './render/markdown/markdown-brief.ts';
export { renderTerminal } from './render/terminal/terminal-brief.ts';
export { RecordFile, type StoredReport } from './record/sqlite/record-file.ts';
export { RecordProblem } from './record/record-problem.ts';
export type { Original, Unreadable } from './model/original.ts';
export { Brief } from './model/brief.ts';
export { Codebook } from './model/codebook.ts';
export { Reading } from './model/reading/reading.ts';
export { Review } from './model/review.ts';
