import { describe, expect, it } from 'vitest';
import { clusterTexts } from '../../../src/link/stories/story-clustering.ts';

/** Which of the texts, none of which has a day of publication, are of one story. */
function stories(...texts: readonly string[]): number[][] {
  const sources = texts.map((text) => ({ text, stretches: [{ start: 0, end: text.length }] }));
  const found = clusterTexts(
    sources,
    texts.map(() => null),
  );
  return found.map((story) => story.toSorted((a, b) => a - b)).sort(([a = 0], [b = 0]) => a - b);
}

const OTHERS = [
  'Millers will pay a toll of two crowns a sack from July, the river office said.',
  'The river office puts a toll of two crowns on each sack of the millers from July.',
];
const FIRE =
  'A fire in the engine room stopped the ferry Osprey off Hale on Saturday night, the coast guard said. Nobody was hurt.';

describe('texts that name the weekday of their event', () => {
  it('tell of two events, where the same is told of two days that are two days apart', () => {
    const again =
      'The ferry Osprey was stopped off Hale by a fire in the engine room early on Monday. The coast guard knows of nobody hurt.';
    expect(stories(FIRE, again, ...OTHERS)).toEqual([[0], [1], [2, 3]]);
  });

  it('tell of one, where what is told of the later day is another thing', () => {
    const after =
      'Divers went on board on Monday morning to look at the engine of the Osprey. The ferry lies off Hale, stopped by a fire that hurt nobody, said the coast guard.';
    expect(stories(FIRE, after, ...OTHERS)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('tell of one, where the days follow each other', () => {
    const late =
      'The ferry Osprey was stopped off Hale by a fire in the engine room early on Sunday. The coast guard knows of nobody hurt.';
    expect(stories(FIRE, late, ...OTHERS)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});
