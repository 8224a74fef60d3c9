import { describe, expect, it } from 'vitest';
import type { Correction } from '../../src/model/correction.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import { withAttribution, withoutAttribution, withVoice } from '../../src/review/reading-edits.ts';
import { at, reading } from './made-reading.ts';

const TEXT = 'Holt said the nights must go. She added that pay can wait. “Nothing new,” said Vark of the table.';
const [NIGHTS, PAY, NOTHING] = ['the nights must go', 'pay can wait', 'Nothing new'];
const machine = reading(TEXT, [NIGHTS, PAY, NOTHING]);
const WHY = 'Reviewed by ana';

describe('taking an attribution away', () => {
  const within = (...of: (number | null)[]): Reading => ({
    ...machine,
    attributions: machine.attributions.map((one, id) => ({ ...one, within: of[id] ?? null })),
  });

  it('moves those behind it up, with all that hangs on them, and no other', () => {
    const left = withoutAttribution(machine, 1);
    expect(left.attributions.map(({ id, content }) => [id, TEXT.slice(content[0]?.start, content[0]?.end)])).toEqual([
      [0, NIGHTS],
      [1, NOTHING],
    ]);
    for (const hanging of [left.voices, left.codes, left.acts])
      expect(hanging.map(({ attribution }) => attribution)).toEqual([0, 1]);
    expect(left.codes.map(({ words }) => words[0])).toEqual([at(TEXT, NIGHTS), at(TEXT, NOTHING)]);
  });

  it('leaves what lay within it in what it lay within itself', () => {
    expect(withoutAttribution(within(null, 0, 1), 1).attributions.map((one) => one.within)).toEqual([null, 0]);
    expect(withoutAttribution(within(1, null, 0), 0).attributions.map((one) => one.within)).toEqual([null, 0]);
    expect(withoutAttribution(within(null, 0, 0), 0).attributions.map((one) => one.within)).toEqual([null, null]);
    expect(withoutAttribution(within(null, null, 1), 0).attributions.map((one) => one.within)).toEqual([null, 0]);
  });
});

describe('an attribution that an analyst adds', () => {
  const added = (words: string, text = TEXT): Reading =>
    withAttribution(reading(text, []), at(text, words), { source: [at(text, 'Vark')], cue: [] }, { number: 0, why: WHY });

  it('stands by itself, certain, on the word of nobody until he is named', () => {
    const { attributions, voices, acts } = added(PAY);
    expect(attributions).toMatchObject([
      { id: 0, within: null, confidence: 1, source: [at(TEXT, 'Vark')], content: [at(TEXT, PAY)] },
    ]);
    expect(voices).toMatchObject([
      { attribution: 0, speaker: { kind: 'outlet' }, party: null, sourcing: 'second hand', confidence: 1, why: WHY },
    ]);
    expect(acts).toEqual([{ attribution: 0, verb: 'comment', words: at(TEXT, PAY), agreed: null }]);
  });

  it('is direct speech where quotation marks open it, within its words or before them', () => {
    const manner = (words: string, text = TEXT): string | undefined => added(words, text).attributions[0]?.manner;
    expect(manner(PAY)).toBe('indirect');
    expect(manner(NOTHING)).toBe('direct');
    expect(manner('“Nothing new,”')).toBe('direct');
    expect(manner('said Vark')).toBe('indirect');
    expect(manner('No', '“No,” Vark said.')).toBe('direct');
    expect(manner('of old', 'Vark spoke of old. “No,” he said.')).toBe('indirect');
  });
});

