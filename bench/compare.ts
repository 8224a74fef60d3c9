import { random } from '../eval/data/derived-reports.ts';
import { SharedTextSearch } from '../src/link/text-reuse/shared-text-search.ts';
import { middle, peakMemory, type Figure } from './figure.ts';

const WORDS = 500;
const VOCABULARY = 40_000;
const REPRINT_EVERY = 10;

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
    const half = (low + high) >> 1;
    if ((ZIPF.sums[half] ?? 0) < wanted) low = half + 1;
    else high = half;
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

/** Reports are measured a hundred at a time: the middle of thirty such measurements is not moved by what else the machine does. */
const BATCH = 100;
const BATCHES = 30;
const FEW = 1_000;

/**
 * What it costs to find what one more report shares with all before it, when there are many and when there are few. Both are measured in
 * turn, so that other programs on the machine slow both alike.
 */
export function benchCompare(many = 100_000): Figure[] {
  const [large, small] = [adding(), adding()];
  large.add(many - BATCH * BATCHES);
  small.add(FEW);
  const costs = Array.from({ length: BATCHES }, () => ({ small: small.add(BATCH), large: large.add(BATCH) }));
  const [atFew, atMany] = [middle(costs.map((cost) => cost.small)) / BATCH, middle(costs.map((cost) => cost.large)) / BATCH];
  const [few, all] = [FEW.toLocaleString('en'), many.toLocaleString('en')];
  return [
    { name: `compare: a report at ${few}`, value: atFew, unit: 'ms of processor time' },
    { name: `compare: a report at ${all}`, value: atMany, unit: 'ms of processor time' },
    { name: `compare: a report at ${all} against ${few}`, value: atMany / atFew, unit: 'times', goal: 'at most 1.3' },
    { name: `compare: memory at its highest, ${all} reports`, value: peakMemory(), unit: 'MB', goal: 'at most 600' },
  ];
}

/** Reports added one after another, and the processor time of so many more of them, in milliseconds, without the time to make their texts. */
function adding(): { readonly add: (count: number) => number } {
  let making = 0;
  const shared = new SharedTextSearch((number) => {
    const begun = cpu();
    const text = report(number);
    making += cpu() - begun;
    return { text, stretches: [{ start: 0, end: text.length }] };
  });
  const add = (count: number): number => {
    const begun = cpu() - making;
    for (let added = 0; added < count; added += 1) shared.add();
    return cpu() - making - begun;
  };
  return { add };
}

/** Processor time of this process in milliseconds: other programs on the machine do not count. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
