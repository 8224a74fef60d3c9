import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { withoutDoubleEncoding } from '../../../src/ingest/formats/double-encoding.ts';

/** A text as it looks when its UTF-8 is taken for Windows-1252; signs without a letter there stay as they are. */
function twice(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const letter = iconv.decode(Buffer.from([byte]), 'windows-1252');
      return letter === '\uFFFD' ? String.fromCharCode(byte) : letter;
    })
    .join('');
}

test('quotation marks, apostrophes and letters that were encoded twice are read as they were meant', () => {
  const meant = '“We want quotas,” Irena Šefčovič said. “It’s fair” – for €5, in Malmö.';
  expect(withoutDoubleEncoding(twice(meant))).toBe(meant);
});

test('a text that was encoded once stays as it is, whatever it holds', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => text.includes('â€') || withoutDoubleEncoding(text) === text));
  expect(withoutDoubleEncoding('Les âmes, l’été: “château”, Ângela.')).toBe('Les âmes, l’été: “château”, Ângela.');
});
