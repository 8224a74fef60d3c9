import { describe, expect, it } from 'vitest';
import { linked } from '../linked-text.ts';

describe('names before a verb', () => {
  it.each([
    ['Orrin, for the LAKES, Hest, for the ISLANDS, and', 'Velia'],
    ['Orrin, Hest and', 'Velia'],
    ['The Orrin Group and Hest, opposed by', 'Velia'],
  ])('speak all together, also where the last is tagged alone: %s %s', (before, last) => {
    expect(linked(`${before} s[${last}] c[urged] t[a vote].`)).toEqual([`${before} ${last} | urged | a vote`]);
    expect(linked(`On fares, ${before} s[${last}] c[urged] t[a vote].`)).toEqual([`${before} ${last} | urged | a vote`]);
  });

  it.each(['After talks with Orrin, Hest and', 'In Orrin, Hest town,', 'Orrin met Hest, and'])(
    'do not where another word stands among them: %s',
    (before) => {
      expect(linked(`${before} s[Velia] c[urged] t[a vote].`)).toEqual(['Velia | urged | a vote']);
    },
  );
});
