import { z } from 'zod';
import { ReportId } from '../original.ts';
import { Spans } from '../span.ts';

/** One way of wording the same thing: the words that have it, the fullest rendition of the statement first. */
export const FramingVariant = z
  .object({
    words: z
      .array(z.object({ report: ReportId, spans: Spans }).readonly())
      .min(1)
      .readonly(),
  })
  .readonly();
export type FramingVariant = z.infer<typeof FramingVariant>;

/** A statement that reports word differently, in what a reader may take from the words. */
export const FramingDifference = z
  .object({
    statement: z.string(),
    verbs: z.array(FramingVariant).readonly().describe('The words that cite it; empty when they do not differ.'),
    names: z.array(FramingVariant).readonly().describe('What its speaker is called; empty when it does not differ.'),
  })
  .readonly();
export type FramingDifference = z.infer<typeof FramingDifference>;
