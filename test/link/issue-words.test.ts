import { expect, test } from 'vitest';
import { ownIssueWords } from '../../src/link/issue-words.ts';
import { parseCodebook } from '../../src/ingest/codebook/codebook-file.ts';

const codebook = parseCodebook(
  `
codebook: 1
negotiation: {id: ferry, title: The ferry strike}
parties:
  - {id: crews, name: The crews, role: party, names: [the union], people: [{name: Bill Roos}]}
  - {id: line, name: Dahl Line, role: party}
issues:
  - id: fares
    title: Fares in winter
    alternatives: [{id: frozen, title: fares are frozen}, {id: up, title: fares rise in return for the bill}]
    ends: [fares are frozen, fares rise]
  - id: bill
    title: The harbour bill
    words: [winter]
    alternatives: [{id: passed, title: the bill is passed}, {id: not, title: the bill fails}]
    ends: [the bill is passed, the bill fails]
`,
  'codebook.yaml',
);
const own = ownIssueWords(codebook);

test('the words of one issue in a text are counted, each once, and not those of another as well', () => {
  expect(own('fares', 'Fares rise and fares rise in winter')).toBe(2);
  expect(own('bill', 'Fares rise in winter')).toBe(0);
  expect(own('fares', 'Nobody spoke')).toBe(0);
});

test('a word of the title is its own though an alternative of another issue has it', () => {
  expect(own('bill', 'The bill is dead')).toBe(1);
  expect(own('fares', 'The bill is dead')).toBe(0);
});

test('a name of a party is no word of an issue, a word that only looks like one is', () => {
  expect(own('bill', 'They back the bill')).toBe(1);
  expect(own('bill', 'They back Bill Roos and the union')).toBe(0);
  expect(own('bill', 'The unions of the harbour')).toBe(1);
});
