import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Review } from '../../src/model/review.ts';
import { applyReviews } from '../../src/review/apply-reviews.ts';
import { nthOnSameWords } from '../../src/review/attribution-around.ts';
import { cutAll } from '../../src/text/spans.ts';
import { reading } from './made-reading.ts';
import { NIGHTS, review, TEXT } from './made-review.ts';

const SENTENCE = 'Holt said the nights must go';

/** A statement of a coded project: these words, said by somebody. */
function coded(words: string, speaker: string, more: Partial<Review> = {}, project = 'harbour.dna'): Review {
  const correction = { speaker: { kind: 'actor', actor: speaker }, name: speaker, party: 'union', project } as const;
  return review('add', words, correction, { note: 'coded in harbour.dna', ...more });
}

function said({ text, attributions, voices }: Reading): string[] {
  return attributions.map(({ id, content }) => {
    const speaker = voices[id]?.speaker;
    return `${speaker?.kind === 'actor' ? speaker.actor : '?'}: ${cutAll(text, content)}`;
  });
}

describe('statements that were coded by hand in one project', () => {
  const silent = reading(TEXT, []);

  it('stay two where their words overlap, each with who said it', () => {
    const { reading: now, attributions } = applyReviews(silent, [coded(SENTENCE, 'ann'), coded(NIGHTS, 'bob')]);
    expect(said(now)).toEqual([`ann: ${SENTENCE}`, `bob: ${NIGHTS}`]);
    expect(attributions.size).toBe(2);
  });

  it('stay two where the machine found one there: the first is that one', () => {
    const { reading: now } = applyReviews(reading(TEXT, [NIGHTS]), [coded(SENTENCE, 'ann'), coded(NIGHTS, 'bob')]);
    expect(said(now)).toEqual([`ann: ${NIGHTS}`, `bob: ${NIGHTS}`]);
  });

  it('stay two where one coder marked the same words twice, for two speakers', () => {
    const { reading: now } = applyReviews(silent, [coded(NIGHTS, 'ann'), coded(NIGHTS, 'bob')]);
    expect(said(now)).toEqual([`ann: ${NIGHTS}`, `bob: ${NIGHTS}`]);
  });

  it('are one where two coders marked exactly the same words: they may differ about it', () => {
    const { reading: now } = applyReviews(silent, [coded(NIGHTS, 'ann'), coded(NIGHTS, 'bob', { who: 'zoe' })]);
    expect(said(now)).toEqual([`bob: ${NIGHTS}`]);
  });

  it('are one with those of another project on the same words', () => {
    const { reading: now } = applyReviews(silent, [coded(SENTENCE, 'ann'), coded(NIGHTS, 'bob', {}, 'other.dna')]);
    expect(said(now)).toEqual([`bob: ${SENTENCE}`]);
  });

  it('are each corrected and rejected by itself, also on the same words', () => {
    const both = [coded(NIGHTS, 'ann'), coded(NIGHTS, 'bob')];
    const { reading: two } = applyReviews(silent, both);
    const second = nthOnSameWords(two, two.attributions[1]!);
    const rename = { ...second, speaker: { kind: 'actor', actor: 'cem' } } as const;
    expect(said(applyReviews(silent, [...both, review('correct', NIGHTS, rename)]).reading)).toEqual([
      `ann: ${NIGHTS}`,
      `cem: ${NIGHTS}`,
    ]);
    const { reading: one, decided } = applyReviews(silent, [...both, review('reject', NIGHTS, second)]);
    expect(said(one)).toEqual([`ann: ${NIGHTS}`]);
    expect(decided.map(({ number }) => number)).toEqual([0, 1, 1]);
  });

  it('need no number where their words are their own', () => {
    expect(nthOnSameWords(reading(TEXT, [NIGHTS, SENTENCE]), reading(TEXT, [NIGHTS]).attributions[0]!)).toEqual({});
  });
});
