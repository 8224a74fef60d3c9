import { z } from 'zod';
import { Actor } from '../reading/actor.ts';
import { Origin, OriginCount, SharedPassage } from './origin.ts';
import { Statement } from './statement.ts';

/** What is the same over many reports: who, which statement, which text. The same for the same reports, in whatever order they came. */
export const Links = z
  .object({
    actors: z.array(Actor).readonly().describe('Joined over the reports.'),
    statements: z.array(Statement).readonly(),
    origins: z.array(Origin).readonly(),
    originCount: OriginCount.describe('How many origins all the reports rest on.'),
    shared: z.array(SharedPassage).readonly(),
  })
  .readonly();
export type Links = z.infer<typeof Links>;
