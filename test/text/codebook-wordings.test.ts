import { expect, test } from 'vitest';
import { namesOfParties, wordingsOfIssue } from '../../src/text/codebook-wordings.ts';

test('an issue is told by its title and phrases and by those of its alternatives', () => {
  const alternatives = [
    { id: 'six', title: 'six per cent', words: ['6%'] },
    { id: 'nine', title: 'nine per cent', words: [] },
  ];
  expect(
    wordingsOfIssue({ id: 'pay', title: 'The rise', ends: ['six per cent', 'nine per cent'], words: ['pay'], alternatives }),
  ).toEqual(['The rise', 'pay', 'six per cent', '6%', 'nine per cent']);
});

test('a party goes by its own names and those of its people', () => {
  const people = [{ name: 'Ada Mills', also: ['A. Mills'] }];
  expect(namesOfParties([{ name: 'Dock Union', names: ['the dockers'], people }])).toEqual([
    'Dock Union',
    'the dockers',
    'Ada Mills',
    'A. Mills',
  ]);
});
