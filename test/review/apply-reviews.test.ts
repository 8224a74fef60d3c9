import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/model/correction.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Review } from '../../src/model/review.ts';
import { readingFaults } from '../../src/app/check/reading-faults.ts';
import { applyReviews } from '../../src/review/apply-reviews.ts';
import { anchor } from '../../src/text/anchor.ts';
import { cutAll } from '../../src/text/spans.ts';
import { at, CODEBOOK, reading, REPORT } from './made-reading.ts';

const TEXT = 'Holt said the nights must go. She added that pay can wait. Vark said nothing new was on the table.';
const NIGHTS = 'the nights must go';
const PAY = 'pay can wait';
const NOTHING = 'nothing new was on the table';

let number = 0;

function review(
  decision: Review['decision'],
  words: string,
  correction: Correction | null = null,
  more: Partial<Review> = {},
): Review {
  number += 1;
  return {
    id: `r${number}-1`,
    at: '2031-05-19T08:00:00Z',
    who: 'ana',
    decision,
    target: 'attribution',
    anchor: anchor(REPORT, TEXT, at(TEXT, words)),
    correction,
    undoes: null,
    note: '',
    ...more,
  };
}

/** The contents of a reading with who says them. */
function said({ text, attributions, voices }: Reading): string[] {
  return attributions.map(({ id, content }) => {
    const speaker = voices[id]?.speaker;
    return `${speaker?.kind === 'actor' ? speaker.actor : '?'}: ${cutAll(text, content)}`;
  });
}

describe('a review', () => {
  const machine = reading(TEXT, [NIGHTS, PAY, NOTHING]);

  it('that accepts makes the attribution certain and marks it', () => {
    const { reading: now, attributions } = applyReviews(machine, [review('accept', PAY)]);
    expect(now.attributions.map(({ confidence }) => confidence)).toEqual([0.7, 1, 0.7]);
    expect([...attributions]).toEqual([1]);
  });

  it('that names a person of the codebook brings office and party, and the codes are declared by that side', () => {
    const speaker = { kind: 'actor', actor: 'ada-brink' } as const;
    const correction: Correction = {
      speaker,
      name: 'Jon Vark',
      office: 'director',
      party: 'operator',
      sourcing: 'on the record',
    };
    const { reading: now } = applyReviews(machine, [review('correct', PAY, correction)]);
    expect(now.actors.find(({ id }) => id === 'ada-brink')).toMatchObject({ office: 'director', party: 'operator' });
    expect(now.voices[1]).toMatchObject({ party: 'operator', sourcing: 'on the record' });
    expect(now.codes.map(({ holder, declared }) => `${holder} ${declared}`)).toEqual(['union true', 'union false', 'union true']);
  });

  it('that rejects takes the attribution away with its voice, codes and acts', () => {
    const { reading: now } = applyReviews(machine, [review('reject', NIGHTS)]);
    expect(said(now)).toEqual([`maria-holt: ${PAY}`, `maria-holt: ${NOTHING}`]);
    expect(now.codes.map((code) => cutAll(TEXT, code.words))).toEqual([PAY, NOTHING]);
    expect(readingFaults(now, CODEBOOK)).toEqual([]);
  });

  it('that rejects an attribution leaves what lies within it, one level higher', () => {
    const nested: Reading = {
      ...machine,
      attributions: machine.attributions.map((each) =>
        each.id === 2 ? { ...each, within: 1 } : each.id === 1 ? { ...each, within: 0 } : each,
      ),
    };
    const { reading: now } = applyReviews(nested, [review('reject', PAY)]);
    expect(now.attributions.map(({ id, within }) => [id, within])).toEqual([
      [0, null],
      [1, 0],
    ]);
  });

  it('that corrects the speaker brings the party of that speaker', () => {
    const correction: Correction = { speaker: { kind: 'actor', actor: 'jon-vark' } };
    const { reading: now } = applyReviews(machine, [review('correct', NOTHING, correction)]);
    expect(said(now)[2]).toBe(`jon-vark: ${NOTHING}`);
    expect(now.voices[2]).toMatchObject({ party: 'operator', confidence: 1, why: 'Reviewed by ana on 2031-05-19' });
  });

  it('that corrects a code changes that code and no other', () => {
    const { reading: now } = applyReviews(machine, [review('correct', PAY, { code: { stance: 'opposes', asserted: false } })]);
    expect(now.codes.map(({ stance, asserted, confidence }) => [stance, asserted, confidence])).toEqual([
      ['supports', true, 0.6],
      ['opposes', false, 1],
      ['supports', true, 0.6],
    ]);
  });

  it('that rejects a code leaves the attribution', () => {
    const of = { issue: 'nights', alternative: 'no-nights' };
    const { reading: now } = applyReviews(machine, [review('reject', PAY, { of }, { target: 'code' })]);
    expect(now.attributions).toHaveLength(3);
    expect(now.codes.map(({ attribution }) => attribution)).toEqual([0, 2]);
  });

  it('that adds what the machine missed gives it a voice and a place', () => {
    const less = reading(TEXT, [NIGHTS]);
    const correction: Correction = {
      speaker: { kind: 'actor', actor: 'jon-vark' },
      cue: [anchor(REPORT, TEXT, at(TEXT, 'Vark said'))],
    };
    const { reading: now, attributions } = applyReviews(less, [review('add', NOTHING, correction)]);
    expect(said(now)).toEqual([`maria-holt: ${NIGHTS}`, `jon-vark: ${NOTHING}`]);
    expect([...attributions]).toEqual([1]);
    expect(readingFaults(now, CODEBOOK)).toEqual([]);
  });

  it('that is taken back changes nothing, and counts again when the taking back is taken back', () => {
    const first = review('reject', NIGHTS);
    const back = review('undo', NIGHTS, null, { undoes: first.id });
    const again = review('undo', NIGHTS, null, { undoes: back.id });
    expect(applyReviews(machine, [first, back]).reading).toEqual(machine);
    expect(applyReviews(machine, [first, back, again]).reading.attributions).toHaveLength(2);
  });

  it('whose words are gone becomes a finding and changes nothing', () => {
    const other = reading('Nothing of the kind was said by Holt.', ['Nothing of the kind']);
    const { reading: now } = applyReviews(other, [review('reject', NIGHTS)]);
    expect(now.attributions).toEqual(other.attributions);
    expect(now.findings.map(({ rule }) => rule)).toEqual(['review-not-applied']);
  });

  it('with a correction of another form becomes a finding and changes nothing', () => {
    const wrong = { ...review('correct', PAY), correction: { spaeker: 'jon-vark' } };
    const { reading: now } = applyReviews(machine, [wrong]);
    expect(said(now)).toEqual(said(machine));
    expect(now.findings.map(({ rule }) => rule)).toEqual(['review-not-applied']);
  });
});

