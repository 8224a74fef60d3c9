import { describe, expect, it } from 'vitest';
import { Codebook } from '../../src/model/codebook.ts';
import type { Correction } from '../../src/model/correction.ts';
import { printedNumber } from '../../src/model/reading/attribution.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Review } from '../../src/model/review.ts';
import { applyReviews } from '../../src/review/apply-reviews.ts';
import { keptOf } from '../../src/review/code-decisions.ts';
import { rejectedWords, withRejectedBefore } from '../../src/review/rejected-before.ts';
import { carriedReviews, lostInWords, withLostReviews } from '../../src/review/renamed-ids.ts';
import { toldOf } from '../../src/review/told-facts.ts';
import { cutAll } from '../../src/text/spans.ts';
import { CODEBOOK, reading, REPORT } from './made-reading.ts';
import { NIGHTS, NOTHING, PAY, review, TEXT } from './made-review.ts';

const OTHER = 'f'.repeat(64);

/** The words of each attribution by its printed number. */
function numbered({ text, attributions }: Reading): Record<number, string> {
  return Object.fromEntries(attributions.map((one) => [printedNumber(one), cutAll(text, one.content)]));
}

describe('the number of an attribution', () => {
  const machine = reading(TEXT, [NIGHTS, PAY, NOTHING]);

  it('stays as it was printed when another is rejected', () => {
    const { reading: now } = applyReviews(machine, [review('reject', NIGHTS), review('reject', PAY)]);
    expect(numbered(now)).toEqual({ 2: NOTHING });
  });

  it('is never given to something else', () => {
    const less = reading(TEXT, [NIGHTS, PAY]);
    const added = review('add', NOTHING, { speaker: { kind: 'outlet', name: null } });
    const { reading: now, decided } = applyReviews(less, [review('reject', PAY), added]);
    expect(numbered(now)).toEqual({ 0: NIGHTS, 2: NOTHING });
    expect(decided.map((one) => one.number)).toEqual([1, 2]);
  });
});

describe('a decision that names an id of the codebook', () => {
  const issue = CODEBOOK.issues[0];
  if (!issue) throw new Error('The codebook has no issue.');
  const alternative = issue.alternatives[0]?.id ?? '';
  const decision = review('correct', NIGHTS, { code: { issue: issue.id, alternative, stance: 'supports' } });
  const renamed = (was: readonly string[]): Codebook =>
    Codebook.parse({
      ...CODEBOOK,
      issues: CODEBOOK.issues.map((one) =>
        one.id === issue.id ? { ...one, id: 'renamed', ...(was.length > 0 && { was }) } : one,
      ),
    });

  it('stands as it is where the codebook has the id', () => {
    expect(carriedReviews([decision], CODEBOOK)).toEqual({ reviews: [decision], lost: [] });
  });

  it('goes along with an id that is renamed', () => {
    const { reviews, lost } = carriedReviews([decision], renamed([issue.id]));
    expect(lost).toEqual([]);
    expect(reviews[0]?.correction).toMatchObject({ code: { issue: 'renamed', alternative } });
  });

  it('takes along the codes that it keeps, so that what was accepted stands under the new id', () => {
    const machine = reading(TEXT, [NIGHTS]);
    const of = { issue: issue.id, alternative };
    const accepted = review('accept', NIGHTS, { of, decided: machine.codes.map((code) => keptOf(machine, code)) });
    const joined = renamed([issue.id]);
    const { reviews, lost } = carriedReviews([accepted], joined);
    expect(lost).toEqual([]);
    const opposite = machine.codes.map((code) => ({ ...code, issue: 'renamed', stance: 'opposes' as const }));
    expect(applyReviews({ ...machine, codes: opposite }, reviews).reading.codes).toMatchObject([
      { issue: 'renamed', alternative, holder: 'union', stance: 'supports', confidence: 1 },
    ]);
    expect(carriedReviews([accepted], renamed([])).lost).toMatchObject([{ field: 'issue', id: issue.id }]);
  });

  it('does nothing, and says what to write, where nobody tells of the new id', () => {
    const { reviews, lost } = carriedReviews([decision], renamed([]));
    expect(reviews).toEqual([]);
    expect(lost.map(lostInWords)).toEqual([expect.stringContaining(`"${issue.id}", which the codebook does not have`) as string]);
    const { findings } = withLostReviews(reading(TEXT, [NIGHTS]), lost);
    expect(findings).toContainEqual(expect.objectContaining({ rule: 'review-not-applied' }));
  });

  it('is not missed when it was taken back', () => {
    const back = review('undo', NIGHTS, null, { undoes: decision.id });
    expect(carriedReviews([decision, back], renamed([])).lost).toEqual([]);
  });
});

describe('words that were rejected', () => {
  const rejected = applyReviews(reading(TEXT, [NOTHING]), [review('reject', NOTHING, null, { note: 'a misprint' })]);
  const reprint = (words: string): Reading => ({ ...reading(`Vark said ${words}.`, [words]), report: OTHER });
  const marks = (words: string): string[] =>
    withRejectedBefore(applyReviews(reprint(words), []), rejectedWords([rejected])).reading.findings.map(
      ({ assumed }) => assumed,
    );

  it('are marked where a reprint brings them back, a word changed, with how to reject them too', () => {
    expect(marks(NOTHING)).toEqual([expect.stringContaining(`readout review ${OTHER.slice(0, 8)}:0 reject`) as string]);
    expect(marks('nothing new lay on the table')).toHaveLength(0);
    expect(marks('that nothing new was on the table')).toHaveLength(1);
  });

  it('mark no other words', () => {
    expect(marks('the nights must go at once')).toEqual([]);
  });
});

describe('what is told of a report', () => {
  const told = (facts: NonNullable<Correction['report']>, more: Partial<Review> = {}): Review =>
    review('correct', NIGHTS, { report: facts }, { target: 'report', ...more });

  it('is what was told last, fact by fact', () => {
    const reviews = [told({ outlet: 'Coast', published: '2031-05-14' }), told({ published: '2031-05-15' })];
    expect(toldOf(reviews).get(REPORT)).toEqual({ outlet: 'Coast', published: '2031-05-15' });
  });

  it('is gone when it is taken back, and changes no attribution', () => {
    const first = told({ outlet: 'Coast' });
    const back = review('undo', NIGHTS, null, { undoes: first.id, target: 'report' });
    expect(toldOf([first, back]).size).toBe(0);
    const machine = reading(TEXT, [NIGHTS]);
    expect(applyReviews(machine, [first]).reading).toEqual(machine);
  });
});
