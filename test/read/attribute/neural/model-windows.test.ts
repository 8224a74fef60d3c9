import { array, assert, nat, property } from 'fast-check';
import { expect, test } from 'vitest';
import { Pieces } from '../../../../src/read/neural/word-pieces.ts';
import { Settings } from '../../../../src/read/attribute/neural/model-config.ts';
import { shapeOf, windowsOf } from '../../../../src/read/attribute/neural/model-windows.ts';
import { readableParagraphs, type Paragraph } from '../../../../src/read/attribute/paragraph-words.ts';
import { asBody } from '../tagged-text.ts';

const settings = Settings.parse({
  format: 1,
  model: 'model.onnx',
  vocabulary: 'vocab.txt',
  labels: ['O'],
  pieces: { cls: '[CLS]', sep: '[SEP]', unknown: '[UNK]', longestWord: 10 },
  window: { size: 64, context: 12 },
  features: {
    shape: { lower: 0, title: 1, capitals: 2, other: 3 },
    quoted: 4,
    paragraph: 8,
    following: 16,
    before: 32,
    again: 64,
  },
  bias: [0],
  transitions: [[0]],
  start: [0],
  temperature: 1,
  confidence: { source: { slope: 1, offset: 0 }, cue: { slope: 1, offset: 0 }, content: { slope: 1, offset: 0 } },
});
// Words are one piece each, but "ab" has two.
const pieces = new Pieces('[CLS]\n[SEP]\n[UNK]\na\n##b\n.', settings.pieces);
const paragraphsOf = (text: string): Paragraph[] => readableParagraphs(text, asBody(text));

test('every word is labelled in exactly one window, in order, and no window is longer than it may be', () => {
  assert(
    property(array(nat(120), { minLength: 1, maxLength: 6 }), (lengths) => {
      const text = lengths.map((length) => 'ab a . '.repeat(length)).join('\n');
      const paragraphs = paragraphsOf(text);
      const windows = windowsOf(paragraphs, 'report', pieces, settings);
      const cells = windows.flatMap((window) => window.cells.map(({ paragraph, word }) => `${paragraph} ${word}`));
      expect(cells).toEqual(paragraphs.flatMap((words, paragraph) => words.map((_, word) => `${paragraph} ${word}`)));
      for (const window of windows) {
        expect(window.ids.length).toBeLessThanOrEqual(settings.window.size);
        expect(window.features.length).toBe(window.ids.length);
        expect(window.heads.length).toBe(window.cells.length);
      }
    }),
    { numRuns: 25 },
  );
});

test('a paragraph of 100,000 characters is packed into few windows', () => {
  const long = paragraphsOf('ab a '.repeat(20_000));
  const windows = windowsOf(long, 'report', pieces, settings);
  expect(windows.length).toBeLessThan(2_000);
  expect(windows.length).toBeGreaterThan(10);
});

test('a window begins with words of the one before, which it does not label', () => {
  const [, second] = windowsOf(paragraphsOf('a '.repeat(80)), 'report', pieces, settings);
  expect(second?.heads[0]).toBe(1 + settings.window.context);
  expect(second?.features[1]).toBe(32);
});

test('a paragraph too long for a window is cut after a sentence', () => {
  const [first] = windowsOf(paragraphsOf(`${'a '.repeat(30)}. ${'a '.repeat(60)}`), 'report', pieces, settings);
  expect(first?.cells.length).toBe(31);
});

test('features tell capitals, quotation, place and pass', () => {
  const [window] = windowsOf(paragraphsOf('“A ab” AB'), 'contents', pieces, settings);
  expect(window?.features).toEqual([64, 64 + 4 + 8 + 3, 64 + 4 + 1, 64 + 4, 64 + 4 + 16, 64 + 4 + 3, 64 + 2, 64 + 2 + 16, 64]);
});

test.each([
  ['ferry', 'lower'],
  ['Ferry', 'title'],
  ['A', 'title'],
  ['EU', 'capitals'],
  ['McFee', 'title'],
  ['iPhone', 'other'],
  ['5th', 'other'],
  ['“', 'other'],
  ['שלום', 'lower'],
] as const)('%s is %s', (word, shape) => {
  expect(shapeOf(word)).toBe(shape);
});