describe('a new reading', () => {
  /** Words before, between and after the sentences, as another extraction of the same page may leave in or out. */
  const furniture = fc.string({ unit: fc.constantFrom('x', ' ', '\n', '“', 'é', '𝛼', '1'), maxLength: 60 });

  it('keeps the decisions however its text has shifted and its list has changed', () => {
    const sentences = [
      'Holt said the nights must go. ',
      'She added that pay can wait. ',
      'Vark said nothing new was on the table.',
    ];
    fc.assert(
      fc.property(
        fc.array(furniture, { minLength: 4, maxLength: 4 }),
        fc.shuffledSubarray([NIGHTS, PAY, NOTHING]),
        (between, seen) => {
          const text = sentences.reduce(
            (whole, sentence, place) => whole + sentence + (between[place + 1] ?? ''),
            between[0] ?? '',
          );
          const reviews = [
            review('reject', NIGHTS),
            review('correct', NOTHING, { speaker: { kind: 'actor', actor: 'jon-vark' }, party: 'operator' }),
            review('accept', PAY, { speaker: { kind: 'actor', actor: 'maria-holt' }, party: 'union' }),
          ];
          const { reading: now } = applyReviews(reading(text, seen), reviews);
          expect(said(now).sort()).toEqual([`jon-vark: ${NOTHING}`, `maria-holt: ${PAY}`]);
          expect(now.findings).toEqual([]);
          expect(readingFaults(now, CODEBOOK)).toEqual([]);
        },
      ),
    );
  });
});
