import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { onceEncoded } from '../../../src/ingest/formats/double-encoding.ts';

/** A text as it looks when its UTF-8 is taken for Windows-1252; signs without a letter there stay as they are. */
function twice(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const letter = iconv.decode(Buffer.from([byte]), 'windows-1252');
      return letter === '\uFFFD' ? String.fromCharCode(byte) : letter;
    })
    .join('');
}

/** The same where it is taken for Latin-1. */
function twiceAsLatin(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function readOf(text: string): string {
  return onceEncoded(text).text;
}

describe('a text that was encoded twice', () => {
  it('is read as it was meant, with its quotation marks, apostrophes and letters', () => {
    const meant = '“We want quotas,” Irena Šefčovič said. “It’s fair” – for €5, in Malmö.';
    expect(readOf(twice(meant))).toBe(meant);
    expect(readOf(twiceAsLatin(meant))).toBe(meant);
  });

  it('is known by its letters too, in the middle and at the beginning of a word, and before a sign', () => {
    for (const meant of [
      'Irena Núñez met José Sarín in Poznań.',
      'Étude and Óscar',
      'It costs £5 or ½ of it.',
      'the fare goes up',
    ])
      for (const wrong of [twice(meant), twiceAsLatin(meant)]) expect(readOf(wrong)).toBe(meant);
  });

  it('is known where the accent of a letter has become a sign by itself', () => {
    expect(readOf(twice('Núñez, Sarín').normalize('NFD'))).toBe('Núñez, Sarín');
    expect(readOf(twice('“No,” it’s said').normalize('NFD'))).toBe('“No,” it’s said');
  });

  it('is put right as often as it went wrong', () => {
    expect(readOf(twice(twice('Irena Sarán')))).toBe('Irena Sarán');
    expect(readOf(twiceAsLatin(twiceAsLatin('Irena Sarán and Núñez')).normalize('NFD'))).toBe('Irena Sarán and Núñez');
  });

  it('tells what stood in it, and how often', () => {
    expect(onceEncoded(twice('Núñez and Sarín')).repaired).toEqual({ was: 'ÃºÃ±', is: 'úñ', times: 2 });
    expect(onceEncoded(twice(twice('Irena Sarán'))).repaired).toEqual({ was: 'ÃƒÂ¡', is: 'á', times: 1 });
    expect(onceEncoded('Núñez and Sarín').repaired).toBeNull();
  });
});

describe('a text that was encoded once', () => {
  it('stays as it is, whatever it holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => /[âÂÃÄÅ]/.test(text) || readOf(text) === text));
    expect(readOf('Les âmes, l’été: “château”, Ângela.')).toBe('Les âmes, l’été: “château”, Ângela.');
  });

  it('keeps capitals before the marks of print, which are the same letters', () => {
    for (const meant of ['«AMANHû', '“AMANHÔ – NÃO', 'ROMÂNIA® and ROMÂ®', 'Å²', 'THE CAFÉ”…', 'Ã© is how é looks'])
      expect(readOf(meant)).toBe(meant);
  });

  it('is put right once and not again', () => {
    const words = fc.array(fc.constantFrom('Núñez', 'Óscar', 'Poznań', '“No,”', 'it’s', '–', 'Malmö', '£5', 'quay'), {
      minLength: 1,
    });
    fc.assert(
      fc.property(words, (all) => {
        const once = readOf(twice(all.join(' ')));
        expect(readOf(once)).toBe(once);
      }),
    );
  });
});
