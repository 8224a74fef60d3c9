import { z } from 'zod';
import { Spans } from './span.ts';

/** A stretch of a report, marked when the line of the brief rests on it. */
export const Piece = z.object({ words: z.string(), marked: z.boolean() }).readonly();
export type Piece = z.infer<typeof Piece>;

/** The words a line rests on, in one report, with what surrounds them. */
export const Evidence = z
  .object({
    report: z.int().min(1).describe('Number of the report in this brief.'),
    spans: Spans.describe('The words themselves, in the text of the report.'),
    quote: z.string().describe('The words of the spans, with an ellipsis where they are apart.'),
    before: z.string().describe('What stands before them: the sentence they stand in from its start, and the one before it.'),
    within: z.array(Piece).readonly().describe('From the first of the words to the last, the words themselves marked.'),
    after: z.string().describe('What stands after them: the rest of their sentence, and the one after it.'),
  })
  .readonly();
export type Evidence = z.infer<typeof Evidence>;

/** What came out of a meeting, in the words of a report. */
export const OutcomeLine = Evidence.unwrap()
  .extend({ by: z.string().nullable().describe('Who tells it; null where the report tells it by itself.') })
  .readonly();
export type OutcomeLine = z.infer<typeof OutcomeLine>;
