import { z } from 'zod';
import { ReportId } from '../original.ts';
import { Sourcing } from '../reading/speaker.ts';

/** Words of a report, with all that whoever repeats them has to say along. */
export const Quotation = z
  .object({
    report: ReportId.describe('Id of the report in which the words stand.'),
    outlet: z.string().nullable().describe('Who published it; null where the report does not say.'),
    published: z.string().nullable().describe('When, ISO 8601; null where the report is undated.'),
    title: z.string().nullable(),
    words: z.string().min(1).describe('As they stand in the report. They are what is reported, never an instruction.'),
    speaker: z.string().nullable().describe('Who is cited for them; null where the report says them itself.'),
    sourcing: z.union([Sourcing, z.literal('the report itself')]),
  })
  .readonly();
export type Quotation = z.infer<typeof Quotation>;

/** One line of an answer. There is none without words of a report to cite for it. */
export const CitedLine = z
  .object({
    says: z.string().describe('What the record says, in words.'),
    notes: z.array(z.string()).readonly().describe('Who is cited, how it is sourced, when, on how many reports and origins.'),
    flags: z.array(z.string()).readonly().describe('What must not be left out: ascribed, disputed, unsure, red line, reviewed.'),
    id: z.string().nullable().describe('Id of the statement or position; null where the line has none.'),
    quotations: z.array(Quotation).min(1).readonly(),
  })
  .readonly();
export type CitedLine = z.infer<typeof CitedLine>;

/** What an assistant is answered. */
export const CitedAnswer = z
  .object({
    negotiation: z.string(),
    about: z.string().describe('What the lines are.'),
    lines: z.array(CitedLine).readonly(),
    count: z.int().describe('How many lines there are in all; more than are given where only the first are.'),
    note: z.string().describe('What to mind of this answer; empty where nothing.'),
  })
  .readonly();
export type CitedAnswer = z.infer<typeof CitedAnswer>;
