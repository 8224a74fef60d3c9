import { createHash } from 'node:crypto';
import type { Codebook, ReadingCodebook } from '../../model/codebook.ts';
import type { Told } from '../../model/correction.ts';
import { codingVersion, readingVersion } from '../../read/layer-versions.ts';
import type { LayerStates } from '../../record/layers/layer-rows.ts';
import type { CodingKey, ReadingKey } from '../../record/row-writing.ts';

/** What the two layers of a report are made with. */
export interface LayerKeys {
  readonly reading: ReadingKey;
  readonly coding: CodingKey;
}

/** A layer of a report that has to be made again. What a reading is made again for is coded again with it. */
export type StaleLayer = 'reading' | 'coding';

/** What layers that are made now are made with, as the record keeps it: what is told of a report stands with the codebook. */
export function layerKeys(codebook: Codebook, told: Told = {}): LayerKeys {
  const reading = { version: readingVersion(), codebook: `${hashOf(readingCodebook(codebook))}${factsIn(told)}` };
  return { reading, coding: { reading: nameOf(reading), version: codingVersion(), codebook: hashOf(codebook) } };
}

/** What has to be made again of a report; null where nothing. */
export function staleLayer({ reading, coding }: LayerStates, now: LayerKeys): StaleLayer | null {
  if (reading === null || nameOf(reading) !== nameOf(now.reading)) return 'reading';
  const isCurrent =
    coding !== null &&
    coding.reading === now.coding.reading &&
    coding.version === now.coding.version &&
    coding.codebook === now.coding.codebook;
  return isCurrent ? null : 'coding';
}

function nameOf({ version, codebook }: ReadingKey): string {
  return `${version} ${codebook}`;
}

function readingCodebook({ parties, outlets }: Codebook): ReadingCodebook {
  return { parties, outlets };
}

function factsIn(told: Told): string {
  const facts = Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1));
  return facts.length === 0 ? '' : `+${hash(JSON.stringify(facts))}`;
}

/** Tells one codebook from another by what it says, whatever its comments and layout. */
function hashOf(codebook: Codebook | ReadingCodebook): string {
  return hash(JSON.stringify(codebook));
}

function hash(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
