import { z } from 'zod';

/** How the sides stand to each other on an issue. */
export const IssueStateKind = z.enum([
  'agreed',
  'common ground',
  'common ground so far',
  'narrowing',
  'widening',
  'contested',
  'stands differ',
  'unclear',
  'one side coded',
  'told by others',
  'not covered',
]);
export type IssueStateKind = z.infer<typeof IssueStateKind>;

/** The state of one issue, with what it follows from. */
export const IssueState = z
  .object({
    issue: z.string(),
    state: IssueStateKind,
    positions: z
      .array(z.string())
      .readonly()
      .describe(
        'Ids of the positions it follows from: what the sides declare, where the machine is sure enough of it; where it is told by others, also what they say of the sides that declare nothing.',
      ),
    disputes: z.array(z.string()).readonly().describe('Ids of the disputes about whether the issue was agreed.'),
  })
  .readonly();
export type IssueState = z.infer<typeof IssueState>;

/** What one party stands for on one issue, now and before. */
export const PartyStanding = z
  .object({
    party: z.string(),
    issue: z.string(),
    current: z
      .array(z.string())
      .readonly()
      .describe(
        'Ids of its current positions, what it declares before what is ascribed to it; last those in which it takes back what it declared.',
      ),
    earlier: z
      .array(z.string())
      .readonly()
      .describe('Ids of its other positions, likewise; without what others say of it that it declares at that time itself.'),
    rivals: z
      .array(z.string())
      .readonly()
      .describe('Ids of current positions that cannot all be its stand: for and against one alternative, or for three at once.'),
  })
  .readonly();
export type PartyStanding = z.infer<typeof PartyStanding>;
