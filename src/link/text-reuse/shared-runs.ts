import { mixHash } from './hash.ts';

/** Words in a row that two texts share: where they start in each, and how many. */
export interface SharedRun {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** So many words in a row are looked for. Shorter runs are mere idiom. */
export const SHINGLE_WORDS = 4;

/** A shingle that stands more often than this in one text says nothing about which place was copied. */
const MAX_SHINGLE_PLACES = 4;

/** The hash of every four words in a row, by the place of the first. */
export function shingles(keys: Int32Array): Int32Array {
  const count = Math.max(0, keys.length - SHINGLE_WORDS + 1);
  const found = new Int32Array(count);
  for (let at = 0; at < count; at += 1) {
    let value = 0;
    for (let word = 0; word < SHINGLE_WORDS; word += 1) value = mixHash(value, keys[at + word] ?? 0);
    found[at] = value;
  }
  return found;
}

/** The longest runs that two texts share, in the order of the second; a run found is not found again one word later. */
export function sharedRuns(a: Int32Array, b: Int32Array): SharedRun[] {
  const places = shinglePlaces(shingles(a));
  const runs: SharedRun[] = [];
  const reached = new Map<number, number>();
  const seen = new Map<number, number>();
  for (const [at, shingle] of shingles(b).entries()) {
    const here = places.get(shingle);
    if (!here) continue;
    const times = (seen.get(shingle) ?? 0) + 1;
    seen.set(shingle, times);
    if (times > MAX_SHINGLE_PLACES) continue;
    for (const place of here) {
      const diagonal = place - at;
      if ((reached.get(diagonal) ?? 0) > at) continue;
      let length = 0;
      while (place + length < a.length && at + length < b.length && a[place + length] === b[at + length]) length += 1;
      if (length < SHINGLE_WORDS) continue;
      reached.set(diagonal, at + length);
      runs.push({ a: place, b: at, length });
    }
  }
  return runs;
}

function shinglePlaces(hashes: Int32Array): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (const [at, shingle] of hashes.entries()) {
    const seen = places.get(shingle);
    if (!seen) places.set(shingle, [at]);
    else if (seen.length < MAX_SHINGLE_PLACES) seen.push(at);
  }
  return places;
}
