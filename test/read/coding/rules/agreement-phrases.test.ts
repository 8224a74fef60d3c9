import { describe, expect, it } from 'vitest';
import { agreed } from '../../../../src/read/coding/rules/agreement-phrases.ts';

function wordsOf(content: string): string | null {
  const found = agreed(content, [{ start: 0, end: content.length }]);
  return found && content.slice(found.start, found.end);
}

describe('an agreement', () => {
  it.each([
    ['the two sides have agreed a rise of 3 per cent', 'the two sides have agreed'],
    ['wages are agreed', 'are agreed'],
    ['they had reached a deal on night shifts', 'reached a deal'],
    ['the strike has been settled', 'strike has been settled'],
    ['“We have a deal.”', 'We have a deal'],
  ])('is announced by “%s”', (content, words) => {
    expect(wordsOf(content)).toBe(words);
  });

  it.each([
    'nothing is agreed until everything is agreed',
    'they hoped a deal could be reached',
    'no agreement had been reached',
    'the sides have agreed to meet again',
    'the plan was settled',
    'an agreement was close to being agreed',
    'the note says what was agreed',
  ])('is not announced by “%s”', (content) => {
    expect(wordsOf(content)).toBeNull();
  });
});
