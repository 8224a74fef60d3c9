import { isDeepStrictEqual } from 'node:util';
import type { DnaMapping } from '../../../model/exchange/dna-mapping.ts';
import { DNA_TABLE_NAMES, DNA_TABLES, type DnaProject } from '../../../model/exchange/dna-project.ts';
import type { KeptDna } from '../../../model/exchange/kept-dna.ts';
import type { Review } from '../../../model/review.ts';
import { reviewsInForce } from '../../../review/apply-reviews.ts';
import { coverageOf } from '../../coverage/current-coverage.ts';
import { valuesByStatement } from '../../networks/dna-statement-table.ts';
import type { OpenRecord } from '../../record/open-record.ts';
import { Refused } from '../../refusal.ts';
import { unusedNames, type ImportOptions } from '../read-originals.ts';
import { DNA_SETTING, readDocuments, reviewsOfProject } from './import-dna.ts';
import { givenBack } from './kept-project.ts';

/** What has become different where the same project was taken in again. */
export interface DnaImportAgain {
  /** Statements that are taken in otherwise, for the first time, or no longer. */
  readonly changed: number;
  /** Those that would have become different, but were decided on since. */
  readonly left: number;
  readonly reviews: number;
  /** How many tell a position now, and how many did before. */
  readonly codes: number;
  readonly codesBefore: number;
}

/**
 * Takes the project that is in a record in again, by a mapping that somebody has mended. What was decided since is kept: a statement about
 * whose words somebody has decided stays as it is. Throws Refused where the project is another one.
 */
export async function importDnaAgain(
  opened: OpenRecord,
  kept: KeptDna,
  asked: { readonly project: DnaProject; readonly path: string; readonly mapping: DnaMapping },
  options: ImportOptions,
): Promise<DnaImportAgain> {
  const { record } = opened;
  const { project, path, mapping } = asked;
  if (rowsInWords(await givenBack(kept, new Set(), record)) !== rowsInWords(project))
    throw new Refused({ why: 'project there already', path });
  const all = await record.reviews();
  const now = await statementsNow(opened, kept, asked, options, all);
  const touched = await decidedSince(opened, kept);
  const before = new Map(reviewsInForce(all).map((review) => [review.id, review]));
  const [reviews, found] = [{ ...kept.reviews }, { undone: [] as Review[], added: [] as Review[], left: 0, changed: 0 }];
  for (const statement of new Set([...Object.keys(kept.reviews), ...now.keys()])) {
    const [was, will] = [kept.reviews[statement], now.get(statement)];
    const old = was === undefined ? undefined : before.get(was);
    // A coder's decision that was taken back stays so, and so does what he would say now.
    if (was !== undefined && !old) continue;
    if (saySame(old, will)) continue;
    if (was !== undefined && touched.has(was)) {
      found.left += 1;
      continue;
    }
    found.changed += 1;
    delete reviews[statement];
    if (old) found.undone.push(old);
    if (will) {
      found.added.push(will);
      reviews[statement] = will.id;
    }
  }
  const undone = undoneReviews(found.undone, all, options.now);
  const settings = { [DNA_SETTING]: JSON.stringify({ ...kept, mapping, reviews }) };
  await record.addTogether({ reports: [], reviews: [...undone, ...found.added], settings }, options.now);
  const standing = new Map([...before, ...found.added.map((review) => [review.id, review] as const)]);
  const codesIn = (ids: KeptDna['reviews']): number =>
    Object.values(ids).filter((id) => standing.get(id)?.target === 'code').length;
  return {
    changed: found.changed,
    left: found.left,
    reviews: Object.keys(reviews).length,
    codes: codesIn(reviews),
    codesBefore: codesIn(kept.reviews),
  };
}

/** All rows of a project, whatever made the objects. */
function rowsInWords(project: DnaProject): string {
  return JSON.stringify(
    DNA_TABLE_NAMES.map((table) => project[table].map((row) => DNA_TABLES[table].map((column) => row[column] ?? null))),
  );
}

/** By the id of each statement, the decision that it would be by the mapping as it is now. */
async function statementsNow(
  opened: OpenRecord,
  { name }: KeptDna,
  { project, mapping }: { readonly project: DnaProject; readonly mapping: DnaMapping },
  options: ImportOptions,
  reviews: readonly Review[],
): Promise<ReadonlyMap<string, Review>> {
  const { read } = await readDocuments(opened, project, name, options);
  const about = { project, mapping, codebook: opened.codebook, values: valuesByStatement(project), file: name, at: options.now };
  const now = reviewsOfProject(read, { ...about, newName: unusedNames(reviews) });
  return new Map(now.map(({ statement, review }) => [String(statement['ID']), review]));
}

/** The decisions of the project about whose words somebody has decided since. */
async function decidedSince({ record, codebook }: OpenRecord, kept: KeptDna): Promise<ReadonlySet<string>> {
  const came = new Set(Object.values(kept.reviews));
  const { decided } = await coverageOf(record, codebook);
  const touched = new Set<string>();
  for (const own of decided.values()) {
    const numbers = new Set(own.filter(({ review }) => !came.has(review.id)).map(({ number }) => number));
    for (const { review, number } of own) if (number !== null && numbers.has(number)) touched.add(review.id);
  }
  return touched;
}

function saySame(old: Review | undefined, will: Review | undefined): boolean {
  if (!old || !will) return old === will;
  return old.target === will.target && isDeepStrictEqual(old.correction, JSON.parse(JSON.stringify(will.correction)));
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
