import type { NameKind } from './kind.ts';
import { keyOf } from './key.ts';
export type { NameKind } from './kind.ts';
import { likeness, type Likeness } from './likeness.ts';

/** From this score on two names are one. Chosen on development pairs; the same for every kind. */
export const SAME_NAME = 0.7;

/**
 * How likely two spellings name the same person, organisation or place, from 0 to 1, and what speaks for and against it. Symmetric;
 * 1 only for names that are equal once case, marks and script are set aside.
 */
export function compareNames(a: string, b: string, kind: NameKind): Likeness {
  const [first, second] = a <= b ? [a, b] : [b, a];
  return likeness(keyOf(first, kind), keyOf(second, kind), kind);
}
