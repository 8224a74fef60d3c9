import { describe, expect, it } from 'vitest';
import { Codebook } from '../../src/model/codebook.ts';
import { applyReviews } from '../../src/review/apply-reviews.ts';
import { splitSince, splitsIn } from '../../src/review/split-alternatives.ts';
import type { Review } from '../../src/model/review.ts';
import { CODEBOOK, reading } from './made-reading.ts';
import { NIGHTS, PAY, review, TEXT } from './made-review.ts';

const OF = { issue: 'nights', alternative: 'no-nights' };
const SPLIT_AT = '2031-05-19T12:00:00Z';

/** The codebook after a part of "no night shifts" has become an alternative of its own. */
function split(from = 'no-nights', more: Partial<Codebook['issues'][number]['alternatives'][number]> = {}): Codebook {
  const issues = CODEBOOK.issues.map((issue) => ({
    ...issue,
    alternatives: [
      ...issue.alternatives.map((one) => (one.id === 'no-nights' ? { ...one, ...more } : one)),
      { id: 'no-nights-in-winter', title: 'none in winter', split: { from, at: SPLIT_AT } },
    ],
  }));
  return Codebook.parse({ ...CODEBOOK, issues });
}

/** What has been split off the code of each attribution since it was decided. */
function askedAgain(reviews: readonly Review[], codebook: Codebook): readonly (readonly string[])[] {
  const { reading: now, decided } = applyReviews(reading(TEXT, [NIGHTS, PAY]), reviews);
  return now.codes.map((code) => splitSince(now, code, decided, splitsIn(codebook)));
}

describe('an alternative that is split', () => {
  it('has what was decided for it before asked about again, and nothing that nobody decided on', () => {
    const before = review('accept', NIGHTS, { of: OF }, { target: 'code' });
    expect(askedAgain([before], split())).toEqual([['no-nights-in-winter'], []]);
    expect(askedAgain([before], CODEBOOK)).toEqual([[], []]);
  });

  it('has no decision asked about again that was made since', () => {
    const before = review('accept', NIGHTS, { of: OF }, { target: 'code' });
    const since = review('accept', NIGHTS, { of: OF }, { target: 'code', at: '2031-05-19T12:00:01Z' });
    expect(askedAgain([before, since], split())).toEqual([[], []]);
  });

  it('has what was corrected to it, and accepted as a whole, asked about again', () => {
    const corrected = review('correct', PAY, { code: { stance: 'open', alternative: 'no-nights' } }, { target: 'code' });
    expect(askedAgain([corrected, review('accept', NIGHTS)], split())).toEqual([
      ['no-nights-in-winter'],
      ['no-nights-in-winter'],
    ]);
  });

  it('is known by the id that it has now', () => {
    const before = review('accept', NIGHTS, { of: OF }, { target: 'code' });
    expect(askedAgain([before], split('all-nights', { was: ['all-nights'] }))).toEqual([['no-nights-in-winter'], []]);
  });

  it('leaves decisions on other alternatives alone', () => {
    const other = review('correct', NIGHTS, { code: { alternative: 'free-nights' } }, { target: 'code' });
    expect(askedAgain([other], split())).toEqual([[], []]);
  });
});
