import { describe, expect, it } from 'vitest';
import { dateCompatibility } from '../../../src/link/statements/date-compatibility.ts';
import { statementMentions, type StatementMention } from '../../../src/link/statements/statement-mentions.ts';
import type { Dated } from '../../../src/model/date.ts';
import { dated, may } from '../../derive/made-facts.ts';
import { reading } from '../../truth/made-readings.ts';

/** One remark in a report of a day of May, with the day on which the report says it was made. */
function remark(published: number | null, said: Dated | null = null): StatementMention {
  const made = reading({
    text: 'Holt said the nights must go.',
    published: published === null ? null : may(published),
    cited: [{ by: 'holt', words: 'the nights must go' }],
  });
  const [mention] = statementMentions({ ...made, voices: made.voices.map((voice) => ({ ...voice, said })) });
  return mention!;
}

/** In both directions: it is the same question. */
function occasion(one: StatementMention, other: StatementMention): string {
  expect(dateCompatibility(other, one)).toBe(dateCompatibility(one, other));
  return dateCompatibility(one, other);
}

const week = (first: number, last: number): Dated => ({
  ...dated(last),
  days: { first: may(first), last: may(last) },
  precision: 'week',
});

describe('two remarks', () => {
  it('are known to be of one day when both reports name it, and of two when they name two', () => {
    expect(occasion(remark(9, dated(8)), remark(12, dated(8)))).toBe('known');
    expect(occasion(remark(9, dated(8)), remark(12, dated(9)))).toBe('not');
  });

  it('may be of one day when one report names a week that holds it', () => {
    expect(occasion(remark(9, dated(8)), remark(12, week(4, 10)))).toBe('possible');
    expect(occasion(remark(9, dated(8)), remark(12, week(8, 10)))).toBe('possible');
    expect(occasion(remark(9, dated(8)), remark(12, week(9, 11)))).toBe('not');
  });

  it('may be of one day when their reports come within three days of each other', () => {
    expect(occasion(remark(9), remark(12))).toBe('possible');
    expect(occasion(remark(9), remark(13))).toBe('not');
    expect(occasion(remark(9, dated(8)), remark(11))).toBe('possible');
    expect(occasion(remark(9, dated(8)), remark(12))).toBe('not');
  });

  it('cannot be one when a report came out before the other says it was made, the clocks of two zones allowed for', () => {
    expect(occasion(remark(9, dated(8)), remark(7))).toBe('possible');
    expect(occasion(remark(9, dated(8)), remark(6))).toBe('not');
  });

  it('are told apart by no day that is only a bound', () => {
    expect(occasion(remark(9, { ...dated(8), bounds: true }), remark(9, dated(9)))).toBe('possible');
  });

  it('may be anything when a report has no date', () => {
    expect(occasion(remark(null), remark(12))).toBe('unknown');
    expect(occasion(remark(null, dated(8)), remark(null, dated(8)))).toBe('known');
  });

  it('of one report may be of one day', () => {
    const mention = remark(9);
    expect(dateCompatibility(mention, { ...mention, voice: { ...mention.voice, said: dated(2) } })).toBe('possible');
  });
});
