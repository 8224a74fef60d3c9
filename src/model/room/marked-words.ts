import { z } from 'zod';

/**
 * What the words of a report are: within one statement who is cited, what cites, what is cited, and what shows a position; or the words
 * that whoever opened the report asked for.
 */
export const WordRole = z.enum(['source', 'cue', 'content', 'code', 'asked']);
export type WordRole = z.infer<typeof WordRole>;

/** Words of a report that all have the same marks. */
export const MarkedPiece = z
  .object({
    words: z.string(),
    roles: z.array(WordRole).readonly(),
    said: z.array(z.int()).readonly().describe('Numbers of the attributions these words belong to, the outermost first.'),
    shared: z.boolean().describe('True where the words stand in another report as well.'),
  })
  .readonly();
export type MarkedPiece = z.infer<typeof MarkedPiece>;
