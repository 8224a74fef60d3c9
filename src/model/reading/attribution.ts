import { z } from 'zod';
import { Spans } from '../span.ts';

/** direct: inside quotation marks; indirect: outside; mixed: both. */
export const Manner = z.enum(['direct', 'indirect', 'mixed']);
export type Manner = z.infer<typeof Manner>;

/** In one report: who is cited (source), the words that cite (cue), and what is given as theirs (content). */
export const Attribution = z
  .object({
    id: z.int().min(0).describe('Place in the list of the reading, from 0.'),
    number: z
      .int()
      .min(0)
      .optional()
      .describe('Its number as it was first printed, where a decision has taken one before it away.'),
    project: z
      .string()
      .optional()
      .describe('The coded project of which it is a statement: no two of one project are ever one statement.'),
    source: Spans.describe('Empty when the source is absent.'),
    cue: Spans,
    content: Spans,
    manner: Manner,
    within: z.int().nullable().describe('The attribution whose content holds this one; null for an outermost one.'),
    confidence: z.number().min(0).max(1).describe('Calibrated: of those at 0.8, about 80 in 100 are right.'),
  })
  .readonly();
export type Attribution = z.infer<typeof Attribution>;

/** The number by which an attribution is named, REPORT:NUMBER; decisions on others never change it. */
export function printedNumber({ id, number }: Pick<Attribution, 'id' | 'number'>): number {
  return number ?? id;
}

/** The attribution that is named by a number; nothing where none is. */
export function attributionNumbered(
  { attributions }: { readonly attributions: readonly Attribution[] },
  number: number | null | undefined,
): Attribution | undefined {
  return attributions.find((one) => printedNumber(one) === number);
}
