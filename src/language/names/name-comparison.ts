import { keyOf } from './name-key.ts';
import type { NameKind } from './name-kind.ts';
import { likeness, type Likeness } from './name-likeness.ts';

/**
 * How likely two spellings name the same person, organisation or place, from 0 to 1, and what speaks for and against it. Symmetric;
 * 1 only for names that are equal once case, marks and script are set aside; the same from SAME_NAME on.
 */
export function compareNames(a: string, b: string, kind: NameKind): Likeness {
  const [first, second] = a <= b ? [a, b] : [b, a];
  return likeness(keyOf(first, kind), keyOf(second, kind), kind);
}
