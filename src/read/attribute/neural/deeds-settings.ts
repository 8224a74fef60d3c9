import { z } from 'zod';
import { MeetingTag } from '../../../model/reading/seen-meeting-words.ts';

/** models/deeds/config.json: what training found. Training writes it, only this reads it. */
export const DeedsSettings = z
  .object({
    format: z.literal(1),
    model: z.string().describe('File of the ONNX graph, beside this one.'),
    width: z.int().describe('Numbers a piece in the middle of the tagger.'),
    tags: z
      .array(z.enum(['none', ...MeetingTag.options]))
      .readonly()
      .describe('What a word may be in the telling of a meeting.'),
  })
  .readonly();
export type DeedsSettings = z.infer<typeof DeedsSettings>;
