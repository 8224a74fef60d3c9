import { z } from 'zod';
import { ReportId } from './original.ts';

/** Words in a report, so that they can be found again when the reading is made anew: quotation, context and offsets. */
export const Anchor = z
  .object({
    report: ReportId,
    quote: z.string(),
    before: z.string().describe('Up to 40 code units before the quotation.'),
    after: z.string().describe('Up to 40 code units after it.'),
    start: z.int().min(0),
    end: z.int().min(0),
  })
  .readonly();
export type Anchor = z.infer<typeof Anchor>;

/** What a review is about. */
export const ReviewTarget = z.enum(['attribution', 'code', 'speaker', 'date', 'report']);
export type ReviewTarget = z.infer<typeof ReviewTarget>;

/** An analyst's decision about something the machine proposed or missed. Only ever appended. */
export const Review = z
  .object({
    id: z.string(),
    at: z.string().describe('ISO 8601 time.'),
    who: z.string(),
    decision: z.enum(['accept', 'correct', 'reject', 'add', 'undo']),
    target: ReviewTarget,
    statement: z
      .string()
      .optional()
      .describe(
        'The id of the statement when it was decided on; a correction may give it another, and the old one still names it.',
      ),
    anchor: Anchor.describe('The content of the attribution it is about; without words where it is about a whole report.'),
    correction: z.record(z.string(), z.unknown()).nullable().describe('The fields that change, for correct and add.'),
    undoes: z.string().nullable().describe('For undo: the review it takes back.'),
    note: z.string(),
  })
  .readonly();
export type Review = z.infer<typeof Review>;
