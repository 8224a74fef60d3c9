import { describe, expect, it } from 'vitest';
import { stateWords } from '../../../src/render/page/fact-phrases.ts';

describe('the heading of an issue', () => {
  it.each([
    ['agreed', 'agreed'],
    ['common ground', 'all sides want the same outcome'],
    ['narrowing', 'narrowing'],
    ['widening', 'widening'],
    ['contested', 'contested'],
  ] as const)('tells the state that follows from what is coded: %s', (state, words) => {
    expect(stateWords({ state })).toBe(words);
  });

  it.each(['common ground so far', 'stands differ', 'unclear', 'one side coded', 'told by others', 'not covered'] as const)(
    'tells none where what is coded makes none: %s',
    (state) => {
      expect(stateWords({ state })).toBeNull();
    },
  );
});