describe('a corrected voice', () => {
  const corrected = (correction: Correction, of: Reading = machine): Reading => withVoice(of, 1, correction, WHY);
  const unnamed: Reading = {
    ...machine,
    voices: machine.voices.map((voice) => ({
      ...voice,
      speaker: { kind: 'unnamed', words: 'an official', number: 1, closeness: null },
      sourcing: 'unnamed official',
    })),
  };
  const vark = { speaker: { kind: 'actor', actor: 'jon-vark' } } as const;

  it('is certain, and the others stay as they were', () => {
    const { voices } = corrected({ party: 'operator' });
    expect(voices.map(({ party, confidence, why }) => [party, confidence, why])).toEqual([
      ['union', 0.6, 'Named.'],
      ['operator', 1, WHY],
      ['union', 0.6, 'Named.'],
    ]);
  });

  it('speaks for the party of a person whom the report knows, and for none when none is known', () => {
    expect(corrected(vark).voices[1]?.party).toBe('operator');
    expect(corrected({ speaker: { kind: 'actor', actor: 'somebody' } }).voices[1]?.party).toBeNull();
    expect(corrected({ speaker: { kind: 'outlet', name: null } }).voices[1]?.party).toBe('union');
    expect(corrected({ ...vark, party: null }).voices[1]?.party).toBeNull();
  });

  it('is on the record when a person is named in the place of an unnamed source', () => {
    const sourcing = (correction: Correction, of: Reading): string | undefined => corrected(correction, of).voices[1]?.sourcing;
    expect(sourcing(vark, unnamed)).toBe('on the record');
    expect(sourcing({ party: 'operator' }, unnamed)).toBe('unnamed official');
    expect(sourcing({ ...vark, sourcing: 'second hand' }, unnamed)).toBe('second hand');
    const secondHand: Reading = { ...machine, voices: machine.voices.map((one) => ({ ...one, sourcing: 'second hand' })) };
    expect(sourcing(vark, secondHand)).toBe('second hand');
  });

  it('has the day that the analyst gives, or the days, and keeps its own where he gives none', () => {
    const said = (first: string, last: string): unknown => corrected({ said: { first, last } }).voices[1]?.said;
    expect(said('2031-05-16', '2031-05-16')).toMatchObject({ precision: 'day', bounds: false, evidence: WHY, span: null });
    expect(said('2031-05-12', '2031-05-16')).toMatchObject({
      days: { first: '2031-05-12', last: '2031-05-16' },
      precision: 'week',
    });
    expect(corrected({ party: 'operator' }).voices[1]?.said).toEqual(machine.voices[1]?.said);
  });

  const told = (of: Reading): string[] =>
    of.codes.map(({ holder, declared }) => `${holder} ${declared ? 'declares' : 'is told'}`);
  const first = machine.codes[0];
  if (!first) throw new Error('the made reading has no code');
  const withSecond = (change: Partial<typeof first>): Reading => ({
    ...machine,
    codes: machine.codes.map((code, place) => (place === 1 ? { ...code, ...change } : code)),
  });

  it('takes along what it declares of itself, and no other words', () => {
    expect(told(corrected({ party: 'operator' }))).toEqual(['union declares', 'operator declares', 'union declares']);
    const back = withVoice(corrected({ party: 'operator' }), 1, { party: 'union' }, WHY);
    expect(told(back)).toEqual(told(machine));
    const seen = corrected({ party: 'operator' }, withSecond({ declared: false, seen: true }));
    expect(told(seen)[1]).toBe('operator is told');
  });

  it('leaves with its holder what it only told of another, which that one declares when it speaks for it', () => {
    const ofOperator = withSecond({ holder: 'operator', declared: false });
    expect(told(corrected({ party: 'city' }, ofOperator))[1]).toBe('operator is told');
    expect(told(corrected({ party: 'operator' }, ofOperator))[1]).toBe('operator declares');
  });

  it('without a party leaves the position with whose it was, as told of it', () => {
    expect(told(corrected({ party: null }))[1]).toBe('union is told');
  });

  describe('of several who declare something together', () => {
    const joint: Reading = { ...machine, codes: [...machine.codes, { ...first, attribution: 1, holder: 'operator' }] };

    it('leaves all of it as it is while its party is the same', () => {
      expect(corrected({ sourcing: 'second hand' }, joint).codes).toEqual(joint.codes);
      expect(corrected({ party: 'union', said: { first: '2031-05-16', last: '2031-05-16' } }, joint).codes).toEqual(joint.codes);
    });

    it('leaves each position with its holder when it speaks for somebody else', () => {
      expect(told(corrected({ party: 'city' }, joint))).toEqual([
        'union declares',
        'union is told',
        'union declares',
        'operator is told',
      ]);
    });
  });

  it('brings a person whom the report does not name, once, with what the analyst knows of him', () => {
    const { actors } = corrected({
      speaker: { kind: 'actor', actor: 'lena-orth' },
      name: 'Lena Orth',
      office: 'envoy',
      party: 'operator',
    });
    expect(actors.slice(0, -1)).toEqual(machine.actors);
    expect(actors.at(-1)).toEqual({
      id: 'lena-orth',
      kind: 'person',
      name: 'Lena Orth',
      names: ['Lena Orth'],
      office: 'envoy',
      party: 'operator',
      certain: true,
      why: WHY,
    });
    expect(corrected({ speaker: { kind: 'actor', actor: 'lena-orth' } }).actors.at(-1)).toMatchObject({
      name: 'lena-orth',
      office: null,
      party: null,
    });
    expect(corrected(vark).actors).toEqual(machine.actors);
    expect(corrected({ speaker: { kind: 'outlet', name: 'Bay Post' } }).actors).toEqual(machine.actors);
  });
});
