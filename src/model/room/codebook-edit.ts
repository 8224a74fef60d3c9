import { z } from 'zod';

const phrase = z.string().trim().min(1).max(300);
const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'an id is lower-case letters, digits and dashes');

/** What is to be otherwise about one issue, or one alternative of it; what is absent stays. */
export const CodebookEdit = z
  .strictObject({
    seen: z.string().describe('Name of the codebook as it was shown: where it says something else by now, nothing is changed.'),
    issue: z.string(),
    alternative: z.string().nullable().default(null).describe('Null: the issue itself.'),
    id: id.optional().describe('A new id; decisions that name the old one follow.'),
    title: phrase.optional(),
    words: z.array(phrase).max(500).readonly().optional(),
    move: z.enum(['up', 'down']).optional().describe('The place of an alternative among those of its issue.'),
    into: z.string().optional().describe('Id of another alternative of the issue, of which this one becomes a part.'),
  })
  .readonly();
export type CodebookEdit = z.infer<typeof CodebookEdit>;

/** A codebook that was written. */
export const EditedCodebook = z.object({ seen: z.string(), file: z.string() }).readonly();
export type EditedCodebook = z.infer<typeof EditedCodebook>;
