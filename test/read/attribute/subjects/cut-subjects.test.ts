import { describe, expect, test } from 'vitest';
import { linked } from '../linked-text.ts';

const said = (marked: string): string[] => linked(marked, 'report', 'said');

describe('the subject of a sentence', () => {
  test.each([
    [
      'In a letter read aloud for her by s[Emil Carr, Mayor Ruth Lang] c[told] growers t[that the mill would stay].',
      'Mayor Ruth Lang | told | that the mill would stay',
    ],
    [
      'At a supper given by s[Emil Carr, the miller, Ruth Lang] c[said] t[the mill would stay].',
      'Ruth Lang | said | the mill would stay',
    ],
  ])('is not who did what opens it: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test('stays where nothing opens the sentence', () => {
    const marked = 'Nets were cut by s[Emil Carr, Ruth Lang] c[said].';
    expect(said(marked).every((one) => one.startsWith('Emil Carr, Ruth Lang'))).toBe(true);
  });

  test('is the noun that a pronoun behind a preposition belongs to', () => {
    expect(said('The mill wanted water and the farms on the slope below s[it] c[wanted] t[none of it].')).toEqual([
      'the farms on the slope below it | wanted | none of it',
    ]);
    expect(said('The mill was old, and s[it] c[wanted] t[water].')).toEqual(['it | wanted | water']);
  });
});
