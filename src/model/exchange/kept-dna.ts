import { z } from 'zod';
import { DnaMapping } from './dna-mapping.ts';
import { DnaProject } from './dna-project.ts';
import { ReportId } from '../original.ts';

/** A project that came into a record, kept row by row so that it can be given back; the texts of its documents are those of the reports. */
export const KeptDna = z
  .object({
    format: z.literal('kept-dna'),
    name: z.string().describe('Name of the file it came from.'),
    mapping: DnaMapping.optional().describe('How its codes were taken; records of before have none.'),
    own: DnaMapping.unwrap()
      .pick({ organisations: true, concepts: true })
      .readonly()
      .optional()
      .describe('What this record calls what the project had no word for: no mapping that somebody writes has to name it.'),
    project: DnaProject.describe('Where a document is a report, its text is empty here.'),
    reports: z
      .record(z.string(), ReportId)
      .readonly()
      .describe('The report that each document became, by the id of the document.'),
    reviews: z
      .record(z.string(), z.string())
      .readonly()
      .describe('The review that each statement became, by the id of the statement.'),
  })
  .readonly();
export type KeptDna = z.infer<typeof KeptDna>;
