import { z } from 'zod';
import { ReportId } from '../original.ts';
import { Span } from '../span.ts';

/** Statements that cannot both be true, side by side. */
export const Dispute = z
  .object({
    id: z.string(),
    kind: z.enum(['denied', 'number', 'date', 'who took part', 'agreed or not']),
    issue: z.string().nullable(),
    about: z.string().describe('What is in dispute, in words of the reports or of the codebook.'),
    asserted: z.array(z.string()).readonly().describe('Ids of the statements on the one side.'),
    denied: z.array(z.string()).readonly().describe('Ids of the statements on the other side.'),
    told: z
      .array(z.object({ side: z.enum(['asserted', 'denied']), report: ReportId, span: Span }).readonly())
      .readonly()
      .describe('Words of the reports themselves on either side, where nobody is cited for them.'),
  })
  .readonly();
export type Dispute = z.infer<typeof Dispute>;
