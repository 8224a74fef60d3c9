import { z } from 'zod';

/** One step in the life of a claim. */
export const ClaimStep = z
  .object({
    kind: z.enum(['claimed', 'corroborated', 'denied', 'walked back', 'superseded']),
    day: z.string().nullable().describe('ISO day on which it was said, or else published; null when neither is known.'),
    statements: z.array(z.string()).min(1).readonly().describe('Ids of the statements that make the step.'),
  })
  .readonly();
export type ClaimStep = z.infer<typeof ClaimStep>;

/** The life of a claim, from its first mention to what became of it. */
export const Claim = z
  .object({
    id: z.string().describe('Id of the statement that first makes the claim.'),
    issue: z.string().nullable(),
    alternative: z.string().nullable(),
    holder: z.string().nullable().describe('Party whose position it tells of.'),
    steps: z.array(ClaimStep).min(1).readonly().describe('In order of time; the first one is always "claimed".'),
  })
  .readonly();
export type Claim = z.infer<typeof Claim>;
