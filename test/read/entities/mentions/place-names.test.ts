import { describe, expect, it } from 'vitest';
import { isPlace } from '../../../../src/read/entities/mentions/place-names.ts';

/** Whether "Union" in these words is taken for a place. */
function isUnionPlace(words: string): boolean {
  const start = words.indexOf('Union');
  return isPlace(words, {
    span: { start, end: start + 'Union'.length },
    sense: { actor: 'union', form: 'name' },
  } as Parameters<typeof isPlace>[1]);
}

describe('a name', () => {
  it('is a place where somebody stays', () => {
    expect(isUnionPlace('They met near the Union.')).toBe(true);
  });

  it('is no place for being looked at', () => {
    expect(isUnionPlace('They could look at the Union’s inspectors.')).toBe(false);
  });
});
