import { describe, expect, test } from 'vitest';
import { literalPattern, namesPattern } from '../../src/text/literal-pattern.ts';

const found = (names: readonly string[], text: string): string[] => text.match(namesPattern(names) ?? /^\b$/g) ?? [];

describe('names looked for in a text', () => {
  test('signs in a name stand for themselves', () => {
    expect(found(['U.S.', 'A+B (North)'], 'The U.S. and A+B (North) met the UXSX.')).toEqual(['U.S.', 'A+B (North)']);
    expect('a/b').toMatch(new RegExp(`^${literalPattern('a/b')}$`, 'u'));
  });

  test('of two that begin alike the longer one is found', () => {
    expect(found(['Dock Union', 'Dock Union of the North'], 'the Dock Union of the North')).toEqual(['Dock Union of the North']);
  });

  test('a name inside a word is none', () => {
    expect(found(['Ilm'], 'Ilmen and Ilm')).toEqual(['Ilm']);
  });

  test('no names, no pattern', () => {
    expect(namesPattern([])).toBeNull();
  });
});
