import { z } from 'zod';
import { Days } from '../date.ts';
import { Told } from '../correction.ts';

/** A line of words as a person types it. */
const words = z.string().trim().max(2_000);

/** What is right instead; a field that is absent stays as it is. */
export const WantedFields = z
  .strictObject({
    speaker: words.describe('Id of an actor, or a name.'),
    party: words.nullable().describe('Id of a party; null for none.'),
    sourcing: words,
    date: z
      .union([words, Days])
      .describe('When it was said: a day in any way in which one is written, or the first and the last.'),
    issue: words,
    alternative: words.nullable(),
    holder: words.nullable(),
    stance: words,
    asserted: z.boolean(),
  })
  .partial()
  .readonly();
export type WantedFields = z.infer<typeof WantedFields>;

/** A decision of an analyst, as page and scripts send it. */
export const DecisionRequest = z
  .strictObject({
    id: words.min(1).describe('A statement, a rendition (REPORT:NUMBER), or a report.'),
    decision: z.enum(['accept', 'reject', 'correct', 'add']),
    code: z
      .strictObject({ issue: words, alternative: words.nullable(), holder: words.optional() })
      .readonly()
      .nullable()
      .default(null)
      .describe('Which code is meant; whose, where several hold it.'),
    quote: z.string().max(20_000).nullable().default(null).describe('For "add": the words that were missed.'),
    correction: WantedFields.default({}),
    told: Told.unwrap()
      .extend({ published: words.optional().describe('The day of publication, in any way in which one is written.') })
      .readonly()
      .default({})
      .describe('For a report: what is right of it.'),
    note: z.string().trim().max(5_000).default('').describe('Why.'),
    item: z
      .strictObject({ key: z.string(), seen: z.string() })
      .readonly()
      .nullable()
      .default(null)
      .describe('The item of the queue as it was shown; when it has become another one meanwhile, the decision is refused.'),
  })
  .readonly();
export type DecisionRequest = z.infer<typeof DecisionRequest>;

/** A decision on one code of the sample that several coders decide on blind. */
export const SampleDecision = z
  .strictObject({
    key: z.string().describe('Names the code within the sample.'),
    decision: z.enum(['accept', 'reject', 'correct']),
    code: DecisionRequest.unwrap().shape.code,
    correction: DecisionRequest.unwrap().shape.correction,
    note: DecisionRequest.unwrap().shape.note,
  })
  .readonly();
export type SampleDecision = z.infer<typeof SampleDecision>;

/** What becomes of positions by a decision on words that does not name them. A code is named as --code takes it. */
export const Outcome = z
  .discriminatedUnion('what', [
    z.object({
      what: z.literal('quotation rejected').describe('Nobody is cited with the words any more.'),
      codes: z.array(z.string()).readonly().describe('The positions that go with it.'),
    }),
    z.object({
      what: z.literal('not decided on').describe('Nothing was decided on these.'),
      codes: z.array(z.string()).readonly(),
    }),
    z.object({
      what: z.literal('moved').describe('The position went to whom the speaker speaks for.'),
      code: z.string(),
      from: z.string(),
      to: z.string(),
    }),
    z.object({
      what: z.literal('left').describe('The position stays with its holder, as something that is said of it.'),
      code: z.string(),
      holder: z.string(),
    }),
  ])
  .readonly();
export type Outcome = z.infer<typeof Outcome>;

/** A decision that is on the disk. */
export const KeptDecision = z
  .object({
    decision: z.string().describe('Its name, by which it can be taken back.'),
    renditions: z.int().describe('How many renditions it is about; none where it is about a report.'),
    outcomes: z.array(Outcome).readonly().default([]).describe('What becomes of positions that it does not name.'),
  })
  .readonly();
export type KeptDecision = z.infer<typeof KeptDecision>;

/** Which decision is taken back; null for the last one that stands. */
export const UndoRequest = z
  .strictObject({ decision: z.string().nullable().default(null), note: z.string().trim().max(5_000).default('') })
  .readonly();
export type UndoRequest = z.infer<typeof UndoRequest>;

export const UndoneDecision = z.object({ decision: z.string(), quote: z.string(), report: z.string() }).readonly();
export type UndoneDecision = z.infer<typeof UndoneDecision>;

/** What went wrong, what is wrong with it and what to do. */
export const RoomProblem = z.object({ problem: z.string(), remedy: z.string(), now: z.string().optional() }).readonly();
export type RoomProblem = z.infer<typeof RoomProblem>;
