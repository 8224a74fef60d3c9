import { distance } from 'fastest-levenshtein';
import type { NameKind } from './kind.ts';
import type { NameKey } from './key.ts';

export interface Likeness {
  readonly score: number;
  readonly reasons: readonly string[];
}

export function likeness(a: NameKey, b: NameKey, _kind: NameKind): Likeness {
  if (a.joined === b.joined) return { score: a.joined === '' ? 0 : 1, reasons: ['the same letters'] };
  const most = Math.max(a.joined.length, b.joined.length);
  const score = 1 - distance(a.joined, b.joined) / most;
  return { score: Math.max(0, score * 0.95), reasons: ['letters alike'] };
}
