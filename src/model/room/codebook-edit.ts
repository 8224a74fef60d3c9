import { z } from 'zod';

const phrase = z.string().trim().min(1).max(300);
export const CodebookId = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id is lower-case letters, digits and dashes');

/** A part of an alternative that becomes one of its own. */
export const SplitOff = z
  .strictObject({
    id: CodebookId.describe('Id of the new alternative, which stands after the one that it was a part of.'),
    title: phrase,
    words: z.array(phrase).max(500).readonly().default([]).describe('Its words; the other one keeps none of them.'),
    decisions: z
      .enum(['ask', 'stay'])
      .default('ask')
      .describe(
        'Decisions that name the old one stay with it. "ask": they are asked about again in the queue, until they are decided again.',
      ),
  })
  .readonly()
  .describe('Another alternative that is made of a part of this one.');
export type SplitOff = z.infer<typeof SplitOff>;

/** What is to be otherwise about one issue, or one alternative of it; what is absent stays. */
export const CodebookEdit = z
  .strictObject({
    seen: z.string().describe('Name of the codebook as it was shown: where it says something else by now, nothing is changed.'),
    issue: z.string(),
    alternative: z.string().nullable().default(null).describe('Null: the issue itself.'),
    id: CodebookId.optional().describe('A new id; decisions that name the old one follow.'),
    title: phrase.optional(),
    words: z.array(phrase).max(500).readonly().optional(),
    move: z.enum(['up', 'down']).optional().describe('The place of an alternative among those of its issue.'),
    into: z.string().optional().describe('Id of another alternative of the issue, of which this one becomes a part.'),
    split: SplitOff.optional(),
  })
  .readonly();
export type CodebookEdit = z.infer<typeof CodebookEdit>;

/** The same, before anybody looked at the codebook. */
export type WantedEdit = Omit<CodebookEdit, 'seen'>;

/** A codebook that was written. */
export const EditedCodebook = z.object({ seen: z.string(), file: z.string() }).readonly();
export type EditedCodebook = z.infer<typeof EditedCodebook>;
