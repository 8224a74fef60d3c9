import { expect, test } from 'vitest';
import { Pieces } from '../../../src/read/neural/word-pieces.ts';

const vocabulary = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'strike', '##s', 's', 'cafe', 'un', '##paid', '##aid', '##p', ''].join(
  '\n',
);
const pieces = new Pieces(vocabulary, { cls: '[CLS]', sep: '[SEP]', unknown: '[UNK]', longestWord: 10 });

test.each([
  ['strike', [4]],
  ['Strikes', [4, 5]],
  ['STRIKE', [4]],
  ['Café', [7]],
  ['unpaid', [8, 9]],
  ['xylophone', [1]],
  ['strikex', [1]],
  ['\u0301', [1]],
  ['🚢', [1]],
  ['s'.repeat(11), [1]],
  ['s'.repeat(100_000), [1]],
])('%s has the pieces %j', (word, ids) => {
  expect(pieces.of(word)).toEqual(ids);
  expect(pieces.of(word)).toEqual(ids);
});

test('a vocabulary without the pieces that every window has is refused by name', () => {
  expect(() => new Pieces('strike', { cls: '[CLS]', sep: '[SEP]', unknown: '[UNK]', longestWord: 10 })).toThrow('[CLS]');
});
