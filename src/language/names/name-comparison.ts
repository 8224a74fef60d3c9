import { keyOf } from './name-key.ts';
import type { NameKind } from './name-kind.ts';
import { likeness, MIN_SAME_NAME_LIKENESS, type Likeness } from './name-likeness.ts';

/**
 * How likely two spellings name the same person, organisation or place, from 0 to 1, and what speaks for and against it. Symmetric;
 * 1 only for names that are equal once case, marks and script are set aside; the same from MIN_SAME_NAME_LIKENESS on.
 */
export function compareNames(a: string, b: string, kind: NameKind): Likeness {
  const [first, second] = a <= b ? [a, b] : [b, a];
  const whole = likeness(keyOf(first, kind), keyOf(second, kind), kind);
  if (kind === 'person' || whole.score >= MIN_SAME_NAME_LIKENESS) return whole;
  const [ones, others] = [namesIn(first), namesIn(second)];
  if (ones.length + others.length === 2) return whole;
  return ones
    .flatMap((one) => others.map((other) => likeness(keyOf(one, kind), keyOf(other, kind), kind)))
    .reduce((best, one) => (one.score > best.score ? one : best), whole);
}

/** "An-Nahr Front/River Army" is two names of one body. */
function namesIn(name: string): string[] {
  const names = name
    .split('/')
    .map((one) => one.trim())
    .filter((one) => one.length > 3);
  return names.length > 1 ? names : [name];
}
