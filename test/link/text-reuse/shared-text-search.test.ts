import { describe, expect, it } from 'vitest';
import { alignTexts } from '../../../src/link/text-reuse/word-alignment.ts';
import { findCopies } from '../../../src/link/text-reuse/reprints.ts';
import type { TextCopy } from '../../../src/link/text-reuse/reprints.ts';
import { findSharedPairs } from '../../../src/link/text-reuse/shared-pairs.ts';
import { normaliseWords } from '../../../src/link/text-reuse/normalised-words.ts';
import { ownWords, wordOf } from './made-texts.ts';

const WIRE =
  'The operator of the harbour has agreed to talk about the night shift, a senior official said, in what would be the first step since the crane drivers walked out. Ships wait outside the bay while the price of fruit has doubled in the markets of the town, where traders throw away what the heat has spoilt. The union wants a second crew on every crane and will not go back before it has that in writing.';
const DISCLAIMER =
  'The publisher supplies this information as received and accepts no liability for its accuracy, completeness or legality; complaints about it go to the original provider and to nobody else.';

function copies(...texts: readonly string[]): TextCopy[] {
  return findCopies(findSharedPairs(texts.map((text) => ({ text, stretches: [{ start: 0, end: text.length }] }))));
}

/** The text with every so-manieth word replaced. */
function rewritten(text: string, every: number): string {
  return text
    .split(' ')
    .map((word, at) => (at % every === every - 1 ? wordOf('changed', at) : word))
    .join(' ');
}

describe('the source of a report', () => {
  it('is found for a brief of fifty words, one in five of them another, after twenty papers have printed the wire', () => {
    const papers = Array.from({ length: 20 }, (_, paper) => `${ownWords(30, wordOf('paper', paper))} ${WIRE}`);
    const brief = rewritten(WIRE.split(' ').slice(0, 50).join(' '), 5);
    const found = copies(WIRE, ...papers, brief).filter(({ later }) => later === papers.length + 1);
    expect(found.map(({ earlier }) => earlier)).toContain(0);
  });

  it('is found beside a disclaimer of more weight, that fifty other reports end with', () => {
    const others = Array.from({ length: 50 }, (_, other) => `${ownWords(200, wordOf('other', other))} ${DISCLAIMER}`);
    const papers = Array.from({ length: 20 }, (_, paper) => `${ownWords(30, wordOf('paper', paper))} ${WIRE}`);
    const report = `${ownWords(300, 'own')} ${rewritten(WIRE.split(' ').slice(0, 40).join(' '), 7)} ${DISCLAIMER}`;
    const texts = [...others, WIRE, ...papers, report];
    const found = copies(...texts).filter(({ later }) => later === texts.length - 1);
    expect(found.map(({ earlier }) => earlier)).toContain(others.length);
  });

  it('is not found where only one phrase is the same', () => {
    expect(
      copies(
        WIRE,
        `${ownWords(60, 'before')} while the price of fruit has doubled ${ownWords(60, 'after')}`,
        `${ownWords(60, 'more')} an elder of the guild said, in what would be a surprise ${ownWords(60, 'end')}`,
      ),
    ).toEqual([]);
  });
});

describe('a shared passage', () => {
  it('goes on to its ends where every third word beyond its unbroken part is another', () => {
    const words = WIRE.split(' ');
    const text = [
      rewritten(words.slice(0, 36).join(' '), 3),
      ...words.slice(36, 46),
      rewritten(words.slice(46).join(' '), 3),
    ].join(' ');
    const [passage, ...more] = alignTexts(normaliseWords(WIRE).keys, normaliseWords(text).keys);
    expect(more).toEqual([]);
    expect(passage?.a[0]).toBeLessThanOrEqual(2);
    expect(passage?.a[1]).toBeGreaterThanOrEqual(normaliseWords(WIRE).keys.length - 6);
  });

  it('does not go on over function words that any two sentences have', () => {
    const same = 'crane drivers walked out before dawn over night shifts';
    const one = normaliseWords(`${same}. The price of fruit in the markets is what the traders fear.`);
    const other = normaliseWords(`${same}, and the mayor of a town in the north is not what she was.`);
    expect(alignTexts(one.keys, other.keys).map(({ pairs }) => pairs.a.length)).toEqual([normaliseWords(same).keys.length]);
  });
});
