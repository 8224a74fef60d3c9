import { array, assert, property, shuffledSubarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSharedPairs } from '../../../src/link/text-reuse/shared-pairs.ts';
import { ownWords, wordOf } from './made-texts.ts';

const WIRES = ['harbour', 'river', 'quay'].map((of) => ownWords(40, of));
const DISCLAIMER = ownWords(30, 'disclaimer');

/** Texts of which many reprint a wire, in part, and many end alike. */
const texts = Array.from({ length: 40 }, (_, at) => {
  const wire = (WIRES[at % 3] ?? '').split(' ').slice(at % 5, 20 + (at % 17));
  const text = [ownWords(20, wordOf('own', at)), ...wire, at % 2 === 0 ? DISCLAIMER : ''].join(' ');
  return { text, stretches: [{ start: 0, end: text.length }] };
});

describe('what texts share', () => {
  it('is the same whether they are searched at once, or some are taken away and others put between', () => {
    const lists = array(shuffledSubarray(texts), { minLength: 2, maxLength: 5 });
    assert(
      property(lists, (all) => {
        for (const some of all) {
          // The first of them holds what was found.
          const sources = texts.filter((source, at) => at === 0 || some.includes(source));
          expect(findSharedPairs(sources)).toEqual(findSharedPairs(structuredClone(sources)));
        }
      }),
      { numRuns: 5 },
    );
    expect(findSharedPairs(texts).pairs.length).toBeGreaterThan(20);
  });

  it('with earlier texts is not found again when a text comes in behind them', () => {
    const before = findSharedPairs(texts.slice(0, 30)).pairs;
    expect(before.length).toBeGreaterThan(10);
    const after = findSharedPairs(texts.slice(0, 31)).pairs;
    for (const [at, pair] of before.entries()) expect(after[at]).toBe(pair);
  });

  it('is found anew where the search before was broken off', () => {
    const broken = {
      text: 'words',
      get stretches(): never {
        throw new Error('It was broken off.');
      },
    };
    expect(() => findSharedPairs([...texts.slice(0, 20), broken])).toThrow('It was broken off.');
    expect(findSharedPairs(texts)).toEqual(findSharedPairs(structuredClone(texts)));
  });
});
