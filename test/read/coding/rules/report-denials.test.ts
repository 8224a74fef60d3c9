import { describe, expect, it } from 'vitest';
import type { ActVerb, Code } from '../../../../src/model/reading/code.ts';
import { denialsOfReports } from '../../../../src/read/coding/rules/report-denials.ts';
import { codedPosition, reading, type Cited } from '../../../truth/made-readings.ts';

const UNNAMED = { kind: 'unnamed', words: 'two people', number: 2, closeness: null } as const;
const TOLD: Cited = { by: UNNAMED, words: 'the union wants nights abolished' };
const DENIED: Cited = { by: 'chair', party: 'union', cue: 'dismissed', words: 'the report as untrue' };

/** What the denial of a report denies, after somebody has told of a position. */
function denied(
  verb: ActVerb = 'reject',
  {
    told = TOLD,
    denial = DENIED,
    codes = [codedPosition(0, { declared: false })],
  }: { told?: Cited; denial?: Cited; codes?: readonly Code[] } = {},
): Code[] {
  const text = `They said ${told.words}. She ${denial.cue} ${denial.words}.`;
  const made = reading({ text, cited: [told, denial] });
  const words = { start: 0, end: 0 };
  return denialsOfReports({
    ...made,
    codes,
    acts: [
      { attribution: 0, verb: 'comment', words, agreed: null },
      { attribution: 1, verb, words, agreed: null },
    ],
  });
}

describe('the denial of a report', () => {
  it.each([
    ['any attempt to rewrite Article 4', 0],
    ['changes of Articles IV and V', 0],
    ['the paper’s articles on it', 1],
    ['the article as untrue', 1],
  ])('is no refusal of an article of a treaty: %s', (words, count) =>
    expect(denied('reject', { denial: { ...DENIED, words } })).toHaveLength(count),
  );

  it('denies the position of the own party that unnamed sources or an outlet told before', () => {
    for (const verb of ['deny', 'reject'] as const)
      expect(denied(verb)).toMatchObject([
        { attribution: 1, holder: 'union', alternative: 'abolish', asserted: false, declared: false, by: 'rules: report denied' },
      ]);
    expect(denied('deny', { told: { ...TOLD, by: { kind: 'outlet', name: 'Coast Courier' } } })).toHaveLength(1);
  });

  it('is less sure than what it denies', () => {
    expect(denied()[0]?.confidence).toBeLessThan(0.8);
  });

  it('denies a position once, however often it was told', () => {
    expect(denied('deny', { codes: [codedPosition(0), codedPosition(0), codedPosition(0, { stance: 'opposes' })] })).toHaveLength(
      2,
    );
  });

  it('is none where nothing is denied, or no report is spoken of', () => {
    expect(denied('comment')).toEqual([]);
    expect(denied('deny', { denial: { ...DENIED, words: 'the idea as untrue' } })).toEqual([]);
  });

  it('is none of what a named person told, what is told of another party, is denied itself, or comes later', () => {
    expect(denied('deny', { told: { ...TOLD, by: 'envoy' } })).toEqual([]);
    expect(denied('deny', { codes: [codedPosition(0, { holder: 'operator' })] })).toEqual([]);
    expect(denied('deny', { codes: [codedPosition(0, { asserted: false })] })).toEqual([]);
    expect(denied('deny', { codes: [codedPosition(1)] })).toEqual([]);
    expect(denied('deny', { denial: { by: 'chair', cue: 'dismissed', words: 'the report as untrue' } })).toEqual([]);
  });
});
