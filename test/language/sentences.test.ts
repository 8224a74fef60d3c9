import { describe, expect, it } from 'vitest';
import { cut } from '../../src/text/spans.ts';
import { sentences } from '../../src/language/language.ts';
import { words } from '../../src/text/words.ts';

function split(text: string): string[] {
  return sentences(text, { start: 0, end: text.length }).map((span) => cut(text, span));
}

describe('sentences', () => {
  it('do not end after a title, an initial or "U.S."', () => {
    expect(split('U.S. envoy J. R. Holt met Gen. Adair. They spoke.')).toEqual([
      'U.S. envoy J. R. Holt met Gen. Adair.',
      'They spoke.',
    ]);
  });

  it('go on from one short form of a firm to the next, and end behind the last', () => {
    expect(split('The mill is of Tarn Bros. Ltd. of Sarn. The barn is of Lang Cos. Inc. Nobody minds.')).toHaveLength(3);
    expect(split('The mill is of Tarn Bros. Lang left it.')).toHaveLength(2);
  });

  it('end behind a thing that a letter names', () => {
    for (const text of [
      'The crews speak of Plan B. The union said no.',
      'The ships lay at Pier C. Hanna Lode said they would stay.',
      'The mills make vitamin C. Orrin wants to sell them.',
      'The line runs to Buoy F. Talks begin in May.',
      'He read Annex A. Norvia has not.',
      'They stayed in Zone D. “We wait,” she said.',
      'It is a risk of class B. Mr. Holm disagrees.',
      'Norvia moved to Phase B. Kestria saw none of it.',
    ])
      expect(split(text)).toHaveLength(2);
  });

  it('end behind one capital where a clause begins that no name goes on with', () => {
    expect(split('The salt is graded from A to D. The tariff is for all of it.')).toHaveLength(2);
    expect(split('The letter was signed by K. They would not say who K. is.')).toHaveLength(2);
    expect(split('She was called Madame X. But nobody knew her.')).toHaveLength(2);
  });

  it('do not end behind the initial of a name', () => {
    for (const text of [
      'John F. Kemp said so.',
      'A plan by B. Thorne failed.',
      'The group of J. Orrin met.',
      'Ward C. Miller and Hall T. Evans met R. It-sung.',
    ])
      expect(split(text)).toEqual([text]);
  });

  it('do not end inside a quotation that goes on with its verb', () => {
    expect(split('“Will it hold?” she asked. “Yes!” he said.')).toEqual(['“Will it hold?” she asked.', '“Yes!” he said.']);
  });

  it('are no longer than anybody writes, whatever stands in the text, and hold all of its words', () => {
    for (const text of [
      'denied that '.repeat(2_000),
      'A. B. '.repeat(2_000),
      '“no” '.repeat(2_000),
      'a'.repeat(9_000),
      '𝔇'.repeat(3_333),
    ]) {
      const pieces = split(text);
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(3_200);
      expect(pieces.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const piece of pieces) expect(piece).not.toMatch(/[\uD800-\uDFFF]/u);
    }
  });

  it('keep their offsets in the text', () => {
    const text = '  First one.  Second one. ';
    expect(sentences(text, { start: 0, end: text.length })).toEqual([
      { start: 2, end: 12 },
      { start: 14, end: 25 },
    ]);
  });
});

describe('words', () => {
  it('are runs of letters and digits, or one other sign', () => {
    expect(words("U.S. won't pay €5m").map((span) => cut("U.S. won't pay €5m", span))).toEqual([
      'U',
      '.',
      'S',
      '.',
      'won',
      "'",
      't',
      'pay',
      '€',
      '5m',
    ]);
  });
});
