import { array, assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';
import { Decoder } from '../../../../src/read/attribute/neural/label-decoding.ts';

/** O, B, I: an I follows only a B or an I. */
const settings = {
  labels: ['O', 'B-cue', 'I-cue'],
  bias: [0, 0, 0],
  start: [0, 0, null],
  transitions: [
    [0.1, 0, null],
    [0, 0, 0.2],
    [0, 0, 0],
  ],
  temperature: 1,
} as const;
const decoder = new Decoder(settings as never);

const rows = array(array(double({ min: -20, max: 20, noNaN: true }), { minLength: 3, maxLength: 3 }), {
  minLength: 1,
  maxLength: 5,
});

/** Every allowed sequence of labels with its score: what the recursions must agree with. */
function sequences(scores: readonly (readonly number[])[]): { readonly labels: readonly number[]; readonly score: number }[] {
  return scores.reduce<{ labels: number[]; score: number }[]>(
    (before, row, place) =>
      (place === 0 ? [{ labels: [], score: 0 }] : before).flatMap(({ labels, score }) =>
        row.flatMap((own, label) => {
          const last = labels.at(-1);
          const move = last === undefined ? settings.start[label] : settings.transitions[last]?.[label];
          return move === null || move === undefined ? [] : [{ labels: [...labels, label], score: score + own + move }];
        }),
      ),
    [],
  );
}

test('the best labels are those of the best allowed sequence', () => {
  assert(
    property(rows, (scores) => {
      const all = sequences(scores);
      const found = decoder.best(Float32Array.from(scores.flat()));
      const own = all.find(({ labels }) => labels.join() === found.join());
      expect(own?.score).toBeCloseTo(Math.max(...all.map(({ score }) => score)), 3);
    }),
  );
});

test('the probability of a label is the share of the sequences that have it', () => {
  assert(
    property(rows, (scores) => {
      const all = sequences(scores);
      const top = Math.max(...all.map(({ score }) => score));
      const weights = all.map(({ score }) => Math.exp(score - top));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const found = decoder.probabilities(Float32Array.from(scores.flat()));
      for (let at = 0; at < found.length; at += 1) {
        const share = all.reduce(
          (sum, { labels }, one) => sum + (labels[Math.floor(at / 3)] === at % 3 ? (weights[one] ?? 0) : 0),
          0,
        );
        expect(found[at]).toBeCloseTo(share / total, 4);
      }
    }),
  );
});

test('a higher temperature makes probabilities more even, and no other label the best', () => {
  const scores = Float32Array.from([5, 1, 0]);
  const hot = new Decoder({ ...settings, temperature: 10 } as never);
  expect(hot.best(scores)).toEqual(decoder.best(scores));
  expect(Math.max(...hot.probabilities(scores))).toBeLessThan(Math.max(...decoder.probabilities(scores)));
});
