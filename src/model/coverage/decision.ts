import { z } from 'zod';
import { Dated } from '../date.ts';
import { ReportId } from '../original.ts';
import { Span } from '../span.ts';

export const DecisionKind = z.enum([
  'voted for',
  'voted against',
  'ratified',
  'signed',
  'withdrew',
  'threatened',
  'set a deadline',
  'vetoed',
  'overrode a veto',
  'went to court',
  'reached a deal',
  'blocked',
  'left the talks',
  'went on strike',
  'ended a strike',
  'imposed',
  'lifted',
  'rolled back',
  'reversed',
  'sent troops',
  'indicted',
  'gave an ultimatum',
]);
export type DecisionKind = z.infer<typeof DecisionKind>;

/** What a party did that binds it or presses others, or a body that votes on the matter, told once however many reports tell it. */
export const Decision = z
  .object({
    id: z.string(),
    party: z.string().nullable().describe('The party that decided; null where it was a body that is none.'),
    body: z
      .string()
      .nullable()
      .describe(
        'The body that decided, or who in it stood alone, in the words of the report, where it is no party: "the House".',
      ),
    kind: DecisionKind,
    when: Dated.nullable(),
    told: z
      .array(
        z.object({ report: ReportId, span: Span.describe('The words, from who decides to the end of the clause.') }).readonly(),
      )
      .min(1)
      .readonly()
      .describe('The earliest report first.'),
  })
  .readonly();
export type Decision = z.infer<typeof Decision>;
