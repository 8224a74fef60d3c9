import { basename } from 'node:path';
import type { DnaMapping } from '../../../../model/exchange/dna-mapping.ts';
import { numberIn, type DnaProject } from '../../../../model/exchange/dna-project.ts';
import type { KeptDna } from '../../../../model/exchange/kept-dna.ts';
import type { Review } from '../../../../model/review.ts';
import { reviewsInForce } from '../../../../review/apply-reviews.ts';
import { coverageOf } from '../../../coverage/current-coverage.ts';
import { valuesByStatement } from '../../../networks/dna-statement-table.ts';
import type { OpenRecord } from '../../../record/open-record.ts';
import { Refused } from '../../../refusal.ts';
import { newReports, unusedNames, type ImportOptions } from '../../read-originals.ts';
import { DNA_SETTING, reviewsOfProject } from '../import-dna.ts';
import { givenBack } from '../kept-project.ts';
import { projectAsDecided } from '../project-as-decided.ts';
import type { DecidedSince } from './changed-since.ts';
import { nextVersion } from './next-version.ts';
import { StatementsAgain } from './statements-again.ts';
import { knownReports, versionDocuments } from './version-documents.ts';
import { ownWords } from './version-mapping.ts';
import { versionRows } from './version-rows.ts';

/** What has become different where a project was taken in again, or a later version of it. */
export interface DnaImportAgain {
  /** Statements that the mapping takes otherwise than before. */
  readonly changed: number;
  /** Those that would have become different, but were decided on since. */
  readonly left: number;
  readonly reviews: number;
  /** How many tell a position now, and how many did before. */
  readonly codes: number;
  readonly codesBefore: number;
  /** What was done in DNA since: documents and statements that are new, statements that say something else, and those that were removed. */
  readonly newReports: number;
  readonly added: number;
  readonly changedThere: number;
  readonly removed: number;
  /** Decisions of this record that were given back and removed there: they stay. */
  readonly ownRemoved: number;
}

/** The project as it comes in now, and how its codes are to be taken. */
interface AskedProject {
  readonly project: DnaProject;
  readonly path: string;
  readonly mapping: DnaMapping;
}

/**
 * Takes the project that is in a record, or that the record was given out as, in again: by a mapping that somebody has mended, and with what was coded in DNA since.
 * Null where the record has none and no document of the project. Throws Refused where the project is another one than that of the record.
 */
export async function importDnaAgain(
  opened: OpenRecord,
  kept: KeptDna | null,
  asked: AskedProject,
  options: ImportOptions,
): Promise<DnaImportAgain | null> {
  const { record } = opened;
  const { project: theirs, path } = asked;
  const ours = await projectAsDecided(opened, options.now.slice(0, 10), () => '');
  const base = kept ? await givenBack(kept, new Set(), record) : ours.before;
  const reports = knownReports(theirs, ours);
  if (!isVersionOf(kept, base, { theirs, reports })) {
    if (kept === null) return null;
    throw new Refused({ why: 'project there already', path });
  }
  const version = nextVersion({ base, ours: ours.project, theirs }, new Set(Object.keys(kept?.reviews ?? {}).map(Number)));
  const name = kept?.name ?? basename(path);
  const documents = await versionDocuments(opened, theirs, reports, { file: name, options });
  const all = await record.reviews();
  const about = { project: theirs, codebook: opened.codebook, values: valuesByStatement(theirs), file: name, at: options.now };
  const own = ownWords(base, ours.words, opened.codebook, kept?.own);
  const mapping = {
    ...asked.mapping,
    organisations: { ...own.organisations, ...asked.mapping.organisations },
    concepts: { ...own.concepts, ...asked.mapping.concepts },
  };
  const coded = reviewsOfProject([...documents.known, ...documents.read], { ...about, mapping, newName: unusedNames(all) });
  const values = valuesByStatement(ours.project);
  const again = new StatementsAgain({
    kept: kept?.reviews ?? {},
    standing: new Map(reviewsInForce(all).map((review) => [review.id, review])),
    now: new Map(coded.map(({ statement, review }) => [numberIn(statement, 'ID'), review])),
    touched: await decidedSince(opened, kept),
    version,
    before: new Set(base.STATEMENTS.map((row) => numberIn(row, 'ID'))),
    alternativeOf: (statement) => ours.words.meantBy(String(values.get(statement)?.[ours.words.mapping.concept] ?? '')),
  });
  again.takeAll();
  const undone = undoneReviews(again.undone, [...all, ...again.added], options.now);
  const placed = placedReports(documents);
  const project = await versionRows(theirs, { base, version, reports: placed, record });
  const keptNow: KeptDna = { format: 'kept-dna', name, mapping, own, project, reports: placed, reviews: again.reviews };
  const settings = { [DNA_SETTING]: JSON.stringify(keptNow) };
  const reviews = [...undone, ...again.added];
  await record.addTogether({ reports: newReports(documents.read), reviews, settings }, options.now);
  return { ...again.counts(), newReports: newReports(documents.read).length, ownRemoved: version.ownRemoved };
}

/** Another project has other documents. Where the record has none, one document in common is enough for nothing to be taken in twice. */
function isVersionOf(
  kept: KeptDna | null,
  base: DnaProject,
  { theirs, reports }: { readonly theirs: DnaProject; readonly reports: ReadonlyMap<number, string> },
): boolean {
  if (kept === null) return reports.size > 0;
  const came = new Set(Object.values(kept.reports));
  if (came.size === 0) return JSON.stringify(base.DOCUMENTS) === JSON.stringify(theirs.DOCUMENTS);
  const found = new Set([...reports.values()].filter((report) => came.has(report)));
  return 2 * found.size >= came.size;
}

function placedReports({ known, read }: Awaited<ReturnType<typeof versionDocuments>>): KeptDna['reports'] {
  const all = [
    ...known.map(({ document, report }) => [numberIn(document, 'ID'), report] as const),
    ...read.map(({ document, original }) => [numberIn(document, 'ID'), original.id] as const),
  ];
  return Object.fromEntries(all.map(([document, report]) => [String(document), report]));
}

/** The decisions of the project about whose words somebody has decided since, with these words as they are now. */
async function decidedSince({ record, codebook }: OpenRecord, kept: KeptDna | null): Promise<ReadonlyMap<string, DecidedSince>> {
  const came = new Set(Object.values(kept?.reviews ?? {}));
  const { decided, byReport } = await coverageOf(record, codebook);
  const touched = new Map<string, DecidedSince>();
  for (const [report, own] of decided) {
    const reading = byReport.get(report);
    const numbers = new Set(own.filter(({ review }) => !came.has(review.id)).map(({ number }) => number));
    for (const words of own)
      if (reading && words.number !== null && numbers.has(words.number)) touched.set(words.review.id, { reading, words });
  }
  return touched;
}

function undoneReviews(reviews: readonly Review[], all: readonly Review[], at: string): Review[] {
  const newName = unusedNames(all);
  return reviews.map((review) => ({
    ...review,
    id: `${newName()}-1`,
    at,
    decision: 'undo' as const,
    correction: null,
    undoes: review.id,
    note: `${review.note}, taken in anew`,
  }));
}
