import { SharedText } from '../src/compare/shared-text.ts';

/** `tsx bench/compare.ts [REPORTS]`: what it costs to find what one more report shares with all before it, as the record grows. */

const WORDS = 500;
const VOCABULARY = 40_000;
const REPRINT_EVERY = 10;
const MEASURED = 1_000;

/** A generator of numbers that is the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Words come as often as in a newspaper: the n-th most frequent one about 1/n times as often as the first (Zipf). */
const ZIPF = (() => {
  const sums = new Float64Array(VOCABULARY);
  let sum = 0;
  for (let rank = 0; rank < VOCABULARY; rank += 1) sums[rank] = sum += 1 / (rank + 2.7);
  return { sums, sum };
})();

function word(next: () => number): string {
  const wanted = next() * ZIPF.sum;
  let [low, high] = [0, VOCABULARY - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ZIPF.sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return spelt(low);
}

/** A pronounceable word for a rank: frequent ones are short. */
function spelt(rank: number): string {
  let left = rank + 1;
  let made = '';
  for (; left > 0; left = Math.floor(left / 40))
    made += (['t', 's', 'm', 'r', 'k', 'd', 'l', 'p'][left % 8] ?? '') + (['a', 'e', 'i', 'o', 'u'][left % 5] ?? '');
  return made;
}

const DISCLAIMER =
  'This outlet supplies the information as received and without any warranty, and accepts no liability for the accuracy, completeness or legality of the content; complaints go to the original provider.';

/**
 * The text of a report: one in ten reprints most of one of the two hundred before it with some words changed, and one in three
 * ends with a disclaimer. It is made again whenever it is asked for, as a record would read it from disk.
 */
export function report(number: number, depth = 0): string {
  const next = random(number + 1);
  const reprinted =
    number > 0 && depth < 3 && next() < 1 / REPRINT_EVERY ? Math.max(0, number - 1 - Math.floor(next() * 200)) : null;
  const words: string[] = [];
  if (reprinted !== null) {
    const original = report(reprinted, depth + 1)
      .split(' ')
      .slice(0, Math.floor(WORDS * (0.4 + 0.5 * next())));
    for (const each of original) words.push(next() < 0.05 ? word(next) : each);
  }
  while (words.length < WORDS) words.push(word(next));
  return words.join(' ') + (number % 3 === 0 ? ` ${DISCLAIMER}` : '');
}

function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

export interface Cost {
  readonly reports: number;
  /** Processor time a report in milliseconds, without the time to make its text: other programs on the machine do not count. */
  readonly perReport: number;
  /** Memory of the process, in MB. */
  readonly memory: number;
  /** Reports that were found to share text, of the last thousand. */
  readonly sharing: number;
}

/** Adds reports one after another and tells what the last thousand cost at several sizes. */
export function costs(total: number, sizes: readonly number[]): Cost[] {
  let making = 0;
  const shared = new SharedText((number) => {
    const begun = cpu();
    const text = report(number);
    making += cpu() - begun;
    return { text, stretches: [{ start: 0, end: text.length }] };
  });
  const found: Cost[] = [];
  let [begun, sharing] = [cpu(), 0];
  for (let number = 0; number < total; number += 1) {
    if (number % MEASURED === 0) [begun, making, sharing] = [cpu(), 0, 0];
    if (shared.add().length > 0) sharing += 1;
    if (sizes.includes(number + 1))
      found.push({
        reports: number + 1,
        perReport: (cpu() - begun - making) / MEASURED,
        memory: process.memoryUsage().rss / 1e6,
        sharing,
      });
  }
  return found;
}

export function benchCompare(total = 100_000): void {
  const sizes = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000].filter((size) => size <= total);
  for (const { reports, perReport, memory, sharing } of costs(total, sizes))
    console.log(
      `${String(reports).padStart(7)} reports  ${perReport.toFixed(2)} ms a report  ${memory.toFixed(0)} MB  ${sharing} of the last 1000 share text`,
    );
}

if (process.argv[1]?.endsWith('bench/compare.ts')) benchCompare(Number(process.argv[2] ?? 100_000));
