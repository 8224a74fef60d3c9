import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statementLine } from '../../src/brief/line-of-statement.ts';
import { HEARD_SIGNS, HEARD_WEIGHTS, heardLikelihood, heardSigns } from '../../src/brief/heard-likelihood.ts';
import { numberCoverage } from '../../src/brief/numbered-coverage.ts';
import type { StatementLine } from '../../src/model/brief.ts';
import type { Statement } from '../../src/model/coverage/statement.ts';
import { riverTalks } from '../truth/marked-brief-input.ts';
import { withTopics } from './topics-told.ts';

const coverage = numberCoverage(withTopics(riverTalks(), 0.95));
const told = coverage.input.links.statements.flatMap((statement) => {
  const line = statementLine(coverage, statement);
  return line && statement.issue !== null ? [{ statement, line }] : [];
});

/** How likely a reader leaves a line of the example with other words. */
function likelihood({ statement, line }: (typeof told)[number], change: Partial<StatementLine> = {}): number {
  return heardLikelihood(coverage, statement, { ...line, ...change });
}

const sure = [...told].sort((a, b) => likelihood(b) - likelihood(a))[0]!;
/** The same statement on another issue. */
const elsewhere = (statement: Statement): Statement => ({
  ...statement,
  issue: coverage.input.codebook.issues.find(({ id }) => id !== statement.issue)?.id ?? null,
});

describe('how likely a careful reader leaves a statement under its issue', () => {
  it('is between 0 and 1', () => {
    assert(
      property(integer({ min: 0, max: told.length - 1 }), (at) => {
        const found = likelihood(told[at]!);
        return found > 0 && found < 1;
      }),
    );
  });

  it('is more for words that tell a sentence by a verb of saying, and name an alternative', () => {
    expect(likelihood(sure)).toBeGreaterThan(0.5);
    expect(likelihood(sure, { words: 'the matter at the heart of the day' })).toBeLessThan(0.5);
    expect(likelihood(sure, { cue: 'grabbed' })).toBeLessThan(likelihood(sure, { cue: 'said' }));
  });

  it('is less under an issue that its words are not about', () => {
    expect(heardLikelihood(coverage, elsewhere(sure.statement), { ...sure.line })).toBeLessThan(0.5);
  });

  it('has a weight for each sign, and each speaks for the line', () => {
    expect(heardSigns(coverage, sure.statement, sure.line)).toHaveLength(HEARD_SIGNS.length);
    for (const name of HEARD_SIGNS) expect(HEARD_WEIGHTS[name], name).toBeGreaterThan(0);
  });
});
