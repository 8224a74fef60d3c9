import { z } from 'zod';
import { Span } from './span.ts';

/** A doubt about a report, as data: rule, place, what was seen, what was assumed. Shown, never thrown. */
export const Finding = z
  .object({
    rule: z.string().describe('Kebab-case name of the rule, for example page-date-contradicted.'),
    span: Span.nullable().describe('The words in doubt; null when the doubt is about the whole report.'),
    seen: z.string().describe('What was seen, in plain words.'),
    assumed: z.string().describe('What Readout took for granted because of it.'),
  })
  .readonly();
export type Finding = z.infer<typeof Finding>;
