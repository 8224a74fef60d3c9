import { writeDna } from '../../../export/dna/write-dna.ts';
import { dnaPassword } from '../../../export/dna/dna-password.ts';
import type { Codebook } from '../../../model/codebook.ts';
import { DNA_TABLE_NAMES, wordsIn, type DnaProject } from '../../../model/exchange/dna-project.ts';
import type { KeptDna } from '../../../model/exchange/kept-dna.ts';
import type { Code } from '../../../model/reading/code.ts';
import type { Reading } from '../../../model/reading/reading.ts';
import type { Review } from '../../../model/review.ts';
import type { StoredReport } from '../../../record/stored-record.ts';
import { attributionAt, reviewsInForce, spanAround } from '../../../review/apply-reviews.ts';
import { MS_A_SECOND } from '../../../network/windows/calendar-units.ts';
import { coverageOf } from '../../coverage/current-coverage.ts';
import { originalOf } from '../../coverage/stored-original.ts';
import type { OpenRecord } from '../../record/open-record.ts';
import { codesAt } from '../decided-codes.ts';
import { DnaRows } from './dna-rows.ts';
import { givenBack, keptOf } from './kept-project.ts';

/** Who owns documents that came into the record as reports. */
const OWNER = 'Admin';

const VERSION = '3.0.11';

export interface DnaExport {
  readonly documents: number;
  readonly statements: number;
  /** How many statements and documents of a project that came in are given back as they were. */
  readonly givenBack: number;
  /** Decisions for which DNA has no value: somebody is open to something, which is neither yes nor no. */
  readonly leftOut: number;
  /** Names of coders who are added, whose password is the one that was given. */
  readonly newCoders: readonly string[];
}

/**
 * Writes what persons have coded as a project of DNA: the rows of a project that came in as they were, without what has been taken
 * back since; beside them all other reports as documents, and what analysts accepted, corrected or added as statements of theirs.
 * `today` is YYYY-MM-DD.
 */
export async function exportDna(
  { record, codebook }: OpenRecord,
  path: string,
  password: string,
  today: string,
): Promise<DnaExport> {
  const reviews = await record.reviews();
  const kept = await keptOf(record);
  const project = kept ? await givenBack(kept, reviews, record) : emptyProject(today);
  const coders = new Set(project.CODERS.map((row) => wordsIn(row, 'Name')));
  const before = { statements: project.STATEMENTS.length, documents: project.DOCUMENTS.length };
  const rows = new DnaRows(project, () => dnaPassword(password));
  if (project.CODERS.length === 0) rows.coder(OWNER);
  // Where nobody has coded anything yet, somebody wants to begin.
  if (project.STATEMENTTYPES.length === 0) rows.statementType();
  const leftOut = await addReports(rows, { record, codebook }, kept, reviews);
  const made = rows.project();
  writeDna(made, path);
  return {
    documents: made.DOCUMENTS.length,
    statements: made.STATEMENTS.length,
    givenBack: kept ? before.statements + before.documents : 0,
    leftOut,
    newCoders: made.CODERS.map((row) => wordsIn(row, 'Name')).filter((name) => !coders.has(name)),
  };
}

function emptyProject(today: string): DnaProject {
  const empty = Object.fromEntries(DNA_TABLE_NAMES.map((table) => [table, []])) as unknown as DnaProject;
  return {
    ...empty,
    SETTINGS: [
      { Property: 'version', Value: VERSION },
      { Property: 'date', Value: today },
    ],
  };
}

/** Adds the reports that are no documents yet, and the decisions that are no statements yet. Gives how many have no place in DNA. */
async function addReports(
  rows: DnaRows,
  { record, codebook }: Pick<OpenRecord, 'record' | 'codebook'>,
  kept: KeptDna | null,
  reviews: readonly Review[],
): Promise<number> {
  const documents = new Map(Object.entries(kept?.reports ?? {}).map(([document, report]) => [report, Number(document)]));
  const imported = new Set(Object.values(kept?.reviews ?? {}));
  const ours = reviewsInForce(reviews).filter(({ id, decision }) => !imported.has(id) && decision !== 'reject');
  const { byReport } = await coverageOf(record, codebook);
  let leftOut = 0;
  for await (const report of record.reports()) {
    const reading = byReport.get(report.id);
    if (!reading) continue;
    const text = documents.has(report.id) ? null : reading.text;
    const document = documents.get(report.id) ?? rows.document(documentOf(reading, report), rows.coder(ownerOf(rows)));
    const about = ours.filter(({ anchor }) => anchor.report === report.id);
    leftOut += addStatements(rows, { reading, document, text: text ?? originalOf(report).source, codebook }, about);
  }
  return leftOut;
}

function ownerOf(rows: DnaRows): string {
  const [first] = rows.project().CODERS;
  return first ? wordsIn(first, 'Name') : OWNER;
}

function documentOf(reading: Reading, { addedAt }: StoredReport) {
  const { title, writers, outlet, published, text } = reading;
  const day = published.date ?? addedAt.slice(0, 10);
  return {
    title: title ?? text.trim().split('\n')[0] ?? '',
    text,
    author: writers.map(({ name }) => name).join(', '),
    source: outlet?.name ?? '',
    seconds: Date.parse(`${day}T00:00:00Z`) / MS_A_SECOND,
  };
}

interface DocumentPlace {
  readonly reading: Reading;
  readonly document: number;
  /** The text of the document, into which statements point. */
  readonly text: string;
  readonly codebook: Codebook;
}

function addStatements(rows: DnaRows, { reading, document, text, codebook }: DocumentPlace, ours: readonly Review[]): number {
  const written = new Set<string>();
  let leftOut = 0;
  for (const review of ours) {
    const attribution = attributionAt(reading, review.anchor);
    if (attribution === null) continue;
    for (const code of codesAt(reading, attribution).filter(({ declared, asserted }) => declared && asserted)) {
      const key = JSON.stringify([attribution, review.who, code.holder, code.issue, code.alternative]);
      if (written.has(key)) continue;
      written.add(key);
      const place = placeIn(text, reading, attribution);
      if (code.stance === 'open' || code.alternative === null || place === null) leftOut += 1;
      else rows.statement({ document, ...place, coder: review.who, ...said(reading, attribution, code, codebook) });
    }
  }
  return leftOut;
}

function placeIn(
  text: string,
  { text: read, attributions }: Reading,
  attribution: number,
): { readonly start: number; readonly stop: number } | null {
  const span = spanAround(attributions[attribution]?.content ?? []);
  const words = read.slice(span.start, span.end);
  const at = text === read ? span.start : text.indexOf(words);
  return words === '' || at < 0 ? null : { start: at, stop: at + words.length };
}

function said(
  { voices, actors }: Reading,
  attribution: number,
  { holder, issue, alternative, stance }: Code,
  { parties, issues }: Codebook,
) {
  const speaker = voices[attribution]?.speaker;
  const found = issues.find(({ id }) => id === issue);
  const title = found?.alternatives.find(({ id }) => id === alternative)?.title ?? alternative ?? '';
  return {
    person: speaker?.kind === 'actor' ? (actors.find(({ id }) => id === speaker.actor)?.name ?? speaker.actor) : '',
    organisation: parties.find(({ id }) => id === holder)?.name ?? holder,
    concept: `${found?.title ?? issue}: ${title}`,
    agreement: stance === 'supports',
  };
}
