import type { Codebook } from '../../model/codebook.ts';
import { UncodedReading, type Reading } from '../../model/reading/reading.ts';
import { parsedReading } from '../../read/coded-reading.ts';
import type { ReadResult } from '../../read/read-report.ts';
import type { Review } from '../../model/review.ts';
import type { StoredRecord } from '../../record/stored-record.ts';
import type { LayerStates } from '../../record/layers/layer-rows.ts';
import { orderedResults } from '../readers/ordered-results.ts';
import { Readers, type ReadersOptions } from '../readers/readers.ts';
import type { Told } from '../../model/correction.ts';
import { toldOf } from '../../review/told-facts.ts';
import { layerKeys, staleLayer, type LayerKeys, type StaleLayer } from './layer-keys.ts';
import { originalOf } from './stored-original.ts';

/** A report whose reading, or whose codes alone, were made with another codebook or by another version of the program. */
export interface Outdated {
  readonly report: string;
  readonly layer: StaleLayer;
}

/** A reading with the layers that were made again. */
export interface Renewed {
  readonly reading: Reading;
  /** Names of the stages that this took. */
  readonly stages: readonly string[];
}

export async function outdatedReadings(record: StoredRecord, codebook: Codebook): Promise<readonly Outdated[]> {
  return outdatedAmong(await record.layerStates(), await record.reviews(), codebook);
}

/** The same where the states and the decisions are at hand. */
export function outdatedAmong(
  states: readonly LayerStates[],
  reviews: readonly Review[],
  codebook: Codebook,
): readonly Outdated[] {
  const now = layerKeys(codebook);
  const told = toldOf(reviews);
  return states.flatMap((state) => {
    const facts = told.get(state.report);
    const layer = staleLayer(state, facts ? layerKeys(codebook, facts) : now);
    return layer === null ? [] : [{ report: state.report, layer }];
  });
}

/** Makes these readings, or their codes, again. Gives each that is done; in a record that may only be read nothing is stored. */
export async function* renewReadings(
  record: StoredRecord,
  reports: readonly Outdated[],
  codebook: Codebook,
  options: ReadersOptions = {},
): AsyncIterable<Renewed> {
  const readers = new Readers(codebook, { expected: reports.length, ...options });
  const told = toldOf(await record.reviews());
  try {
    const results = orderedResults(each(reports), readers.inFlight, (one) => renew(record, one, told.get(one.report), readers));
    for await (const made of results) {
      if (!made || options.signal?.aborted === true) continue;
      if (!record.readOnly) await store(record, made, layerKeys(codebook, told.get(made.result.report)));
      yield { reading: parsedReading(made.result), stages: Object.keys(made.result.took) };
    }
  } catch (error) {
    if (options.signal?.aborted !== true) throw error;
  } finally {
    await readers.close();
  }
}

interface Made {
  readonly layer: StaleLayer;
  readonly result: ReadResult;
}

/** Codes alone are made of the stored reading; where that is damaged, all is made again. */
async function renew(
  record: StoredRecord,
  { report, layer }: Outdated,
  told: Told | undefined,
  readers: Readers,
): Promise<Made | null> {
  const reading = layer === 'coding' ? readingIn(await record.readingJson(report)) : null;
  if (reading) return { layer: 'coding', result: await readers.code(reading) };
  const stored = await record.report(report);
  return stored && { layer: 'reading', result: await readers.read(originalOf(stored, told)) };
}

async function store(record: StoredRecord, { layer, result }: Made, keys: LayerKeys): Promise<void> {
  const { report } = result;
  const coding = { report, ...keys.coding, json: result.coding };
  await record.renew(layer === 'coding' ? { coding } : { coding, reading: { report, ...keys.reading, json: result.reading } });
}

function readingIn(json: string | null): UncodedReading | null {
  try {
    const found: unknown = JSON.parse(json ?? 'null');
    return UncodedReading.safeParse(found).success ? (found as UncodedReading) : null;
  } catch {
    return null;
  }
}

async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
}
