import type { Codebook } from '../model/codebook.ts';
import type { Comparison } from '../model/coverage/comparison.ts';
import type { Derived } from '../model/coverage/derived.ts';
import type { Reading } from '../model/reading/reading.ts';
import { gaps } from './coverage-gaps.ts';
import { moves } from './moves.ts';
import { oneSided } from './one-sided-announcements.ts';
import { positions } from './positions.ts';
import { joinRounds } from '../link/meetings/rounds.ts';

/** What follows from what the coverage says together. A pure function: the same input gives the same output. */
export function derive(comparison: Comparison, readings: readonly Reading[], codebook: Codebook): Derived {
  const held = positions(comparison, readings);
  return {
    positions: held,
    moves: moves(held, comparison, codebook),
    oneSided: oneSided(comparison, readings, codebook),
    rounds: joinRounds(readings, codebook),
    gaps: gaps(readings, held, comparison, codebook),
  };
}
