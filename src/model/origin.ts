import { z } from 'zod';
import { ReportId } from './original.ts';

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
  })
  .readonly();
export type Origin = z.infer<typeof Origin>;

/** How many origins stand behind something: where independence cannot be shown it is not assumed. */
export const OriginCount = z.object({ least: z.int(), most: z.int() }).readonly();
export type OriginCount = z.infer<typeof OriginCount>;

/** Two passages of two reports that say the same, with their differences word by word. */
export const SharedPassage = z
  .object({
    earlier: z.object({ report: ReportId, start: z.int(), end: z.int() }).readonly(),
    later: z.object({ report: ReportId, start: z.int(), end: z.int() }).readonly(),
    likeness: z.number().min(0).max(1),
  })
  .readonly();
export type SharedPassage = z.infer<typeof SharedPassage>;
