import type { Referent } from '../referent.ts';

/** One for whom more speaks than for all others. */
export interface Leading {
  readonly referent: Referent;
  readonly score: number;
  /** How far the next is behind; Infinity where there is none. */
  readonly lead: number;
}

/** The referent with the greatest score, of several the first; one that cannot be meant has null. Null where nobody can be. */
export function leading(referents: Iterable<Referent>, scoreOf: (referent: Referent) => number | null): Leading | null {
  let best: Omit<Leading, 'lead'> | null = null;
  let second = -Infinity;
  for (const referent of referents) {
    const score = scoreOf(referent);
    if (score === null) continue;
    if (best && score <= best.score) second = Math.max(second, score);
    else {
      second = best?.score ?? second;
      best = { referent, score };
    }
  }
  return best && { ...best, lead: best.score - second };
}
