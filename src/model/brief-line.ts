import { z } from 'zod';
import { ActVerb, Stance } from './reading/code.ts';
import { Dated } from './date.ts';
import { Evidence } from './evidence.ts';
import { OriginCount } from './coverage/origin.ts';
import { Sourcing } from './reading/speaker.ts';

/** What every line of the brief carries. */
export const LineSourcing = z
  .object({
    statements: z.array(z.string()).min(1).readonly().describe('Ids of the statements it rests on.'),
    by: z
      .array(z.string())
      .readonly()
      .describe('Who is cited, in words: a name with office, or the words for an unnamed source.'),
    sourcing: z
      .array(Sourcing)
      .readonly()
      .describe('How it is sourced, the strongest first; none where nobody is cited and the reports tell it by themselves.'),
    when: Dated.nullable(),
    reported: z.string().nullable().describe('Day of the earliest report of it, ISO 8601; null when none of them is dated.'),
    evidence: z.array(Evidence).min(1).readonly(),
    reports: z.int().min(1),
    origins: OriginCount,
    relay: z.array(z.string()).readonly(),
    unsure: z.boolean().describe('The machine is not confident of this line.'),
    reviewed: z.boolean().describe('An analyst has accepted or corrected every statement it rests on.'),
  })
  .readonly();
export type LineSourcing = z.infer<typeof LineSourcing>;

/** One statement, as the brief shows it. */
export const StatementLine = z
  .object({
    id: z.string(),
    party: z.string().nullable(),
    issue: z.string().nullable().describe('The issue it is about, coded or not; null when it is about none that could be told.'),
    act: ActVerb,
    words: z.string(),
    cue: z
      .string()
      .describe(
        'The words of the report that cite it: "said", "fears", "has not ruled out"; empty where they tell of nothing done, "according to".',
      ),
    indirect: z.boolean().describe('True when the words are the report’s own, not the speaker’s.'),
    grounds: LineSourcing,
  })
  .readonly();
export type StatementLine = z.infer<typeof StatementLine>;

/** One position in a cell of the grid. */
export const PositionLine = z
  .object({
    id: z.string(),
    alternative: z.string().nullable(),
    title: z.string().describe('Title of the alternative; of the issue when no alternative is named.'),
    stance: Stance,
    asserted: z.boolean().describe('False: the words deny that the holder has this position.'),
    mode: z.enum(['declared', 'ascribed']),
    unattributed: z
      .boolean()
      .optional()
      .describe(
        'True for an ascribed one that people of the holder tell whom the reports do not name: its own word, and not on the record.',
      ),
    named: z
      .array(z.string())
      .readonly()
      .optional()
      .describe(
        'Whom of the holder the reports name where they tell the stand by themselves, or cite it among others: one of its people, a member of a group; left out where it goes by its own name.',
      ),
    condition: z.string().nullable().describe('The words of the condition.'),
    conditional: z.boolean(),
    redLine: z.boolean(),
    disputed: z.boolean().describe('True when a statement it rests on is denied by another.'),
    grounds: LineSourcing,
  })
  .readonly();
export type PositionLine = z.infer<typeof PositionLine>;
