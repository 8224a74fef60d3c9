import { z } from 'zod';
import { Code } from './reading/code.ts';
import { Days } from './date.ts';
import { Anchor, type Review } from './review.ts';
import { Sourcing, Speaker } from './reading/speaker.ts';

/** The fields of a code that an analyst can set. */
export const CodeCorrection = Code.unwrap()
  .pick({ issue: true, alternative: true, holder: true, stance: true, declared: true, asserted: true, redLine: true })
  .partial()
  .strict()
  .readonly();
export type CodeCorrection = z.infer<typeof CodeCorrection>;

/**
 * A code as it stands by a decision, whole: what the machine proposes for the same words may be another thing the next day, or nothing. Words and
 * condition are anchored, since their places are those of one reading.
 */
export const DecidedCode = Code.unwrap()
  .pick({
    issue: true,
    alternative: true,
    holder: true,
    stance: true,
    declared: true,
    seen: true,
    asserted: true,
    redLine: true,
  })
  .extend({ condition: z.array(Anchor).readonly(), words: z.array(Anchor).readonly() })
  .strict()
  .readonly();
export type DecidedCode = z.infer<typeof DecidedCode>;

/** What an analyst tells of a report that its text does not say, or says wrongly. */
export const Told = z
  .strictObject({
    published: z.string().describe('The day of publication, YYYY-MM-DD.'),
    outlet: z.string().describe('The name of the outlet.'),
    url: z.string(),
  })
  .partial()
  .readonly();
export type Told = z.infer<typeof Told>;

/** What a review changes, and the words the reviewed attribution had, so that the decision stands when a later reading misses it. */
export const Correction = z
  .strictObject({
    source: z.array(Anchor).readonly().optional().describe('The words for the source.'),
    cue: z.array(Anchor).readonly().optional().describe('The words that cite.'),
    speaker: Speaker.optional(),
    name: z.string().optional().describe('The name of the speaker, for an actor that the reading does not know.'),
    office: z.string().nullable().optional().describe('The office of that actor.'),
    party: z.string().nullable().optional(),
    sourcing: Sourcing.optional(),
    said: Days.optional(),
    of: z
      .strictObject({
        issue: z.string(),
        alternative: z.string().nullable(),
        holder: z.string().optional().describe('Whose, where several hold it; the first of them when absent.'),
      })
      .readonly()
      .optional()
      .describe('The code that is meant; the only one of the attribution when absent.'),
    code: CodeCorrection.optional(),
    decided: z
      .array(DecidedCode)
      .readonly()
      .optional()
      .describe(
        'The codes that were accepted or added, or what a code was corrected to. In older decisions absent: then it is what the reading proposes under the name in `of`.',
      ),
    project: z
      .string()
      .optional()
      .describe(
        'The coded project whose statement it is: no two statements of one project are joined, however much their words overlap.',
      ),
    nth: z
      .int()
      .min(0)
      .optional()
      .describe('Which is meant, from 0, where several statements are coded on exactly the same words.'),
    report: Told.optional().describe('For a review of a report: what is told of it.'),
  })
  .readonly();
export type Correction = z.infer<typeof Correction>;

/** What a decision says; nothing where it cannot be understood. */
export function correctionIn({ correction }: Pick<Review, 'correction'>): Correction {
  return Correction.safeParse(correction ?? {}).data ?? {};
}
