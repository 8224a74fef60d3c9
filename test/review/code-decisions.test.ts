import { describe, expect, it } from 'vitest';
import { acceptedCodes } from '../../src/app/review/kept-codes.ts';
import type { Correction } from '../../src/model/correction.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import { keptOf, withAcceptedCodes, withCode, withoutCodes } from '../../src/review/code-decisions.ts';
import { at, reading } from './made-reading.ts';

const TEXT = 'Holt said the nights must go. She added that pay can wait. “Nothing new,” said Vark of the table.';
const [NIGHTS, PAY, NOTHING] = ['the nights must go', 'pay can wait', 'Nothing new'];
const machine = reading(TEXT, [NIGHTS, PAY, NOTHING]);

describe('a corrected code', () => {
  const [first] = machine.codes;
  if (!first) throw new Error('the made reading has no code');
  const two: Reading = {
    ...machine,
    codes: [...machine.codes, { ...first, attribution: 1, alternative: 'free-nights', stance: 'opposes' }],
  };

  it('is certain, of the analyst, and without a rival', () => {
    const rival = { issue: 'nights', alternative: 'free-nights', score: 0.3 };
    const rivalled: Reading = { ...machine, codes: machine.codes.map((code) => ({ ...code, rival })) };
    const { codes } = withCode(rivalled, 1, { code: { stance: 'open' } });
    expect(codes[1]).toMatchObject({ stance: 'open', confidence: 1, by: 'analyst', rival: null, alternative: 'no-nights' });
    expect(codes[0]).toEqual(rivalled.codes[0]);
  });

  it('is the one that is named, where an attribution has several', () => {
    const of = { issue: 'nights', alternative: 'free-nights' };
    const stances = withCode(two, 1, { of, code: { stance: 'open' } }).codes.map(({ stance }) => stance);
    expect(stances).toEqual(['supports', 'supports', 'supports', 'open']);
    expect(withCode(two, 1, { code: { stance: 'open' } })).toEqual(two);
    expect(withCode(two, 1, { of: { issue: 'pay', alternative: 'free-nights' }, code: { stance: 'open' } })).toEqual(two);
  });

  it('is added when the issue is named and somebody holds it', () => {
    const bare: Reading = { ...machine, codes: [] };
    const code = { issue: 'nights', alternative: 'free-nights' };
    expect(withCode(bare, 1, { code }).codes).toEqual([
      {
        attribution: 1,
        issue: 'nights',
        alternative: 'free-nights',
        holder: 'union',
        stance: 'supports',
        declared: true,
        asserted: true,
        condition: [],
        redLine: false,
        words: [at(TEXT, PAY)],
        by: 'analyst',
        rival: null,
        confidence: 1,
      },
    ]);
    expect(withCode(bare, 1, { code: { ...code, holder: 'operator' } }).codes).toMatchObject([
      { holder: 'operator', declared: false },
    ]);
    expect(withCode(bare, 1, { code: { issue: 'nights' } }).codes).toMatchObject([{ alternative: null }]);
  });

  it('is not added without an issue, a holder or an attribution', () => {
    const bare: Reading = { ...machine, codes: [] };
    const silent: Reading = { ...bare, voices: bare.voices.map((voice) => ({ ...voice, party: null })) };
    expect(withCode(bare, 1, { code: { stance: 'open' } })).toEqual(bare);
    expect(withCode(silent, 1, { code: { issue: 'nights' } })).toEqual(silent);
    expect(withCode(bare, 7, { code: { issue: 'nights', holder: 'union' } })).toEqual(bare);
    expect(withCode(bare, 1, {})).toEqual(bare);
  });

  it('goes alone when it is named, and with all of its attribution when none is', () => {
    const left = (of: Correction['of']): string[] =>
      withoutCodes(two, 1, of).codes.map(({ attribution, alternative }) => `${attribution} ${alternative}`);
    expect(left({ issue: 'nights', alternative: 'free-nights' })).toEqual(['0 no-nights', '1 no-nights', '2 no-nights']);
    expect(left(undefined)).toEqual(['0 no-nights', '2 no-nights']);
    expect(left({ issue: 'pay', alternative: 'no-nights' })).toHaveLength(4);
  });
});

