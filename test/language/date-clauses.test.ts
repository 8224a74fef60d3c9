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
    'In his first talk since being named in March as chair, Pell said no.',
    'Pell said no to the act, signed into law by the governor (R) at a port in March.',
    'Pell doubted that they had won so well in March and said so.',
    'The plan, drafted by two clerks (both of Tarn) in March, is dead, Pell said.',
    'Pell said the mayor was to blame for selling the quay in March.',
    'Upon having been freed in March, he wrote that Pell said no.',
  ])('%s', (sentence) => expect(datesAnother(sentence)).toBe(true));
});

describe('a date tells when it was said', () => {
  test.each([
    'Pell said in March that the gates would close.',
    'In March Pell said no.',
    'Pell (R) said in March that the gates would close.',
    'After talks in March Pell said no.',
    'Pell, who said in March that the gates would close, has left.',
    'Pell said at a hearing about rising fares, in March, that the gates would close.',
    'Pell said after a briefing of ministers in March that the gates would close.',
    'Pell said so in a talk that aired in March.',
  ])('%s', (sentence) => expect(datesAnother(sentence)).toBe(false));
});
