import { z } from 'zod';
import { ReportId } from '../original.ts';

/** What became of one report that was to be added. */
export const AddedReport = z
  .object({
    name: z.string().describe('The name of the file, as it was given.'),
    kind: z.enum(['added', 'already there', 'unreadable']),
    report: ReportId.nullable(),
    why: z.string().describe('Why it could not be read; empty where it could.'),
    remedy: z.string(),
  })
  .readonly();
export type AddedReport = z.infer<typeof AddedReport>;
