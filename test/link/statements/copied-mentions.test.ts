import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiedMentions } from '../../../src/link/statements/copied-mentions.ts';
import { statementMentions } from '../../../src/link/statements/statement-mentions.ts';
import { comparedText, findSharedPairs, type SharedPair } from '../../../src/link/text-reuse/shared-pairs.ts';
import type { Attribution } from '../../../src/model/reading/attribution.ts';
import type { ToldAttribution } from '../../../src/link/keeping/told-reading.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { reading } from '../../truth/made-readings.ts';

const WORDS = Array.from({ length: 60 }, (_, at) => `word${'abcdefghij'.charAt(at % 10)}${'klmnop'.charAt(at / 10)}`);
const TEXT = WORDS.join(' ');
const at = (word: number): number => TEXT.indexOf(WORDS[word] ?? '');

/** Half-open stretches of words, one attribution each, some of them of two stretches. */
const parts = array(
  array(record({ from: integer({ min: 0, max: 55 }), length: integer({ min: 1, max: 9 }) }), { minLength: 1, maxLength: 2 }),
  { minLength: 1, maxLength: 5 },
);

function cited(all: readonly (readonly { readonly from: number; readonly length: number }[])[]): Reading {
  const made = reading({ text: TEXT, cited: all.map(() => ({ by: 'holt', words: WORDS[0] ?? '' })) });
  const attributions = made.attributions.map((one, place): Attribution => {
    const content = (all[place] ?? []).map(({ from, length }) => ({ start: at(from), end: at(Math.min(59, from + length)) }));
    return { ...one, content: content.toSorted((a, b) => a.start - b.start) };
  });
  return { ...made, attributions };
}

/** Word by word: those that hold at least three of the same, and most of what either has of the passage. */
function wordByWord(one: ToldAttribution, other: ToldAttribution, { alignment, words }: SharedPair): boolean {
  const holds = ({ content }: ToldAttribution, place: number): boolean =>
    content.some(({ start, end }) => start <= place && place < end);
  const held = [...alignment.pairs.a].map((word, pair) => ({
    one: holds(one, words.a.starts[word] ?? 0),
    other: holds(other, words.b.starts[alignment.pairs.b[pair] ?? 0] ?? 0),
  }));
  const both = held.filter((each) => each.one && each.other).length;
  const most = Math.max(held.filter((each) => each.one).length, held.filter((each) => each.other).length);
  return both >= 3 && both >= 0.6 * most;
}

describe('mentions at the same place of a text that two reports carry', () => {
  it('are those that hold the same words of it', () => {
    let found = 0;
    assert(
      property(parts, parts, (before, after) => {
        const readings = [cited(before), cited(after)];
        const mentions = readings.map(statementMentions);
        const { pairs } = findSharedPairs(readings.map(comparedText));
        const placeOf = new Map(readings.map(({ report }, place) => [report, place]));
        const copied = copiedMentions(mentions.flat(), { pairs, placeOf });
        const [pair] = pairs;
        expect(pairs).toHaveLength(1);
        for (const [place, later] of (mentions[1] ?? []).entries()) {
          const same = (mentions[0] ?? []).flatMap((earlier, number) =>
            pair && wordByWord(earlier.attribution, later.attribution, pair) ? [number] : [],
          );
          expect(copied.get((mentions[0] ?? []).length + place) ?? []).toEqual(same);
          found += same.length;
        }
      }),
      { numRuns: 60 },
    );
    expect(found).toBeGreaterThan(0);
  });
});