describe('a decision that keeps what a code is by it', () => {
  const [, coded] = machine.codes;
  if (!coded) throw new Error('the made reading has no second code');
  const nights = { issue: 'nights', alternative: 'no-nights' };
  const proposed = (change: Partial<typeof coded>): Reading => ({
    ...machine,
    codes: machine.codes.map((code, place) => (place === 1 ? { ...code, ...change } : code)),
  });
  const accepted: Correction = { of: nights, decided: acceptedCodes(machine, 1, nights).map((code) => keptOf(machine, code)) };
  const after = (now: Reading, correction: Correction = accepted): Reading['codes'] =>
    withAcceptedCodes(now, 1, correction).codes.filter(({ attribution }) => attribution === 1);

  it('makes the code that was accepted certain, and changes nothing of it', () => {
    const conditional = proposed({ condition: [at(TEXT, 'can wait')], redLine: true, seen: true });
    const decided = acceptedCodes(conditional, 1, nights).map((code) => keptOf(conditional, code));
    expect(after(conditional, { of: nights, decided })).toEqual([{ ...conditional.codes[1], confidence: 1 }]);
  });

  it('keeps it where the machine proposes the opposite the next day', () => {
    const [now, ...others] = after(proposed({ stance: 'opposes', confidence: 0.9 }));
    expect(now).toMatchObject({ ...nights, holder: 'union', stance: 'supports', declared: true, confidence: 1, by: 'analyst' });
    expect(others).toEqual([]);
  });

  it('keeps it where the machine proposes nothing, or finds it unlikely', () => {
    const none: Reading = { ...machine, codes: machine.codes.filter(({ attribution }) => attribution !== 1) };
    expect(after(none)).toMatchObject([{ ...nights, stance: 'supports', confidence: 1, words: coded.words }]);
    const unlikely: Reading = { ...none, unlikely: [{ ...coded, confidence: 0.1 }] };
    expect(after(unlikely)).toMatchObject([{ ...nights, by: 'test', confidence: 1 }]);
    expect(withAcceptedCodes(unlikely, 1, accepted).unlikely).toEqual([]);
  });

  it('leaves as a proposal what is told of somebody else', () => {
    expect(after(proposed({ holder: 'operator' })).map(({ holder, confidence }) => [holder, confidence])).toEqual([
      ['operator', 0.6],
      ['union', 1],
    ]);
  });

  it('accepts what several declare together for each of them', () => {
    const joint: Reading = { ...machine, codes: [...machine.codes, { ...coded, holder: 'operator' }] };
    const both = acceptedCodes(joint, 1, nights);
    expect(both.map(({ holder, declared }) => [holder, declared])).toEqual([
      ['union', true],
      ['operator', true],
    ]);
    expect(acceptedCodes(joint, 1, { ...nights, holder: 'operator' }).map(({ holder }) => holder)).toEqual(['operator']);
    const decided = both.map((code) => keptOf(joint, code));
    expect(after(machine, { of: nights, decided }).map(({ holder, confidence }) => [holder, confidence])).toEqual([
      ['union', 1],
      ['operator', 1],
    ]);
  });

  it('takes what a decision of before names as the machine proposes it', () => {
    expect(after(proposed({ stance: 'opposes' }), { of: nights })).toMatchObject([{ stance: 'opposes', confidence: 1 }]);
  });

  it('keeps what a code was corrected to, whatever is proposed in its place', () => {
    const [corrected] = withCode(machine, 1, { of: nights, code: { stance: 'opposes' } }).codes.slice(1);
    if (!corrected) throw new Error('nothing was corrected');
    const correction: Correction = { of: nights, code: { stance: 'opposes' }, decided: [keptOf(machine, corrected)] };
    const none: Reading = { ...machine, codes: [] };
    expect(withCode(none, 1, correction).codes).toMatchObject([{ ...nights, holder: 'union', stance: 'opposes' }]);
    expect(withCode(proposed({ stance: 'open' }), 1, correction).codes[1]).toMatchObject({ stance: 'opposes', confidence: 1 });
    expect(withCode(machine, 1, correction).codes).toHaveLength(3);
  });

  it('tells a position that is given to somebody else as told of it, unless its speaker speaks for it', () => {
    const given = withCode(machine, 1, { of: nights, code: { holder: 'operator' } }).codes[1];
    expect(given).toMatchObject({ holder: 'operator', declared: false });
  });
});
