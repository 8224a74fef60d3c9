import { describe, expect, test } from 'vitest';
import { linked } from '../linked-text.ts';

const said = (marked: string): string[] => linked(marked, 'report', 'said');

describe('words that lack their subject', () => {
  test.each([
    [
      's[The growers] c[said in a note] on Friday that the harvest t[would begin without a price].',
      'The growers | said in a note | that the harvest would begin without a price',
    ],
    [
      's[Ruth Lang] c[told] reporters late on Monday that the barn t[has been sold twice].',
      'Ruth Lang | told | that the barn has been sold twice',
    ],
  ])('begin with the "that" behind who said it, and when: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test.each([
    ['s[Ruth Lang] c[said] of the barn that burnt that it t[would be built again].', 'would be built again'],
    ['s[Ruth Lang] c[said] t[the barn that burnt would be built again].', 'the barn that burnt would be built again'],
  ])('stay where they begin when another clause stands before them: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([`Ruth Lang | said | ${wanted}`]);
  });
});

describe('before who ends a sentence', () => {
  test.each([
    [
      'The lease gives t[the growers forty sheds for nine years], s[a clerk who had read it] c[said] on Friday.',
      'The lease gives the growers forty sheds for nine years',
    ],
    ['Sarn took t[the barn by night], s[a clerk who had read it] c[said].', 'Sarn took the barn by night'],
  ])('all of it is said, and not only the object of its verb: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([`a clerk who had read it | said | ${wanted}`]);
  });

  test.each([
    'On Friday evening t[the barn would be sold], s[a clerk who had read it] c[said].',
    'The barn is old, and t[the growers will leave it], s[a clerk who had read it] c[said].',
  ])('what opens it otherwise is not: %s', (marked) => {
    expect(said(marked)).toEqual([
      expect.stringMatching(/\| said \| the (?:barn|growers) will leave it$|\| the barn would be sold$/),
    ]);
  });
});

describe('a second verb', () => {
  test.each([
    [
      't[The sheds], s[Ruth Lang] c[explained], t[had been paid for] and could not be let again.',
      'Ruth Lang | explained | The sheds + had been paid for and could not be let again',
    ],
    [
      't[The lease], s[the growers] c[said], t[is too long] but would do for a year.',
      'the growers | said | The lease + is too long but would do for a year',
    ],
    [
      's[The draft lease] c[calls for] t[a roof] and gives the growers a year.',
      'The draft lease | calls for | a roof and gives the growers a year',
    ],
    [
      's[The contract], seen by the Post, c[sets out] t[two payments] and bars the growers from selling.',
      'The contract | sets out | two payments and bars the growers from selling',
    ],
  ])('of the subject before who speaks, and of a document, is said too: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test.each([
    ['s[Ruth Lang] c[called for] t[a roof] and gave the growers a year.', 'Ruth Lang | called for | a roof'],
    ['s[Ruth Lang] c[said] t[the sheds had been paid for] and left the barn.', 'Ruth Lang | said | the sheds had been paid for'],
    ['t[The lease], s[the growers] c[said], t[is too long], and was torn up.', 'the growers | said | The lease + is too long'],
  ])('of somebody who speaks is what he did: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });
});

describe('an answer of a few words', () => {
  test.each([
    ['t[Not so], c[says] s[Ruth Lang]: the barn was never let.', 'Ruth Lang | says | Not so + the barn was never let'],
    [
      't[Quite the contrary], s[the growers] c[said]: the barn was full.',
      'the growers | said | Quite the contrary + the barn was full',
    ],
  ])('goes on behind a colon: %s', (marked, wanted) => {
    expect(said(marked)).toEqual([wanted]);
  });

  test.each([
    't[The barn was never let at all], c[says] s[Ruth Lang]: a poor harvest.',
    't[Not so], c[says] s[Ruth Lang] in her book: the barn.',
  ])('is all where more was said, or where something else stands before the colon: %s', (marked) => {
    expect(said(marked)).toEqual([expect.not.stringContaining(' + ')]);
  });
});
