import { z } from 'zod';
import { ReportId } from '../original.ts';
import { Span } from '../span.ts';

/** What reports independently rest on. */
export const Origin = z
  .object({
    id: z.string(),
    kind: z.enum([
      'wire story',
      'press release',
      'document',
      'speech',
      'unnamed source',
      'quoted outlet',
      'own reporting',
      'shared text',
    ]),
    name: z.string().describe('The agency, outlet, speaker or document.'),
    reports: z.array(ReportId).readonly().describe('Reports that rest on it.'),
    why: z.array(z.string()).readonly().describe('What shows it, one reason a line.'),
    mayBe: z
      .array(z.string())
      .readonly()
      .describe('Ids of origins that it may be the same as: nothing in the reports tells them apart.'),
  })
  .readonly();
export type Origin = z.infer<typeof Origin>;

/** How many origins stand behind something: where independence cannot be shown it is not assumed. */
export const OriginCount = z.object({ least: z.int(), most: z.int() }).readonly();
export type OriginCount = z.infer<typeof OriginCount>;

/** One place where two aligned passages differ; an empty span where one of them has nothing. */
export const Difference = z
  .object({
    kind: z
      .enum(['cut', 'added', 'changed', 'number', 'house style'])
      .describe(
        'What the later passage did: left words out, put words in, wrote other words, another number, or only spelt otherwise.',
      ),
    earlier: Span,
    later: Span,
  })
  .readonly();
export type Difference = z.infer<typeof Difference>;

/** Two passages of two reports that say the same, with their differences word by word. */
export const SharedPassage = z
  .object({
    earlier: z.object({ report: ReportId, start: z.int(), end: z.int() }).readonly(),
    later: z.object({ report: ReportId, start: z.int(), end: z.int() }).readonly(),
    likeness: z
      .number()
      .min(0)
      .max(1)
      .describe('Share of the words of the longer passage that the other one has, in the same order.'),
    differences: z.array(Difference).readonly().describe('In the order of the later passage.'),
  })
  .readonly();
export type SharedPassage = z.infer<typeof SharedPassage>;
