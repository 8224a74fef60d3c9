import { z } from 'zod';
import { Span } from '../span.ts';

/** What words say in a telling of a meeting. Those of `other` look like a meeting and tell of none: it is wanted, spoken of in general, or one body's own. */
export const MeetingTag = z.enum(['held', 'planned', 'off', 'other', 'who', 'where', 'when']);
export type MeetingTag = z.infer<typeof MeetingTag>;

/** Words that follow one another and say the same of a meeting. */
export const MeetingWords = z
  .object({
    tag: MeetingTag,
    span: Span,
    likelihood: z.number().min(0).max(1).describe('How likely they say this: that of the likeliest word.'),
  })
  .readonly();
export type MeetingWords = z.infer<typeof MeetingWords>;
