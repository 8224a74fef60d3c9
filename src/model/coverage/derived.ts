import { z } from 'zod';
import { Change } from './change.ts';
import { Decision } from './decision.ts';
import { Dispute } from './dispute.ts';
import { FramingDifference } from './framing.ts';
import { IssueState, PartyStanding } from './issue-standing.ts';
import { CoverageGap, Move, OneSided, Position, PossiblePosition } from './position.ts';
import { Round } from './round.ts';

/** What follows from the readings and their links, as facts that name what they rest on. Derived again at will. */
export const Derived = z
  .object({
    decisions: z
      .array(Decision)
      .readonly()
      .describe(
        'Votes, signatures, deals, strikes, sanctions, suits, indictments, reversals, offers withdrawn, threats and deadlines, the newest first.',
      ),
    disputes: z.array(Dispute).readonly(),
    positions: z.array(Position).readonly().describe('In order of time within holder, issue and mode.'),
    moves: z.array(Move).readonly(),
    oneSided: z.array(OneSided).readonly(),
    rounds: z.array(Round).readonly(),
    gaps: z.array(CoverageGap).readonly(),
    issueStates: z.array(IssueState).readonly().describe('One for each issue, in the order of the codebook.'),
    standings: z.array(PartyStanding).readonly().describe('One for each issue and party, in the order of the codebook.'),
    redLines: z.array(z.string()).readonly().describe('Ids of the positions that last called each red line one.'),
    unmatchedDenials: z
      .array(z.string())
      .readonly()
      .describe('Ids of denied positions that no dispute holds: that anybody had said so was not found.'),
    changes: z.array(Change).readonly().describe('In order of the day on which they came in.'),
    possible: z
      .array(PossiblePosition)
      .readonly()
      .describe('What is not certain enough to be a position; nothing follows from it.'),
    framing: z.array(FramingDifference).readonly(),
  })
  .readonly();
export type Derived = z.infer<typeof Derived>;
