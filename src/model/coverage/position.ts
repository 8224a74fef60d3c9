import { z } from 'zod';
import { Stance } from '../reading/code.ts';
import { Dated } from '../date.ts';

/** holder x issue x alternative x stance, at a time. Declared and ascribed are never merged. */
export const Position = z
  .object({
    id: z.string(),
    holder: z.string(),
    issue: z.string(),
    alternative: z.string().nullable(),
    stance: Stance,
    asserted: z.boolean(),
    mode: z.enum(['declared', 'ascribed']),
    seen: z.boolean().optional().describe('True when nobody is cited for it: the writer of the report sees it in the holder.'),
    conditional: z.boolean(),
    redLine: z.boolean(),
    when: Dated.nullable(),
    statements: z.array(z.string()).min(1).readonly(),
    confidence: z.number().min(0).max(1),
  })
  .readonly();
export type Position = z.infer<typeof Position>;

/** What a coder proposes without the certainty that a position asks for: shown apart, for review, and nothing follows from it. */
export const PossiblePosition = z
  .object({
    holder: z.string(),
    issue: z.string(),
    alternative: z.string(),
    stance: Stance,
    asserted: z.boolean(),
    confidence: z.number().min(0).max(1).describe('That of its likeliest proposal.'),
    rival: z.string().nullable().describe('The alternative of the same issue that came next in that proposal.'),
    proposals: z
      .array(z.object({ report: z.string(), attribution: z.int().min(0), confidence: z.number().min(0).max(1) }).readonly())
      .min(1)
      .readonly()
      .describe('The words it was proposed on, the likeliest first.'),
  })
  .readonly();
export type PossiblePosition = z.infer<typeof PossiblePosition>;

/** The step between two successive positions of one holder on one issue. */
export const Move = z
  .object({
    holder: z.string(),
    issue: z.string(),
    from: z
      .string()
      .nullable()
      .describe('Id of the earlier position; null when the words of the later one tell of the step themselves: "would give up".'),
    to: z.string().describe('Id of the later position.'),
    kind: z.enum(['hardened', 'softened', 'made conditional', 'reversed', 'restated']),
  })
  .readonly();
export type Move = z.infer<typeof Move>;

/** "Agreed" from one party that the other has not confirmed. */
export const OneSided = z
  .object({ by: z.string(), unconfirmedBy: z.array(z.string()).readonly(), statements: z.array(z.string()).min(1).readonly() })
  .readonly();
export type OneSided = z.infer<typeof OneSided>;

/** What is not covered: silence otherwise reads as agreement. */
export const CoverageGap = z
  .object({
    kind: z.enum(['never quoted', 'issue not covered']),
    party: z.string().nullable(),
    issue: z.string().nullable(),
  })
  .readonly();
export type CoverageGap = z.infer<typeof CoverageGap>;
