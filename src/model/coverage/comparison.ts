import { z } from 'zod';
import { Actor } from '../reading/actor.ts';
import { Claim } from './claim.ts';
import { Dispute } from './dispute.ts';
import { Origin, OriginCount, SharedPassage } from './origin.ts';
import { ReportId } from '../original.ts';
import { Statement } from './statement.ts';

/** What the coverage says together. The same for the same reports, in whatever order they came. */
export const Comparison = z
  .object({
    actors: z.array(Actor).readonly(),
    statements: z.array(Statement).readonly(),
    origins: z.array(Origin).readonly(),
    originCount: OriginCount,
    reportOrigins: z.record(ReportId, z.array(z.string()).readonly()).describe('Origins each report rests on.'),
    shared: z.array(SharedPassage).readonly(),
    stories: z.array(z.array(ReportId).readonly()).readonly().describe('Reports that tell of the same event.'),
    disputes: z.array(Dispute).readonly(),
    claims: z.array(Claim).readonly().describe('The life of each claim that a later report bears on, in order of first mention.'),
  })
  .readonly();
export type Comparison = z.infer<typeof Comparison>;
