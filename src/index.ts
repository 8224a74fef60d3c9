import { unrecordedCoverage, type UnrecordedOptions } from './app/coverage/unrecorded-coverage.ts';
import type { Coverage } from './app/coverage/coverage.ts';
import type { AddOptions, Outcome } from './app/add-reports.ts';
import { briefOf } from './app/make-brief.ts';
import { initRecord } from './app/record/init-record.ts';
import { Workspace, type WorkspaceOptions } from './app/workspace.ts';
import type { Brief } from './model/brief.ts';
import type { Codebook } from './model/codebook.ts';

/*
 * Readout as a library: make or open a record, add reports to it, ask it for its brief; or read reports without a record. docs/library.md shows it.
 * What stands below these functions is what they are made of, for programs that need a part of it.
 */

/**
 * Makes a record with its codebook in a folder, and gives the path of its file. Throws CodebookError where the codebook cannot be used, Refused where
 * the folder cannot be; nothing is made then.
 */
export async function makeRecord(folder: string, codebookFile: string): Promise<string> {
  return initRecord(folder, codebookFile, rightNow());
}

/**
 * Opens a record and keeps what it says at hand until it is closed: its brief, lists, search, single things, decisions, and changes as they
 * come, by whatever program. Throws RecordProblem where the file is no record, CodebookError where its codebook cannot be used.
 */
export async function openRecord(file: string, options: WorkspaceOptions = {}): Promise<Workspace> {
  return Workspace.open(file, options);
}

/** Reads reports, from files, folders and addresses, and adds them to an open record. An outcome is given when it is on the disk. */
export function addReports(open: Workspace, paths: readonly string[], options: Partial<AddOptions> = {}): AsyncIterable<Outcome> {
  return open.add(paths, { now: rightNow, ...options });
}

/** What reports say together, read without a record; nothing is kept. */
export async function read(paths: readonly string[], codebook: Codebook, options: UnrecordedOptions = {}): Promise<Coverage> {
  return unrecordedCoverage(paths, codebook, options);
}

export interface BriefChoice {
  /** First day of what counts as new, YYYY-MM-DD; without it the brief chooses it. */
  readonly since?: string | null;
  /** When it is read, ISO 8601; without it, now. */
  readonly now?: string;
}

/** The brief of an open record as it is now, or of what was read: every line with the words it rests on. */
export async function brief(of: Workspace | Coverage, { since = null, now = rightNow() }: BriefChoice = {}): Promise<Brief> {
  return of instanceof Workspace ? of.brief({ since, now }) : briefOf(of, { since, now });
}

function rightNow(): string {
  return new Date().toISOString();
}

export { ingest, isOriginal, type IngestOptions } from './ingest/sources/ingest.ts';
export { parseCodebook, readCodebook, CodebookError } from './ingest/codebook/codebook-file.ts';
export { read as readReport, type ReadOptions } from './read/read-report.ts';
export type { UnrecordedOptions } from './app/coverage/unrecorded-coverage.ts';
export { buildCoverage, type Coverage } from './app/coverage/coverage.ts';
export { briefOf, type BriefOptions } from './app/make-brief.ts';
export { Refused, type Refusal } from './app/refusal.ts';
export { add, type AddOptions, type Outcome } from './app/add-reports.ts';
export { coverageOf } from './app/coverage/current-coverage.ts';
export { Workspace, type ShownAround, type WorkspaceChange, type WorkspaceOptions } from './app/workspace.ts';
export { check, type Fault } from './app/check/check-record.ts';
export { renderHtml } from './render/html/html-brief.ts';
export { renderMarkdown } from './render/markdown/markdown-brief.ts';
export { renderTerminal } from './render/terminal/terminal-brief.ts';
export { StoredRecord } from './record/stored-record.ts';
export type { StoredReport } from './record/stored-rows.ts';
export { RecordProblem } from './record/record-problem.ts';
export type { Original, Unreadable } from './model/original.ts';
export { Brief } from './model/brief.ts';
export { Derived } from './model/coverage/derived.ts';
export { Links } from './model/coverage/links.ts';
export { Codebook } from './model/codebook.ts';
export { Coding } from './model/reading/coding.ts';
export { Reading, UncodedReading } from './model/reading/reading.ts';
export { Review } from './model/review.ts';
