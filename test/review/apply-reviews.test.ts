import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/model/correction.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Review } from '../../src/model/review.ts';
import { readingFaults } from '../../src/app/check/reading-faults.ts';
import { applyReviews, attributionAt, reviewsInForce } from '../../src/review/apply-reviews.ts';
import { anchor } from '../../src/text/anchor.ts';
import { cutAll, spanAround } from '../../src/text/spans.ts';
import { at, CODEBOOK, reading, REPORT } from './made-reading.ts';
import { NIGHTS, NOTHING, PAY, review, TEXT } from './made-review.ts';

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

  it('that accepts makes the code certain that is meant, and no other', () => {
    const { reading: now } = applyReviews(machine, [review('accept', PAY)]);
    expect(now.codes.map(({ confidence }) => confidence)).toEqual(
      machine.codes.map(({ attribution, confidence }) => (attribution === 1 ? 1 : confidence)),
    );
    const [code] = machine.codes.filter(({ attribution }) => attribution === 1);
    const two: Reading = { ...machine, codes: [...machine.codes, { ...code!, alternative: 'another' }] };
    const accepted = (correction: Correction | null) => applyReviews(two, [review('accept', PAY, correction)]).reading.codes;
    expect(accepted(null)).toEqual(two.codes);
    const named = accepted({ of: { issue: code!.issue, alternative: 'another' } });
    expect(named.filter(({ confidence }) => confidence === 1).map(({ alternative }) => alternative)).toEqual(['another']);
  });

  it('that names a person of the codebook brings office and party, and what was declared is the position of that side', () => {
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
    expect(now.codes.map(({ holder, declared }) => `${holder} ${declared}`)).toEqual([
      'union true',
      'operator true',
      'union true',
    ]);
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
    expect(now.attributions[1]).toMatchObject({ source: [], cue: [at(TEXT, 'Vark said')] });
    expect(readingFaults(now, CODEBOOK)).toEqual([]);
  });

  it('that finds nothing to reject changes nothing', () => {
    const less = reading(TEXT, [NIGHTS]);
    const { reading: now, attributions } = applyReviews(less, [review('reject', NOTHING)]);
    expect(now).toEqual(less);
    expect([...attributions]).toEqual([]);
  });

  it('is not marked where it rejects', () => {
    expect([...applyReviews(machine, [review('reject', PAY), review('accept', NOTHING)]).attributions]).toEqual([1]);
    const of = { issue: 'nights', alternative: 'no-nights' };
    expect([...applyReviews(machine, [review('reject', PAY, { of }, { target: 'code' })]).attributions]).toEqual([]);
  });

  it('without a word on who speaks leaves the voice as the machine heard it, but certain', () => {
    const { reading: now } = applyReviews(machine, [review('correct', PAY, { code: { stance: 'open' } })]);
    expect(now.voices[1]).toEqual({ ...machine.voices[1], confidence: 1 });
    expect(now.voices[0]).toEqual(machine.voices[0]);
    expect(now.attributions[0]).toEqual(machine.attributions[0]);
  });

  it.each<[string, Correction]>([
    ['the speaker', { speaker: { kind: 'outlet', name: null } }],
    ['the party', { party: 'operator' }],
    ['the sourcing', { sourcing: 'second hand' }],
    ['the day', { said: { first: '2031-05-16', last: '2031-05-16' } }],
  ])('that corrects %s alone says who did so, when and why', (_, correction) => {
    const { reading: now } = applyReviews(machine, [review('correct', PAY, correction, { note: 'heard it' })]);
    expect(now.voices[1]?.why).toBe('Reviewed by ana on 2031-05-19: heard it');
  });

  it('whose words are there but whose correction cannot be understood says where', () => {
    const wrong = { ...review('correct', PAY), correction: { spaeker: 'jon-vark' } } as unknown as Review;
    const [finding] = applyReviews(machine, [wrong]).reading.findings;
    expect(finding?.span).toEqual(at(TEXT, PAY));
    expect(finding?.seen).toContain('its correction cannot be understood');
    const gone = applyReviews(reading('Other words.', []), [review('accept', PAY)]).reading.findings[0];
    expect(gone?.span).toBeNull();
    expect(gone?.seen).toContain(`the words "${PAY}" are no longer in the report`);
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

describe('the words that a review is about', () => {
  /** Twenty letters, of which the machine took some for the content. */
  const LETTERS = 'abcdefghijklmnopqrst';
  const wordsOf = (words: string) => ({ anchor: anchor(REPORT, LETTERS, at(LETTERS, words)), correction: null });
  const accepted = (content: string, words: string): boolean => {
    const { attributions } = applyReviews(reading(LETTERS, [content]), [
      review('accept', NIGHTS, null, { anchor: anchor(REPORT, LETTERS, at(LETTERS, words)) }),
    ]);
    const [id] = attributions;
    return id === 0;
  };

  it('are those of an attribution when half of all the words of both are common', () => {
    expect(accepted('abcdefghij', 'abcdefghij')).toBe(true);
    expect(accepted('abcdefghij', 'fghij')).toBe(true);
    expect(accepted('abcdefghij', 'ghij')).toBe(false);
    expect(accepted('abcdefghi', 'defghijkl')).toBe(true);
    expect(accepted('abcdefghi', 'efghijklm')).toBe(false);
    expect(accepted('a', 'a')).toBe(true);
  });

  it('are not those of one that lies apart from them', () => {
    expect(accepted('abcde', 'mnopq')).toBe(false);
    expect(accepted('mnopq', 'abcde')).toBe(false);
    expect(accepted('abcde', 'fghij')).toBe(false);
  });

  it('are those of the attribution that has most of them, wherever it stands in the list', () => {
    const nearest = (contents: readonly string[]): number | null =>
      attributionAt(reading(LETTERS, contents), wordsOf('cdefghijkl'));
    expect(nearest(['abcdefghijkl', 'cdefghijkl', 'cdefghijklmn'])).toBe(1);
    expect(nearest(['cdefghijkl', 'abcdefghijkl'])).toBe(0);
    expect(nearest(['cdefghijkl', 'cdefghijkl'])).toBe(0);
    expect(nearest(['abcdefg', 'qrst'])).toBeNull();
    expect(attributionAt(reading('Other words.', ['Other words']), wordsOf('cdef'))).toBeNull();
  });

  it('reach from the first part of a content in parts to the last', () => {
    expect(
      spanAround([
        { start: 7, end: 9 },
        { start: 2, end: 5 },
      ]),
    ).toEqual({ start: 2, end: 9 });
    const [first, last] = [at(LETTERS, 'abc'), at(LETTERS, 'hij')];
    const machine = reading(LETTERS, ['abc']);
    const inParts = { ...machine, attributions: machine.attributions.map((one) => ({ ...one, content: [last, first] })) };
    expect(attributionAt(inParts, wordsOf('abcdefghij'))).toBe(0);
  });

  it('are not looked for in another report', () => {
    const elsewhere = { ...anchor(REPORT, TEXT, at(TEXT, NIGHTS)), report: 'b'.repeat(64) };
    const machine = reading(TEXT, [NIGHTS]);
    const { reading: now, attributions } = applyReviews(machine, [review('reject', NIGHTS, null, { anchor: elsewhere })]);
    expect(now).toEqual(machine);
    expect([...attributions]).toEqual([]);
  });
});

describe('an undone review', () => {
  it('counts no more, and one that undid nothing undoes nothing', () => {
    const [first, second] = [review('accept', NIGHTS), review('accept', PAY)];
    const inForce = (...more: Review[]): string[] => reviewsInForce([first, second, ...more]).map(({ id }) => id);
    expect(inForce()).toEqual([first.id, second.id]);
    expect(inForce(review('undo', PAY, null, { undoes: second.id }))).toEqual([first.id]);
    expect(inForce(review('undo', PAY))).toEqual([first.id, second.id]);
    expect(inForce(review('accept', PAY, null, { id: 'later', undoes: second.id }))).toEqual([first.id, second.id, 'later']);
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
