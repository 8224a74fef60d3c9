import { expect, test } from 'vitest';
import { unmatchedDenials } from '../../src/derive/unmatched-denials.ts';
import { dispute, position } from './made-facts.ts';

const denial = position('union', 2, 'two', { asserted: false, statements: ['no'] });

test('a denial is left over when no dispute holds it', () => {
  expect(unmatchedDenials([denial], [])).toEqual([denial]);
  expect(unmatchedDenials([denial], [dispute({ asserted: ['yes'], denied: ['other'] })])).toEqual([denial]);
});

test('a denial that a dispute holds, on either side, is not', () => {
  expect(unmatchedDenials([denial], [dispute({ denied: ['no'] })])).toEqual([]);
  expect(unmatchedDenials([denial], [dispute({ asserted: ['no'] })])).toEqual([]);
  expect(unmatchedDenials([{ ...denial, statements: ['other', 'no'] }], [dispute({ denied: ['no'] })])).toEqual([]);
});

test('who takes back what he stood for denies nothing', () => {
  expect(unmatchedDenials([position('union', 1, 'two'), denial], [])).toEqual([]);
  expect(unmatchedDenials([position('operator', 1, 'two'), denial], [])).toEqual([denial]);
});

test('what is asserted is no denial', () => {
  expect(unmatchedDenials([position('union', 1, 'two')], [])).toEqual([]);
});
