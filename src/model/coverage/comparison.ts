import { z } from 'zod';
import { Actor } from '../reading/actor.ts';
import { Dispute } from './dispute.ts';
import { Origin, OriginCount, SharedPassage } from './origin.ts';
import { Statement } from './statement.ts';

/** What the coverage says together. The same for the same reports, in whatever order they came. */
export const Comparison = z
  .object({
    actors: z.array(Actor).readonly(),
    statements: z.array(Statement).readonly(),
    origins: z.array(Origin).readonly(),
    originCount: OriginCount,
    shared: z.array(SharedPassage).readonly(),
    disputes: z.array(Dispute).readonly(),
  })
  .readonly();
export type Comparison = z.infer<typeof Comparison>;
