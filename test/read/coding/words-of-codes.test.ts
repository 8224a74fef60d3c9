import { describe, expect, it } from 'vitest';
import { codes, HOLT } from './made-codes.ts';

describe('of several words of one holder in a sentence, a proposal is put', () => {
  it.each([
    [
      '“We will work no shifts at night,” Holt said, citing the storm of May.',
      '“We will work no shifts at night,”',
      'the storm of May',
    ],
    ['Holt thanked all for their long patience and ruled out shifts.', 'shifts', 'all for their long patience'],
    [
      'Holt promised that no shift would be worked, and greeted all of the harbour.',
      'that no shift would be worked',
      'all of the harbour',
    ],
    ['Holt told the mediator to give the ban some thought and called him.', 'the mediator to give the ban some thought', 'him'],
    ['Holt wished it and asked the company to let the matter rest.', 'the company to let the matter rest', 'it'],
  ])('on those that tell of the alternative, else on the longest: %s', (text, wanted, other) => {
    for (const contents of [
      [wanted, other],
      [other, wanted],
    ]) {
      const cited = contents.map((content) => ({ source: 'Holt', cue: '', content, party: 'union' }));
      const { words } = codes(text, cited, {}).codes[0] ?? { words: [] };
      expect(words.map(({ start, end }) => text.slice(start, end))).toEqual([wanted]);
    }
  });
});

describe('a proposal is put', () => {
  it('on the whole clause where a name or a thing behind the verb tells nothing by itself', () => {
    const of = (cue: string, content: string, manner: 'indirect' | 'direct' = 'indirect'): string => {
      const text = `On Friday Maria Holt ${cue} ${content}.`;
      const [code] = codes(text, [{ source: 'Maria Holt', cue, content, party: 'union', manner }], {}).codes;
      return (code?.words ?? []).map(({ start, end }) => text.slice(start, end)).join(' … ');
    };
    expect(of('ruled out', 'all night shifts')).toBe('Maria Holt ruled out all night shifts');
    expect(of('offered', 'to', 'direct')).toBe('On Friday Maria Holt offered to.');
    expect(of('ruled out', 'night shifts in the old harbour')).toBe('night shifts in the old harbour');
    expect(of('said', 'nights were out')).toBe('nights were out');
    expect(of('said', '“No night shifts.”', 'direct')).toBe('“No night shifts.”');
  });
});

describe('of two who speak in one sentence', () => {
  it('who speaks in the next clause of the report is not told of by who spoke before', () => {
    const of = (content: string): boolean | undefined =>
      codes(`Jan Brandt said ${content}.`, [{ source: 'Jan Brandt', cue: 'said', content, party: 'operator' }], {}).codes[0]
        ?.seen;
    expect(of('it was unsure, and Maria Holt stressed the need for nights off')).toBe(true);
    expect(of('it was unsure, while Republicans and Maria Holt proposed an end to nights')).toBe(true);
    expect(of('it was unsure, and Maria Holt wants an end to nights')).toBeUndefined();
    expect(of('that Maria Holt stressed the need for nights off')).toBeUndefined();
  });
});

describe('a stand', () => {
  it('is told by the report, where a noun alone tells of the holder’s words', () => {
    const of = (cue: string): boolean | undefined =>
      codes(`Maria Holt ${cue} night shifts in May.`, [{ ...HOLT, cue, content: 'night shifts in May' }], {}).codes[0]?.declared;
    expect([of('criticism of'), of('opposition to'), of('criticized')]).toEqual([false, false, true]);
  });
});
