import type { BriefInput } from '../../src/brief/brief-input.ts';

/** An input in which each statement is on its issue so likely, as the stage that tells topics would have it. */
export function withTopics(input: BriefInput, confidence: number): BriefInput {
  const topicsIn = (report: string) =>
    input.links.statements.flatMap(({ issue, renditions }) =>
      renditions.flatMap((one) => (issue && one.report === report ? [{ attribution: one.attribution, issue, confidence }] : [])),
    );
  return { ...input, readings: input.readings.map((one) => ({ ...one, topics: topicsIn(one.report) })) };
}
