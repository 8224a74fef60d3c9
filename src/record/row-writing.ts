import type { Kysely } from 'kysely';
import type { Original, SourceFile } from '../model/original.ts';
import type { Review } from '../model/review.ts';
import { Numbering } from './numbering.ts';
import type { Tables } from './row-types.ts';

/** What a reading is made with. */
export interface ReadingKey {
  /** Of the stages that read. */
  readonly version: string;
  /** Hash of what they need of the codebook. */
  readonly codebook: string;
}

/** What codes are made with. */
export interface CodingKey {
  /** Version and codebook of the reading they are made from. */
  readonly reading: string;
  /** Of what codes. */
  readonly version: string;
  /** Hash of the whole codebook. */
  readonly codebook: string;
}

/** A reading with what it was made with. `json` is the reading itself without its codes, ready to be stored. */
export interface MadeReading extends ReadingKey {
  readonly report: string;
  readonly json: string;
}

/** The codes of a reading with what they were made with. */
export interface MadeCoding extends CodingKey {
  readonly report: string;
  readonly json: string;
}

/** What is derived of one report. */
export interface MadeLayers {
  readonly reading: MadeReading;
  readonly coding: MadeCoding;
}

/** What a record keeps of an original. */
export type KeptOriginal = Omit<Original, 'source'>;

/** A report with what is derived of it. */
export interface NewReport {
  readonly original: KeptOriginal;
  readonly layers: MadeLayers;
}

/** What is kept in one step. */
export interface TogetherAdded {
  /** Where they are many, they are read one after the other. */
  readonly reports: Iterable<NewReport> | AsyncIterable<NewReport>;
  readonly reviews: readonly Review[];
  readonly settings: Readonly<Record<string, string>>;
}

/** Puts a report and what is derived of it into an open transaction, unless the report is there. */
export async function insertReport(
  transaction: Kysely<Tables>,
  numbering: Numbering,
  original: KeptOriginal,
  { reading, coding }: MadeLayers,
  addedAt: string,
): Promise<'added' | 'already there'> {
  const there = await transaction.selectFrom('reports').select('id').where('id', '=', original.id).executeTakeFirst();
  if (there) return 'already there';
  await transaction
    .insertInto('reports')
    .values({
      number: await numbering.next(),
      id: original.id,
      bytes: original.bytes,
      media_type: original.mediaType,
      encoding: original.encoding,
      given: JSON.stringify(original.given),
      provenance: JSON.stringify(original.provenance),
      added_at: addedAt,
    })
    .execute();
  if (original.file) await insertFile(transaction, original.file, addedAt);
  await transaction.insertInto('readings').values(reading).execute();
  await transaction.insertInto('codings').values(coding).execute();
  return 'added';
}

/** The same of many, one after the other. */
export async function insertReports(
  transaction: Kysely<Tables>,
  numbering: Numbering,
  reports: TogetherAdded['reports'],
  addedAt: string,
): Promise<void> {
  for await (const { original, layers } of reports) await insertReport(transaction, numbering, original, layers, addedAt);
}

/** A file is kept once, however many reports were extracted from it. */
async function insertFile(transaction: Kysely<Tables>, { id, bytes }: SourceFile, addedAt: string): Promise<void> {
  const there = await transaction.selectFrom('files').select('id').where('id', '=', id).executeTakeFirst();
  if (!there) await transaction.insertInto('files').values({ id, bytes, added_at: addedAt }).execute();
}

/** Puts decisions after those that are there. */
export async function insertReviews(transaction: Kysely<Tables>, reviews: readonly Review[]): Promise<void> {
  const numbering = new Numbering(transaction, 'reviews');
  for (const review of reviews) {
    const { report } = review.anchor;
    const row = { number: await numbering.next(), id: review.id, report, json: JSON.stringify(review) };
    await transaction.insertInto('reviews').values(row).execute();
  }
  await numbering.end();
}
