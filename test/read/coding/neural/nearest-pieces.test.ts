import { describe, expect, it } from 'vitest';
import { NearestPieces } from '../../../../src/read/coding/neural/nearest-pieces.ts';
import { WordVectors } from '../../../../src/read/coding/neural/word-vectors.ts';

/** Four pieces in two dimensions: 0 and 1 at a right angle, 2 between them, 3 the contrary of 0; and a weight each. */
const vectors = new WordVectors(new Uint8Array(Int8Array.of(127, 0, 0, 127, 90, 90, -127, 0, 30, 30, 30, 30).buffer), 2);

describe('how near a text is to a piece of the codebook', () => {
  it('is all of the way for a piece that stands in it, and for none that is far', () => {
    const near = new NearestPieces([0, 1], vectors).in([0]);
    expect(near(0)).toBe(1);
    expect(near(1)).toBe(0);
  });

  it('goes by the nearest of its pieces, and by the contrary of none', () => {
    const pieces = new NearestPieces([0], vectors);
    expect(pieces.in([1, 2, 3])(0)).toBe(pieces.in([2])(0));
    expect(pieces.in([2])(0)).toBeGreaterThan(0.5);
    expect(pieces.in([3])(0)).toBe(0);
  });

  it('is nothing for an empty text, and for a piece that the codebook has not', () => {
    const pieces = new NearestPieces([0], vectors);
    expect(pieces.in([])(0)).toBe(0);
    expect(pieces.in([1])(1)).toBe(0);
  });
});
