import { describe, expect, it } from 'vitest';
import { buildCoverage, type Coverage } from '../../../src/app/coverage/coverage.ts';
import { firstOfEach, reviewProgress, reviewQueue } from '../../../src/app/review/review-queue.ts';
import { Codebook } from '../../../src/model/codebook.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import type { Review } from '../../../src/model/review.ts';
import { CODEBOOK, reading } from '../../review/made-reading.ts';
import { NIGHTS, PAY, review, TEXT } from '../../review/made-review.ts';

const OTHER = 'b'.repeat(64);

/** Two reports of the same words, coded with so much certainty each. */
function twoReports(first: number, second: number): Reading[] {
  const made = reading(TEXT, [NIGHTS, PAY]);
  const coded = (confidence: number): Reading => ({ ...made, codes: made.codes.map((code) => ({ ...code, confidence })) });
  return [coded(first), { ...coded(second), report: OTHER }];
}

function coverage(readings: readonly Reading[], reviews: readonly Review[] = [], codebook: Codebook = CODEBOOK): Coverage {
  return buildCoverage(readings, reviews, codebook, new Map());
}

describe('the queue', () => {
  it('asks once about a statement of several reports, as it is coded most certainly, and of equals in the first report', () => {
    const asked = (first: number, second: number): string[] =>
      reviewQueue(coverage(twoReports(first, second))).map(({ reading: { report } }) => report.slice(0, 1));
    expect(asked(0.5, 0.6)).toEqual(['b', 'b']);
    expect(asked(0.6, 0.5)).toEqual(['a', 'a']);
    expect(asked(0.5, 0.5)).toEqual(['a', 'a']);
  });

  it('has names for its items that no other one has', () => {
    const keys = reviewQueue(coverage(twoReports(0.5, 0.5))).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('asks about what is unsure first', () => {
    const made = reading(TEXT, [NIGHTS, PAY]);
    const [sure, unsure] = made.codes;
    const codes = [
      { ...sure!, confidence: 0.95 },
      { ...unsure!, confidence: 0.5 },
    ];
    expect(reviewQueue(coverage([{ ...made, codes }])).map(({ code }) => code.attribution)).toEqual([1, 0]);
  });

  it('asks once for each holder about one name in a statement: what is decided of some words of his is decided of the others', () => {
    const made = reading(TEXT, [NIGHTS, PAY]);
    const [first] = made.codes;
    const again = { ...first!, confidence: 0.3, words: [] };
    const asked = (...codes: Reading['codes']): readonly string[] =>
      reviewQueue(coverage([{ ...made, codes }])).map(({ code }) => code.holder);
    expect(asked({ ...first!, confidence: 0.9 }, again)).toEqual([first!.holder]);
    expect(asked({ ...first!, confidence: 1 }, again)).toEqual([]);
    expect(asked({ ...first!, confidence: 1 }, { ...again, holder: 'operator' })).toEqual(['operator']);
  });

  it('leaves out what is decided, until its alternative is split', () => {
    const accepted = review('accept', NIGHTS, { of: { issue: 'nights', alternative: 'no-nights' } }, { target: 'code' });
    const readings = [reading(TEXT, [NIGHTS, PAY])];
    const asked = (codebook: Codebook): readonly (readonly string[])[] =>
      reviewQueue(coverage(readings, [accepted], codebook)).map(({ splitOff }) => splitOff);
    expect(asked(CODEBOOK)).toEqual([[]]);
    const issues = CODEBOOK.issues.map((issue) => ({
      ...issue,
      alternatives: [...issue.alternatives, { id: 'some', title: 'some', split: { from: 'no-nights', at: '2031-05-20' } }],
    }));
    const split = Codebook.parse({ ...CODEBOOK, issues });
    expect(asked(split).toSorted((a, b) => b.length - a.length)).toEqual([['some'], []]);
    const now = coverage(readings, [accepted], split);
    expect(reviewProgress(now, reviewQueue(now).length)).toEqual({ waiting: 2, decided: 1, asProposed: 1 });
  });
});

it('of codes of one attribution that say the same, a decision reaches the first', () => {
  const { codes } = reading(TEXT, [NIGHTS, PAY]);
  const again = { ...codes[0]!, stance: 'opposes' as const };
  expect(firstOfEach([codes[0]!, again, codes[1]!])).toEqual(codes);
});
