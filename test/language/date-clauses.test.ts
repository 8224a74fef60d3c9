import { describe, expect, test } from 'vitest';
import { isOtherClause } from '../../src/language/en/calendar/date-clauses.ts';

/** Whether "March" in a sentence dates something else than its word "said". */
function datesAnother(sentence: string): boolean {
  const span = (words: string): { start: number; end: number } => {
    const start = sentence.indexOf(words);
    return { start, end: start + words.length };
  };
  return isOtherClause(sentence, { start: 0, end: sentence.length }, span('March'), [span('said')]);
}

describe('a date tells of something else than the saying', () => {
  test.each([
    'Pell, who took office in March, said no.',
    'The line, sold in March, would close, Pell said.',
    'Should the gates close in March, Pell said, nobody would come.',
    'A strike that began in March must end, Pell said.',
    'Pell said nothing since March.',
  ])('%s', (sentence) => expect(datesAnother(sentence)).toBe(true));
});

describe('a date tells when it was said', () => {
  test.each([
    'Pell said in March that the gates would close.',
    'In March Pell said no.',
    'Pell, who said in March that the gates would close, has left.',
    'Pell said so in a talk that aired in March.',
  ])('%s', (sentence) => expect(datesAnother(sentence)).toBe(false));
});
