import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code } from '../../src/model/reading/code.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Review } from '../../src/model/review.ts';
import { applyReviews } from '../../src/review/apply-reviews.ts';
import { codeDecisions, LikeDecisions, learntLikelihood, withLearntLikelihoods } from '../../src/review/like-decisions.ts';
import { reading } from './made-reading.ts';
import { NIGHTS, NOTHING, PAY, review, TEXT } from './made-review.ts';

const MACHINE = reading(TEXT, [NIGHTS, PAY, NOTHING]);
const [FIRST] = MACHINE.codes;

/** The reading with other codes on its three contents; those without a likelihood of their own are as likely as not. */
function withCodes(codes: readonly Partial<Code>[], unlikely: readonly Partial<Code>[] = []): Reading {
  const made = (one: Partial<Code>, attribution: number): Code => ({ ...FIRST!, attribution, confidence: 0.5, ...one });
  return { ...MACHINE, codes: codes.map(made), unlikely: unlikely.map(made) };
}

/** What the decisions on one report make of another report, or of the same one. */
function after(machine: Reading, reviews: readonly Review[], other = machine): Reading {
  const decided = applyReviews(machine, reviews);
  const decisions = new LikeDecisions(codeDecisions(machine, decided));
  return withLearntLikelihoods(other === machine ? decided.reading : other, decisions);
}

function likelihoods({ codes }: Reading): number[] {
  return codes.map(({ confidence }) => Math.round(confidence * 100) / 100);
}

describe('a decision on one code', () => {
  it('that accepts it makes like ones likelier, here and in other reports', () => {
    const machine = withCodes([{}, {}, { holder: 'operator' }]);
    expect(likelihoods(after(machine, [review('accept', NIGHTS)]))).toEqual([1, 0.73, 0.5]);
    expect(likelihoods(after(machine, [review('accept', NIGHTS)], withCodes([{}])))).toEqual([0.73]);
  });

  it('that rejects it makes like ones less likely', () => {
    const rejected = review('reject', NIGHTS, null, { target: 'code' });
    expect(likelihoods(after(withCodes([{}, {}, { alternative: 'free-nights' }]), [rejected]))).toEqual([0.32, 0.5]);
  });

  it('that corrects the stance speaks for the one, and against the others until they are none', () => {
    const corrected = review('correct', NIGHTS, { code: { stance: 'opposes' } }, { target: 'code' });
    const other = withCodes([{ stance: 'supports' }, { stance: 'opposes' }, { stance: 'open' }]);
    const { codes, unlikely } = after(withCodes([{}]), [corrected], other);
    const told = (of: readonly Code[]): string[] => of.map(({ stance, confidence }) => `${stance} ${confidence.toFixed(2)}`);
    expect([told(codes), told(unlikely)]).toEqual([['opposes 0.73'], ['supports 0.10', 'open 0.19']]);
  });

  it('on who speaks says nothing of a code, nor does a rejection of the words', () => {
    const speaker = review('correct', NIGHTS, { speaker: { kind: 'actor', actor: 'jon-vark' } }, { target: 'speaker' });
    expect(likelihoods(after(withCodes([{}, {}]), [speaker]))).toEqual([0.5, 0.5]);
    expect(likelihoods(after(withCodes([{}, {}]), [review('reject', NIGHTS)]))).toEqual([0.5]);
  });

  it('counts once, however many reports carry the words', () => {
    const once = codeDecisions(withCodes([{}]), applyReviews(withCodes([{}]), [review('accept', NIGHTS)]));
    const count = new LikeDecisions([...once, ...once]).on(FIRST!);
    expect(count).toEqual({ right: 1, wrong: 0, contrary: 0 });
  });

  it('leaves a reading on which it does not bear the same object', () => {
    const other = withCodes([{ holder: 'operator' }, { alternative: 'free-nights' }, { alternative: null }]);
    expect(after(withCodes([{}]), [review('accept', NIGHTS)], other)).toBe(other);
  });
});

describe('a code that was too unlikely to be proposed', () => {
  it('is one when decisions on like ones make it likely enough, and says what it was', () => {
    const now = after(withCodes([{}], [{ confidence: 0.2, attribution: 1 }]), [review('accept', NIGHTS)]);
    expect(likelihoods(now)).toEqual([1, 0.4]);
    expect(now.codes[1]?.undecided).toBe(0.2);
    expect(now.unlikely).toEqual([]);
  });

  it('stays out where it becomes no likelier than what is proposed', () => {
    const now = after(withCodes([{}], [{ confidence: 0.1, attribution: 1 }]), [review('accept', NIGHTS)]);
    expect(likelihoods(now)).toEqual([1]);
    expect(now.unlikely).toHaveLength(1);
  });

  it('can be decided on itself, by its name', () => {
    const machine = withCodes([], [{ confidence: 0.2 }]);
    const of = { issue: 'nights', alternative: 'no-nights' };
    const accepted = applyReviews(machine, [review('accept', NIGHTS, { of }, { target: 'code' })]).reading;
    expect([likelihoods(accepted), accepted.unlikely]).toEqual([[1], []]);
    const rejected = applyReviews(machine, [review('reject', NIGHTS, { of }, { target: 'code' })]).reading;
    expect([rejected.codes, rejected.unlikely]).toEqual([[], []]);
  });

  it('is what a code becomes that decisions on like ones make too unlikely', () => {
    const rejected = (words: string): Review => review('reject', words, null, { target: 'code' });
    const now = after(withCodes([{}, {}, {}]), [rejected(NIGHTS), rejected(PAY)]);
    expect([now.codes, now.unlikely.map(({ attribution }) => attribution)]).toEqual([[], [2]]);
  });
});

describe('the likelihood that is learnt', () => {
  const count = fc.record({ right: fc.nat(50), wrong: fc.nat(50), contrary: fc.nat(5) });
  const likely = fc.double({ min: 0.01, max: 0.94, noNaN: true });

  it('is what the coder says where nothing was decided', () => {
    fc.assert(
      fc.property(likely, (confidence) => {
        expect(learntLikelihood(confidence, { right: 0, wrong: 0, contrary: 0 })).toBeCloseTo(confidence, 9);
      }),
    );
  });

  it('rises with what was right, falls with what was wrong or contrary, and is never certain', () => {
    fc.assert(
      fc.property(likely, count, (confidence, known) => {
        const now = learntLikelihood(confidence, known);
        expect(now).toBeGreaterThan(0);
        expect(now).toBeLessThanOrEqual(0.95);
        expect(learntLikelihood(confidence, { ...known, right: known.right + 1 })).toBeGreaterThanOrEqual(now);
        expect(learntLikelihood(confidence, { ...known, wrong: known.wrong + 1 })).toBeLessThanOrEqual(now);
        expect(learntLikelihood(confidence, { ...known, contrary: known.contrary + 1 })).toBeLessThanOrEqual(now);
      }),
    );
  });

  it('ranks what the coder ranks, at the same decisions', () => {
    fc.assert(
      fc.property(likely, likely, count, (a, b, known) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) => learntLikelihood(one, known));
        expect(less).toBeLessThanOrEqual(more ?? 0);
      }),
    );
  });
});
