import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenedWords } from '../../src/brief/shortened-words.ts';

const FIRST = 'The ferry has to sail in the winter, whoever pays for it.';
const SECOND = 'The town on the other bank has no bridge and no doctor.';
const THIRD = 'Mr. Orrin of the harbour board has known that for ten years and has done nothing about it.';

describe('long words of a statement', () => {
  it('are shown whole where there is room for them', () => {
    expect(shortenedWords(`${FIRST} ${SECOND}`, 200)).toBe(`${FIRST} ${SECOND}`);
  });

  it('end with the last sentence for which there is room', () => {
    expect(shortenedWords(`${FIRST} ${SECOND} ${THIRD}`, 130)).toBe(`${FIRST} ${SECOND} …`);
    expect(shortenedWords(`${FIRST} ${SECOND} ${THIRD}`, 70)).toBe(`${FIRST} …`);
  });

  it('leave out whole a piece that stands apart and does not fit', () => {
    expect(shortenedWords(`"${FIRST.slice(0, -1)}," … "${THIRD}"`, 100)).toBe(`"${FIRST.slice(0, -1)}," …`);
  });

  it('close a quotation behind what is shown of it, and no other', () => {
    expect(shortenedWords(`"${FIRST} ${SECOND}"`, 70)).toBe(`"${FIRST} …"`);
    expect(shortenedWords(`“${FIRST} ${SECOND}”`, 70)).toBe(`“${FIRST} …”`);
    expect(shortenedWords(`“${FIRST}” … “${SECOND}”`, 70)).toBe(`“${FIRST}” …`);
    expect(shortenedWords(`${FIRST} ${SECOND}`, 70)).toBe(`${FIRST} …`);
  });

  it('end with the first sentence where it is a little too long, and do not end with a word like “No.” alone', () => {
    expect(shortenedWords(`${THIRD} ${FIRST}`, 70)).toBe(`${THIRD} …`);
    expect(shortenedWords(THIRD, 70)).toBe(THIRD);
    expect(shortenedWords(`No. ${THIRD} ${FIRST}`, 70)).toBe(`No. ${THIRD} …`);
  });

  it('end with a clause where no sentence ends in time, and between words where no clause does', () => {
    const clauses =
      'that the ferry sails, the gates open; the mill works, the crews are paid by the town until the end of the year';
    expect(shortenedWords(clauses, 45)).toBe('that the ferry sails, the gates open; …');
    expect(shortenedWords(clauses.replace(';', ','), 45)).toBe('that the ferry sails, the gates open, …');
    expect(shortenedWords(clauses.replaceAll(/[,;]/g, ''), 45)).toBe('that the ferry sails the gates open the mill …');
  });

  it('are never shortened twice, also between other marks, and never much longer than there is room for', () => {
    const sentence = fc.array(fc.constantFrom('the', 'ferry', 'sails,', 'late;', 'Orrin', '“No”', '"never'), {
      minLength: 1,
      maxLength: 30,
    });
    const words = fc.array(
      sentence.map((some) => `${some.join(' ')}.`),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(words, fc.constantFrom(' ', ' … '), (all, gap) => {
        const shown = shortenedWords(all.join(gap), 80);
        expect(shown.length).toBeLessThanOrEqual((80 + 4) * 1.5 + 3);
        expect(shortenedWords(shown, 80)).toBe(shown);
        if (/…["”]?$/u.test(shown)) expect(shortenedWords(`“${shown}”`, 80)).toBe(`“${shown}”`);
      }),
    );
  });
});
