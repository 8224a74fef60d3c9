import { z } from 'zod';

/** The issue of the codebook that the words of one attribution are about, whether they tell a position or not. About none: there is no topic. */
export const Topic = z
  .object({
    attribution: z.int().min(0),
    issue: z.string(),
    confidence: z.number().min(0).max(1).describe('How likely it is about this issue.'),
  })
  .readonly();
export type Topic = z.infer<typeof Topic>;
