import { z } from 'zod';
import { CoverageGap, Move, OneSided, Position } from './position.ts';
import { Round } from './round.ts';

/** What follows from the comparison. Derived again at will. */
export const Derived = z
  .object({
    positions: z.array(Position).readonly().describe('In order of time within holder, issue and mode.'),
    moves: z.array(Move).readonly(),
    oneSided: z.array(OneSided).readonly(),
    rounds: z.array(Round).readonly(),
    gaps: z.array(CoverageGap).readonly(),
  })
  .readonly();
export type Derived = z.infer<typeof Derived>;
