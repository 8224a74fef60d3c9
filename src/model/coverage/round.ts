import { z } from 'zod';
import { Dated } from '../date.ts';
import { ReportId } from '../original.ts';
import { Span } from '../span.ts';

/** Words of one report that tell of a meeting or call. */
export const MeetingMention = z
  .object({
    span: Span,
    kind: z.enum(['meeting', 'call', 'summit', 'talks']),
    when: Dated.nullable(),
    place: z.string().nullable(),
    parties: z.array(z.string()).readonly(),
    people: z.array(z.string()).readonly().describe('Actor ids of those said to have taken part.'),
    mediator: z.string().nullable(),
    planned: z.boolean().describe('True when it was still to come at the date of the report.'),
    outcome: Span.nullable(),
  })
  .readonly();
export type MeetingMention = z.infer<typeof MeetingMention>;

/** One meeting or call, joined over the reports that tell of it. */
export const Round = z
  .object({
    id: z.string(),
    kind: MeetingMention.unwrap().shape.kind,
    when: Dated.nullable(),
    place: z.string().nullable(),
    parties: z.array(z.string()).readonly(),
    people: z.array(z.string()).readonly(),
    mediator: z.string().nullable(),
    planned: z.boolean(),
    mentions: z.array(z.object({ report: ReportId, meeting: z.int() }).readonly()).readonly(),
    otherDays: z
      .array(Dated)
      .readonly()
      .optional()
      .describe('Days that other tellings give it, where they exclude those of most reports.'),
  })
  .readonly();
export type Round = z.infer<typeof Round>;
