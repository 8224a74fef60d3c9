import { expect, test } from 'vitest';
import { latestRedLines } from '../../src/derive/latest-red-lines.ts';
import { position } from './made-facts.ts';

const line = (day: number, more = {}) => position('union', day, 'two', { redLine: true, ...more });

test('a red line is shown once, by the last time that it was called one', () => {
  expect(latestRedLines([line(1), line(2)])).toEqual([line(2)]);
});

test('what is not called one, or is denied, is no red line', () => {
  expect(latestRedLines([position('union', 1, 'two'), line(2, { asserted: false })])).toEqual([]);
  expect(latestRedLines([line(1), position('union', 2, 'two')])).toEqual([line(1)]);
});

test('red lines of two parties, issues, alternatives, stances or tellers are two', () => {
  for (const more of [
    { holder: 'operator' },
    { issue: 'hours' },
    { alternative: 'six' },
    { stance: 'opposes' },
    { mode: 'ascribed' },
  ])
    expect(latestRedLines([line(1), line(2, more)])).toEqual([line(1), line(2, more)]);
});
