import { z } from 'zod';
import { ReportId } from '../original.ts';
import { QdaProject } from './qda-project.ts';

/** A project of qualitative coding that came into a record, kept so that it can be given back; the texts of its sources are those of the reports. */
export const KeptQda = z
  .object({
    format: z.literal('kept-qda'),
    name: z.string().describe('Name of the file it came from.'),
    project: QdaProject.describe('Where a source is a report, its text is empty here.'),
    reports: z.record(z.string(), ReportId).readonly().describe('The report that each source became, by the GUID of the source.'),
    reviews: z
      .record(z.string(), z.string())
      .readonly()
      .describe('The review that each coding became, by the GUID of the coding.'),
  })
  .readonly();
export type KeptQda = z.infer<typeof KeptQda>;
