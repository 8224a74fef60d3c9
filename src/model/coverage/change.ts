import { z } from 'zod';

const day = z
  .string()
  .describe('When it came in, ISO 8601: the date of its earliest report; where none is dated, the day it was said.');

/** Something that was new once, with the day on which it was. What nothing dates is never new. */
export const Change = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('move'),
      day,
      from: z.string().nullable().describe('Id of the earlier position, as in the move.'),
      to: z.string().describe('Id of the later position, as in the move.'),
    })
    .readonly(),
  z.object({ kind: z.literal('position'), day, position: z.string().describe('Id of a position first shown.') }).readonly(),
  z
    .object({
      kind: z.literal('one-sided'),
      day,
      by: z.string().describe('Party that announces an agreement.'),
      statement: z.string().describe('Id of the statement that announces it.'),
    })
    .readonly(),
  z.object({ kind: z.literal('dispute'), day, dispute: z.string().describe('Id of the dispute.') }).readonly(),
  z.object({ kind: z.literal('denial'), day, position: z.string().describe('Id of a denied position.') }).readonly(),
  z.object({ kind: z.literal('round'), day, round: z.string().describe('Id of the round.') }).readonly(),
]);
export type Change = z.infer<typeof Change>;
