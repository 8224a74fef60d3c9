import { z } from 'zod';

/** A half-open range [start, end) of UTF-16 code units into the text of one report. */
export const Span = z
  .object({ start: z.int().min(0), end: z.int().min(0) })
  .readonly()
  .describe('A half-open range of UTF-16 code units into the text of the report.');
export type Span = z.infer<typeof Span>;

/** One or more spans in the order of the text. */
export const Spans = z.array(Span).readonly();
export type Spans = z.infer<typeof Spans>;
