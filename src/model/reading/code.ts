import { z } from 'zod';
import { Span, Spans } from '../span.ts';

export const Stance = z.enum(['supports', 'opposes', 'open']);
export type Stance = z.infer<typeof Stance>;

/** On one attribution: what it tells of whose position on which issue, and the words that show it. */
export const Code = z
  .object({
    attribution: z.int().min(0),
    issue: z.string(),
    alternative: z.string().nullable().describe('null when the words name the issue but none of its alternatives.'),
    holder: z.string().describe('Party whose position it tells of.'),
    stance: Stance,
    declared: z.boolean().describe('True when the speaker speaks for the holder; false when somebody says it of the holder.'),
    seen: z
      .boolean()
      .optional()
      .describe('True when nobody is cited for it: the writer sees the stance in the holder ("wants", "is pressing for").'),
    asserted: z.boolean().describe('False when the words deny that the holder has this position.'),
    condition: Spans.describe('The words of the condition; empty when there is none.'),
    redLine: z.boolean().describe('True when the words themselves call it a red line or non-negotiable.'),
    words: Spans.describe('The words that show it.'),
    confidence: z.number().min(0).max(1).describe('Calibrated: of those at 0.9, nine in ten are right.'),
    undecided: z
      .number()
      .min(0)
      .max(1)
      .optional()
      .describe('How likely the coder found it, where decisions on like codes have changed that.'),
    by: z.string().describe('What made it: a coder and its version, the id of a rule, or "analyst".'),
    rival: z
      .object({ issue: z.string(), alternative: z.string(), score: z.number() })
      .readonly()
      .nullable()
      .describe('The alternative of the same issue that came next; null where there was none.'),
  })
  .readonly();
export type Code = z.infer<typeof Code>;

/** Whether somebody has decided on a code: the coder is never certain, and who is, has decided. */
export function isDecided({ confidence }: Pick<Code, 'confidence'>): boolean {
  return confidence === 1;
}

/** What a statement does, in the PLOVER verbs. */
export const ActVerb = z.enum([
  'demand',
  'offer',
  'accept',
  'concede',
  'reject',
  'threaten',
  'deny',
  'confirm',
  'report progress',
  'comment',
]);
export type ActVerb = z.infer<typeof ActVerb>;

export const Act = z
  .object({
    attribution: z.int().min(0),
    verb: ActVerb,
    words: Span.describe('The words that do it.'),
    agreed: Span.nullable().describe('Words that say something has been agreed; null when there are none.'),
  })
  .readonly();
export type Act = z.infer<typeof Act>;
