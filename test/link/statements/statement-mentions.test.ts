import { describe, expect, it } from 'vitest';
import { statementMentions, type StatementMention } from '../../../src/link/statements/statement-mentions.ts';
import { reading } from '../../review/made-reading.ts';

/** The mention of one attribution whose code is so likely right. */
function mention(confidence: number): StatementMention | undefined {
  const made = reading('Holt said the nights must go.', ['the nights must go']);
  return statementMentions({ ...made, codes: made.codes.map((code) => ({ ...code, confidence })) }, 0)[0];
}

describe('what a statement is coded for', () => {
  it('is only what is at least .7 likely right; what is less is proposed', () => {
    expect([0.7, 0.69].map((confidence) => mention(confidence)?.codes.length)).toEqual([1, 0]);
    expect([0.7, 0.69].map((confidence) => mention(confidence)?.proposed.length)).toEqual([1, 1]);
  });

  it('is as likely as the coder found it, however sure the machine is of the speaker', () => {
    expect(mention(0.82)?.codes.map(({ confidence }) => confidence)).toEqual([0.82]);
  });
});
