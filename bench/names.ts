import { likelyPairs } from '../src/language/names/name-blocking.ts';
import { compareNames } from '../src/language/names/name-comparison.ts';
import type { Figure } from './figure.ts';

const HEADS = 'bar dov fen gal hir jor kas lin mer nol pet ros sel tam vok zar shi kha tre ulm'.split(' ');
const TAILS = 'an ek ovic enko ini ari sson oglu idze berg ez ura adi ulov ard'.split(' ');

/** Names made from syllables by a fixed rule, a tenth of them spelt again with one letter changed: the same every time. */
function madeNames(count: number): string[] {
  let state = 12_345;
  const next = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const word = (): string => `${HEADS[next(20)]}${next(3) === 0 ? HEADS[next(20)] : ''}${TAILS[next(15)]}`;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const names = new Set<string>();
  while (names.size < count) {
    const name = `${capital(word())} ${capital(word())}`;
    names.add(name);
    if (next(10) === 0) names.add(name.replace(/a(?=\w*$)/, 'e').replace(/k/, 'c'));
  }
  return [...names].slice(0, count);
}

const seconds = (from: number): number => (performance.now() - from) / 1000;

/** Comparisons of two names a second on one core, and how long it takes to find which of 50,000 names are one. */
export function benchNames(): Figure[] {
  const names = madeNames(50_000);
  for (const name of names.slice(0, 2000)) compareNames(name, names[0] ?? '', 'person');
  const begun = performance.now();
  let compared = 0;
  for (let at = 0; at < 2000; at += 1) {
    for (let step = 1; step <= 150; step += 1, compared += 1)
      compareNames(names[at] ?? '', names[(at * 7 + step * 13) % 2000] ?? '', 'person');
  }
  const rate = compared / seconds(begun);
  const joining = performance.now();
  let pairs = 0;
  for (const [first, second] of likelyPairs(names, 'person')) {
    pairs += 1;
    compareNames(names[first] ?? '', names[second] ?? '', 'person');
  }
  const part = (pairs / ((names.length * (names.length - 1)) / 2)) * 100;
  return [
    { name: 'names: comparisons on one core', value: rate, unit: 'a second', goal: 'at least 100,000' },
    { name: 'names: joining 50,000', value: seconds(joining), unit: 's' },
    { name: 'names: pairs of 50,000 that are compared', value: part, unit: '% of all' },
  ];
}
