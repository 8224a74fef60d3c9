import { z } from 'zod';
import { Finding } from '../finding.ts';
import { ReportId } from '../original.ts';
import { Code } from '../reading/code.ts';
import { PassageKind } from '../reading/passage.ts';
import { Sourcing } from '../reading/speaker.ts';
import { MarkedPiece } from './marked-words.ts';

/** What stands in the margin beside the words of one attribution. */
export const MarginNote = z
  .object({
    number: z.int().describe('The number under which the attribution is printed.'),
    statement: z.string().nullable(),
    speaker: z.string(),
    party: z.string().nullable(),
    sourcing: Sourcing,
    said: z.string().nullable(),
    confidence: z.number(),
    reviewed: z.boolean(),
    reports: z.int().describe('How many reports carry the statement.'),
    codes: z
      .array(Code.unwrap().pick({ issue: true, alternative: true, holder: true, stance: true, asserted: true, confidence: true }))
      .readonly(),
  })
  .readonly();
export type MarginNote = z.infer<typeof MarginNote>;

export const MarkedParagraph = z
  .object({
    kind: PassageKind,
    start: z.int().describe('Where it begins in the text of the report, in UTF-16 code units.'),
    pieces: z.array(MarkedPiece).readonly(),
    notes: z.array(MarginNote).readonly().describe('Of the attributions whose words begin in this paragraph.'),
  })
  .readonly();
export type MarkedParagraph = z.infer<typeof MarkedParagraph>;

/** A report with its statements marked in the text. */
export const MarkedReport = z
  .object({
    report: ReportId,
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable(),
    wires: z.array(z.string()).readonly(),
    url: z.string().nullable(),
    path: z.string(),
    paragraphs: z.array(MarkedParagraph).readonly(),
    findings: z.array(Finding).readonly(),
    sharedWith: z
      .array(
        z.object({ report: ReportId, title: z.string().nullable(), outlet: z.string().nullable(), words: z.int() }).readonly(),
      )
      .readonly()
      .describe('Reports that have text in common with it, those with the most words first.'),
  })
  .readonly();
export type MarkedReport = z.infer<typeof MarkedReport>;
