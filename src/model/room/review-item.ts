import { z } from 'zod';
import { Code, Stance } from '../reading/code.ts';
import { ReportId } from '../original.ts';
import { Sourcing } from '../reading/speaker.ts';
import { MarkedPiece } from './marked-words.ts';

/** A code that the machine proposes and nobody has decided on, with the words it rests on: one step of a coder's work. */
export const ReviewItem = z
  .object({
    key: z.string().describe('Names the item as long as nobody has decided on it.'),
    seen: z.string().describe('What the item says, in short: a decision that names another one is refused.'),
    statement: z.string().describe('Id of the statement it is about.'),
    attribution: z.string().describe('REPORT:NUMBER, the rendition whose words are shown.'),
    report: ReportId,
    title: z.string().nullable(),
    outlet: z.string().nullable(),
    published: z.string().nullable().describe('ISO 8601; null when the report is not dated.'),
    reports: z.int().describe('How many reports carry the statement.'),
    speaker: z.string(),
    party: z.string().nullable(),
    sourcing: Sourcing,
    said: z.string().nullable().describe('The day, or the first and the last of several; null when nothing tells it.'),
    paragraph: z.array(MarkedPiece).readonly().describe('The paragraphs in which the words stand.'),
    proposal: z
      .object({
        issue: z.string(),
        alternative: z.string().nullable(),
        holder: z.string(),
        stance: Stance,
        asserted: z.boolean(),
        confidence: Code.unwrap().shape.confidence,
        undecided: Code.unwrap()
          .shape.confidence.nullable()
          .describe('How likely it was before decisions on like codes changed that; null where none did.'),
        splitOff: z
          .array(z.string())
          .readonly()
          .describe('Where it was decided on before its alternative was split: those that have been split off it since.'),
        rival: z.string().nullable().describe('The alternative of the same issue that came next.'),
      })
      .readonly(),
  })
  .readonly();
export type ReviewItem = z.infer<typeof ReviewItem>;

/** How far a record is decided. */
export const ReviewProgress = z
  .object({
    waiting: z.int().describe('Codes that nobody has decided on, and those that are asked about again.'),
    decided: z.int().describe('Decisions on codes that stand.'),
    asProposed: z.int().describe('Of those, how many accepted what was proposed.'),
  })
  .readonly();
export type ReviewProgress = z.infer<typeof ReviewProgress>;
