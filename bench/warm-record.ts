import { createHash } from 'node:crypto';
import type { Readers } from '../src/app/readers/readers.ts';
import type { Codebook } from '../src/model/codebook.ts';
import type { Original } from '../src/model/original.ts';
import type { StoredRecord } from '../src/record/stored-record.ts';
import type { LayerKeys } from '../src/app/coverage/layer-keys.ts';
import type { ReadResult } from '../src/read/read-report.ts';

/** Days between one set of made-up reports and the next. */
const DAYS_BETWEEN_SETS = 2;
/** One in so many reports is a reprint of the one before it in another set, its words left as they are. */
const REPRINTS_ONE_IN = 7;

/** Words that carry no cue: long, in lower case, and no verb of the past. */
const ORDINARY = /\b[a-z]{6,}\b/g;

interface Read {
  readonly original: Original;
  readonly result: ReadResult;
}

export interface WarmParts {
  readonly record: StoredRecord;
  readonly readers: Readers;
  readonly codebook: Codebook;
  readonly keys: LayerKeys;
}

/** A report as it is put into a record. */
export type MadeReport = Parameters<StoredRecord['add']>;

/**
 * Fills a record with so many reports, read but a few: each is one of the read ones with every third ordinary word replaced by another of the
 * same length, so that all that was found in it stands where it stood, and with other days. Gives so many more, to be added later.
 */
export async function fillRecord(
  { record, readers, keys }: WarmParts,
  originals: readonly Original[],
  count: number,
  more = 0,
): Promise<MadeReport[]> {
  const read: Read[] = [];
  for (const original of originals) read.push({ original, result: await readers.read(original) });
  const words = wordsByLength(read.map(({ result }) => result.reading));
  const rest: MadeReport[] = [];
  for (let at = 0; at < count + more; at += 1) {
    const one = read[at % read.length];
    if (!one) continue;
    const made = variantOf(one, { at, set: Math.floor(at / read.length), words, keys });
    if (at < count) await record.add(...made);
    else rest.push(made);
  }
  return rest;
}

interface Variant {
  readonly at: number;
  readonly set: number;
  readonly words: ReadonlyMap<number, readonly string[]>;
  readonly keys: LayerKeys;
}

function variantOf({ original, result }: Read, { at, set, words, keys }: Variant): MadeReport {
  const isReprint = at % REPRINTS_ONE_IN === 0;
  const { report: _, ...found } = JSON.parse(result.reading) as { readonly report: string; readonly text: string };
  const text = isReprint ? found.text : varied(found.text, words, at);
  const bytes = new TextEncoder().encode(`${text}\n${at}`);
  const report = createHash('sha256').update(bytes).digest('hex');
  const moved = JSON.parse(shifted(JSON.stringify(found), set * DAYS_BETWEEN_SETS)) as object;
  const reading = JSON.stringify({ report, ...moved, text });
  const coding = shifted(result.coding, set * DAYS_BETWEEN_SETS).replaceAll(result.report, report);
  const made = {
    ...original,
    id: report,
    bytes,
    mediaType: 'text/plain' as const,
    source: text,
    provenance: { path: `made/${at}.txt` },
  };
  const layers = { reading: { report, ...keys.reading, json: reading }, coding: { report, ...keys.coding, json: coding } };
  return [made, layers, '2031-06-01T08:00:00Z'];
}

function wordsByLength(texts: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, Set<string>>();
  for (const word of texts.flatMap((text) => text.match(ORDINARY) ?? []))
    found.set(word.length, (found.get(word.length) ?? new Set()).add(word));
  return new Map([...found].map(([length, words]) => [length, [...words]]));
}

function varied(text: string, words: ReadonlyMap<number, readonly string[]>, seed: number): string {
  let state = (seed * 2_654_435_761 + 1) % 4_294_967_296;
  const next = (most: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * most);
  };
  return text.replaceAll(ORDINARY, (word) => {
    const others = words.get(word.length) ?? [];
    return next(3) > 0 ? word : (others[next(others.length)] ?? word);
  });
}

/** The same with every day of it so many days later. */
function shifted(json: string, days: number): string {
  const MS_A_DAY = 86_400_000;
  return json.replaceAll(/\b(20\d\d-\d\d-\d\d)(?!\d)/g, (day) => {
    const time = Date.parse(`${day}T00:00:00Z`);
    return Number.isNaN(time) ? day : new Date(time + days * MS_A_DAY).toISOString().slice(0, 10);
  });
}
