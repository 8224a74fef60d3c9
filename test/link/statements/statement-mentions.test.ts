import { describe, expect, it } from 'vitest';
import { statementMentions, type StatementMention } from '../../../src/link/statements/statement-mentions.ts';
import { reading } from '../../review/made-reading.ts';
import { reading as cited } from '../../truth/made-readings.ts';

/** The mention of one attribution whose code is so likely right. */
function mention(confidence: number): StatementMention | undefined {
  const made = reading('Holt said the nights must go.', ['the nights must go']);
  return statementMentions({ ...made, codes: made.codes.map((code) => ({ ...code, confidence })) })[0];
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

/** How many statements a report makes of one attribution, with no code, whose cue is so likely to cite. */
function statements(cue: string, confidence: number): number {
  const made = cited({ text: `Holt ${cue} the night boats.`, cited: [{ by: 'holt', cue, words: 'the night boats' }] });
  return statementMentions({ ...made, attributions: made.attributions.map((one) => ({ ...one, confidence })) }).length;
}

describe('what a report tells of somebody', () => {
  it.each(['criticised', 'called for', 'opposes', 'expressed concern over', 'is open to', 'reportedly ordered', 'refused'])(
    'is a statement where a verb of words tells it, however unsure: %s',
    (cue) => {
      expect(statements(cue, 0.4)).toBe(1);
    },
  );

  it.each(['discovered', 'is nearing', 'was briefed on', 'overturned', 'gave an overview of', 'distributed'])(
    'is none where nothing but an unsure likeness makes it one: %s',
    (cue) => {
      expect([0.74, 0.75].map((confidence) => statements(cue, confidence))).toEqual([0, 1]);
    },
  );

  it('is none where the report itself expects it', () => {
    const made = cited({
      text: 'The vote is expected on Friday.',
      cited: [{ by: { kind: 'outlet', name: null }, cue: 'is expected', words: 'on Friday' }],
    });
    expect(statementMentions(made)).toEqual([]);
  });
});
