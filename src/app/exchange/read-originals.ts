import type { Original } from '../../model/original.ts';
import type { UncodedReading } from '../../model/reading/reading.ts';
import type { Review } from '../../model/review.ts';
import type { MadeLayers, NewReport } from '../../record/row-writing.ts';
import { decisionName } from '../../review/decision-name.ts';
import { layerKeys } from '../coverage/layer-keys.ts';
import type { OpenRecord } from '../record/open-record.ts';
import { orderedResults } from '../readers/ordered-results.ts';
import { Readers } from '../readers/readers.ts';
import { newDecisionName } from '../review/propose-review.ts';

export interface ImportOptions {
  /** ISO 8601. */
  readonly now: string;
  readonly signal?: AbortSignal;
  readonly onRead?: () => void;
  /** Who reads the documents; all that the program can when absent. */
  readonly readers?: Pick<Readers, 'read' | 'inFlight' | 'close'>;
}

/** A text of a project that has been read. */
export interface ReadOriginal {
  readonly original: Original;
  readonly reading: UncodedReading;
  /** What is to be kept of it; null for a report that the record has. */
  readonly layers: MadeLayers | null;
}

/** Reads texts of a project, in their order; what the record has already is not read again. Nothing is kept yet. */
export async function readOriginals<T extends { readonly original: Original }>(
  { record, codebook }: Pick<OpenRecord, 'record' | 'codebook'>,
  originals: readonly T[],
  { signal, onRead, readers: given }: ImportOptions,
): Promise<readonly (T & ReadOriginal)[]> {
  const readers = given ?? new Readers(codebook, { expected: originals.length, ...(signal && { signal }) });
  const keys = layerKeys(codebook);
  const one = async (about: T): Promise<T & ReadOriginal> => {
    const report = about.original.id;
    const stored = await record.readingJson(report);
    if (stored !== null) return { ...about, reading: JSON.parse(stored) as UncodedReading, layers: null };
    const { reading, coding } = await readers.read(about.original);
    const layers = { reading: { report, ...keys.reading, json: reading }, coding: { report, ...keys.coding, json: coding } };
    return { ...about, reading: JSON.parse(reading) as UncodedReading, layers };
  };
  const read: (T & ReadOriginal)[] = [];
  try {
    for await (const each of orderedResults(eachOf(originals), readers.inFlight, one)) {
      read.push(each);
      onRead?.();
    }
  } finally {
    await readers.close();
  }
  return read;
}

async function* eachOf<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}

/** What of it the record does not have yet. */
export function newReports(read: readonly ReadOriginal[]): NewReport[] {
  return read.flatMap(({ original, layers }) => (layers === null ? [] : [{ original, layers }]));
}

/** Names for decisions that none of these has, and that are given once. */
export function unusedNames(reviews: readonly Review[]): () => string {
  const taken = new Set(reviews.map(({ id }) => decisionName(id)));
  return () => {
    let name = newDecisionName();
    while (taken.has(name)) name = newDecisionName();
    taken.add(name);
    return name;
  };
}
