import { random } from '../eval/derived-reports.ts';
import { SharedText } from '../src/compare/shared-text.ts';
import { peakMemory, type Figure } from './figure.ts';

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

/** So many reports are measured together: fewer, and the collector of memory shows more than the work. */
const MEASURED = 3_000;
const FIRST = 1_000;

/** What it costs to find what one more report shares with all before it, as reports are added one after another. */
export function benchCompare(total = 100_000): Figure[] {
  const marks = [FIRST, FIRST + MEASURED, Math.round(total / 10), Math.round(total / 10) + MEASURED, total - MEASURED, total];
  let making = 0;
  const shared = new SharedText((number) => {
    const begun = cpu();
    const text = report(number);
    making += cpu() - begun;
    return { text, stretches: [{ start: 0, end: text.length }] };
  });
  const spent: number[] = [];
  let sharing = 0;
  for (let number = 0; number < total; number += 1) {
    if (marks.includes(number)) spent.push(cpu() - making);
    if (shared.add().length > 0) sharing += 1;
  }
  spent.push(cpu() - making);
  const [early, middle, late] = [0, 2, 4].map((at) => ((spent[at + 1] ?? 0) - (spent[at] ?? 0)) / MEASURED);
  const [few, many] = [FIRST.toLocaleString('en'), total.toLocaleString('en')];
  return [
    { name: `compare: a report at ${few}`, value: early ?? 0, unit: 'ms of processor time' },
    { name: `compare: a report at ${(total / 10).toLocaleString('en')}`, value: middle ?? 0, unit: 'ms of processor time' },
    { name: `compare: a report at ${many}`, value: late ?? 0, unit: 'ms of processor time' },
    {
      name: `compare: a report at ${many} against ${few}`,
      value: (late ?? 0) / (early ?? 1),
      unit: 'times',
      goal: 'at most 1.3',
    },
    { name: 'compare: reports that share text', value: (100 * sharing) / total, unit: `% of ${many}; 10 % are reprints` },
    { name: `compare: memory at its highest, ${many} reports`, value: peakMemory(), unit: 'MB', goal: 'at most 600' },
  ];
}

/** Processor time of this process in milliseconds: other programs on the machine do not count. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
