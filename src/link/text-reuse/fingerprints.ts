import { finishHash } from './hash.ts';
import { shingles } from './shared-runs.ts';

/** One shingle in this many is kept, the same ones in every text, so that what two texts share is sampled alike in both. */
const SAMPLING_INTERVAL = 2;
/** A text keeps at most so many: beyond them, a report is a book, and a part of it shows where it comes from. */
const MAX_FINGERPRINTS = 4096;

/** The sampled shingles of a text, each once. */
export function fingerprints(keys: Int32Array): Int32Array {
  const found = new Set<number>();
  for (const shingle of shingles(keys)) {
    const value = finishHash(shingle);
    if ((value >>> 0) % SAMPLING_INTERVAL === 0) found.add(value);
    if (found.size === MAX_FINGERPRINTS) break;
  }
  return Int32Array.from(found);
}
