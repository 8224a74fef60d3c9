import { z } from 'zod';

/** One thing that became another: a cell of the grid, the state of an issue. */
export const Effect = z
  .object({ about: z.string(), before: z.string(), after: z.string() })
  .readonly()
  .describe('What stood before and what stands now, in words.');
export type Effect = z.infer<typeof Effect>;

/** Sent to every open page when the record says something else than before. */
export const RoomChange = z
  .object({
    version: z.string().describe('Name of the state that the record is in now.'),
    effects: z.array(Effect).readonly().describe('What became different in the grid.'),
  })
  .readonly();
export type RoomChange = z.infer<typeof RoomChange>;

/** Sent when a page begins to listen, every so often, and when the record begins or ends to be worked out. */
export const RoomHere = z
  .object({
    version: RoomChange.unwrap().shape.version,
    isWorking: z.boolean().describe('True while the record says more than what is shown.'),
    rowsRead: z
      .int()
      .nullable()
      .describe('How many rows of the record have been read since it was opened; null once that is all.'),
  })
  .readonly();
export type RoomHere = z.infer<typeof RoomHere>;
