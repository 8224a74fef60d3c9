import { describe, expect, it } from 'vitest';
import { standsAsPosition } from '../../../src/link/statements/position-confidence.ts';
import type { Code } from '../../../src/model/reading/code.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { code } from '../../derive/made-facts.ts';
import { reading } from '../../truth/made-readings.ts';

const OWN = { kind: 'outlet', name: null } as const;

/** Whether a code on these words stands: all of the text is what one is cited for. */
function stands(text: string, more: Partial<Code> = {}, confidence = 0.9): boolean {
  const made = reading({ text, cited: [{ by: 'mara-linn', words: text, party: 'union' }] });
  const voices = made.voices.map((voice) => ({ ...voice, confidence }));
  return standsAsPosition(
    { ...made, voices },
    code('union', 'two', { confidence: 0.9, words: [{ start: 0, end: text.length }], ...more }),
  );
}

/** Whether what a headline tells of the millers in its own words stands. */
function standsInHeadline(text: string, name: string): boolean {
  const made = reading({ text, cited: [{ by: OWN, words: text }] });
  const start = text.indexOf(name);
  const headed: Reading = {
    ...made,
    passages: made.passages.map((passage) => ({ ...passage, kind: 'headline' })),
    mentions: [{ actor: 'millers', span: { start, end: start + name.length } }],
  };
  return standsAsPosition(headed, code('millers', 'two', { confidence: 0.9, declared: false }));
}

describe('a code that is likely enough', () => {
  it.each([
    'The quarrel could escalate into a strike',
    'the tolls might soon lead to a blockade',
    'A ban may trigger a lockout',
    'closing the locks could quickly spiral into a stoppage',
    'the vote risks provoking a walkout',
  ])('is no stand for what may come: %s', (text) => {
    expect(stands(text)).toBe(false);
    expect(stands(text, { stance: 'opposes' })).toBe(true);
  });

  it.each([
    'We could accept two a year',
    'The union may call a strike in June',
    'They might agree to a ban',
    'We will set a toll',
  ])('is a stand where somebody may do it: %s', (text) => {
    expect(stands(text)).toBe(true);
  });

  it('is declared by nobody where who speaks is a guess', () => {
    expect(stands('two a year', {}, 0.55)).toBe(false);
    expect(stands('two a year', { declared: false }, 0.55)).toBe(true);
    expect(stands('two a year', { by: 'analyst' }, 0.55)).toBe(true);
  });

  it.each([
    ["Calling the Millers' Bluff: Two Bills Likely", 'Millers', false],
    ["A Day After the Millers' Vote, Tolls Look Dead", 'Millers', false],
    ['The Mill’s Last Offer Falls Flat', 'Mill', false],
    ['Millers Back Two Bills', 'Millers', true],
    ['Two Bills, and the Millers Are for Both', 'Millers', true],
  ])('is, told by a headline, the stand of who does something in it: %s', (text, name, stand) => {
    expect(standsInHeadline(text, name)).toBe(stand);
  });
});
