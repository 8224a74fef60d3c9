import { expect, test } from 'vitest';
import { mannersOf } from '../../../src/read/attribute/manner.ts';

const text = 'She said “we stay” until the ferry “runs again”, and left.\n“No” is an answer.';
const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

test.each([
  [[span('“we stay”')], 'direct'],
  [[span('“we stay”'), span('“runs again”')], 'direct'],
  [[span('“we stay” until the ferry “runs again”')], 'mixed'],
  [[span('until the ferry')], 'indirect'],
  [[span(', ')], 'indirect'],
  [[], 'indirect'],
])('the letters of %j are given in a manner that is %s', (content, manner) => {
  expect(mannersOf(text)(content)).toBe(manner);
});

test('a quotation left open makes its paragraph direct, and nothing beyond it', () => {
  const open = '“We stay,\nand so do they.';
  expect(mannersOf(open)([{ start: 0, end: 9 }])).toBe('direct');
  expect(mannersOf(open)([{ start: 10, end: open.length }])).toBe('indirect');
});

test('single marks quote as double ones do, and apostrophes do not', () => {
  const british = 'She said: ‘The crew’s pay stays.’ The crew’s pay, she’d told ‘the others’ before, was fair.';
  const manner = mannersOf(british);
  const of = (words: string) => manner([{ start: british.indexOf(words), end: british.indexOf(words) + words.length }]);
  expect(of('‘The crew’s pay stays.’')).toBe('direct');
  expect(of('The crew’s pay, she’d told')).toBe('indirect');
  expect(of('told ‘the others’ before')).toBe('mixed');
  const headline = "Port's crews say 'we stay' at the masters' gate";
  const at = headline.indexOf("'we stay'");
  expect(mannersOf(headline)([{ start: at, end: at + 9 }])).toBe('direct');
  expect(mannersOf(headline)([{ start: 0, end: at }])).toBe('indirect');
});
