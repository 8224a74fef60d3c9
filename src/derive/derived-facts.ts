import type { Codebook } from '../model/codebook.ts';
import type { Comparison } from '../model/coverage/comparison.ts';
import type { Derived } from '../model/coverage/derived.ts';
import type { Reading } from '../model/reading/reading.ts';
import { coverageGaps } from './coverage-gaps.ts';
import { deriveMoves } from './moves.ts';
import { oneSidedAnnouncements } from './one-sided-announcements.ts';
import { derivePositions } from './positions.ts';
import { joinRounds } from '../link/meetings/rounds.ts';

/** What follows from what the coverage says together. A pure function: the same input gives the same output. */
export function deriveFacts(comparison: Comparison, readings: readonly Reading[], codebook: Codebook): Derived {
  const held = derivePositions(comparison, readings);
  return {
    positions: held,
    moves: deriveMoves(held, comparison, codebook),
    oneSided: oneSidedAnnouncements(comparison, readings, codebook),
    rounds: joinRounds(readings, codebook),
    gaps: coverageGaps(readings, held, comparison, codebook),
  };
}
