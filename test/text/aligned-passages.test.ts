import { describe, expect, it } from 'vitest';
import type { SharedPassage } from '../../src/model/coverage/origin.ts';
import { alignedStretches, stretchesWithin } from '../../src/text/aligned-passages.ts';
import { cut } from '../../src/text/spans.ts';

const texts = {
  earlier: 'The port will pay 240 drivers in full on Monday.',
  later: 'The port will pay 320 drivers on Monday, it says.',
};
const at = (side: 'earlier' | 'later', words: string): { start: number; end: number } => {
  const start = texts[side].indexOf(words);
  return { start, end: start + words.length };
};
const afterDrivers = { start: at('later', 'drivers').end, end: at('later', 'drivers').end };
const passage: SharedPassage = {
  earlier: { report: 'a'.repeat(64), ...at('earlier', 'port will pay 240 drivers in full on Monday') },
  later: { report: 'b'.repeat(64), ...at('later', 'port will pay 320 drivers on Monday') },
  likeness: 0.8,
  differences: [
    { kind: 'number', earlier: at('earlier', '240'), later: at('later', '320') },
    { kind: 'cut', earlier: at('earlier', 'in full'), later: afterDrivers },
  ],
};
const words = (stretches: ReturnType<typeof alignedStretches>): string[][] =>
  stretches.map(({ kind, earlier, later }) => [kind, cut(texts.earlier, earlier), cut(texts.later, later)]);

describe('two aligned passages', () => {
  it('are told from beginning to end, what is the same and what differs by turns', () => {
    expect(words(alignedStretches(passage))).toEqual([
      ['same', 'port will pay ', 'port will pay '],
      ['number', '240', '320'],
      ['same', ' drivers ', ' drivers'],
      ['cut', 'in full', ''],
      ['same', ' on Monday', ' on Monday'],
    ]);
  });

  it('are cut to a part of the later text at whole words', () => {
    const later = at('later', 'pay 320 drivers');
    const within = (earlier: string): string[][] =>
      words(stretchesWithin(alignedStretches(passage), { earlier: at('earlier', earlier), later, texts }));
    const same = [
      ['same', 'pay ', 'pay '],
      ['number', '240', '320'],
      ['same', ' drivers ', ' drivers'],
    ];
    expect(within('pay 240 drivers')).toEqual(same);
    expect(within('pay 240 drivers in full')).toEqual([...same, ['cut', 'in full', '']]);
  });
});
