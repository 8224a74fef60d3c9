import { expect, test } from 'vitest';
import { calibrationError, reliability } from '../../eval/calibration.ts';
import { fitLogistic } from '../../eval/logistic.ts';

const stated = (confidence: number, right: number, of: number) =>
  Array.from({ length: of }, (_, place) => ({ confidence, right: place < right }));

test('what states four in five and is right four times in five has no error', () => {
  expect(calibrationError(stated(0.8, 8, 10))).toBeCloseTo(0);
});

test('the error is the distance from what was right, weighted by how often it was stated', () => {
  // Thirty overconfident by 0.4, ten underconfident by 0.2.
  expect(calibrationError([...stated(0.9, 15, 30), ...stated(0.3, 5, 10)])).toBeCloseTo(100 * (0.75 * 0.4 + 0.25 * 0.2));
});

test('the table has a row for each bin that is not empty, certainty in the last', () => {
  expect(reliability([...stated(1, 1, 1), ...stated(0.05, 0, 2)])).toEqual([
    { from: 0, to: 0.1, n: 2, stated: 0.05, right: 0 },
    { from: 0.9, to: 1, n: 1, stated: 1, right: 1 },
  ]);
});

test('the logistic fit finds the odds of each sign', () => {
  const sample = (sign: number, right: number, of: number) =>
    stated(0, right, of).map((one) => ({ signs: [1, sign], right: one.right }));
  const [always = 0, sign = 0] = fitLogistic([...sample(0, 500, 1000), ...sample(1, 900, 1000)]);
  expect(always).toBeCloseTo(0, 1);
  expect(sign).toBeCloseTo(Math.log(9), 1);
});
