import { z } from 'zod';
import { Span } from '../span.ts';

export const PassageKind = z
  .enum(['headline', 'byline', 'dateline', 'body', 'caption', 'readers', 'furniture', 'repetition'])
  .describe('"readers": letters and comments of readers; who is cited in them is cited, but the paper tells none of it.');
export type PassageKind = z.infer<typeof PassageKind>;

/** A stretch of the report with a kind. Passages follow each other and do not overlap. */
export const Passage = z
  .object({
    kind: PassageKind,
    span: Span,
    repeats: Span.optional().describe('For a repetition: the words above that it says again.'),
  })
  .readonly();
export type Passage = z.infer<typeof Passage>;
