import { z } from 'zod';

/** Which room answers. */
export const RoomAbout = z
  .object({
    record: z.string().describe('Path of the record.'),
    who: z.string().describe('Who decides here.'),
    isReadOnly: z.boolean(),
  })
  .readonly();
export type RoomAbout = z.infer<typeof RoomAbout>;
