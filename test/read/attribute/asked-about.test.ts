import { describe, expect, it } from 'vitest';
import { linked } from './linked-text.ts';

/** What somebody is cited for. */
function said(marked: string): string[] {
  return linked(marked, 'report', 'said');
}

describe('a question that asks who said something, or whether somebody did', () => {
  it.each([
    's[Who] c[told] you t[that nine in ten boats are insured]?',
    '“s[Who] c[told] you t[that nine in ten boats are insured]?”',
    'And s[who] c[has ever said] t[that the boats are insured]?',
    'Did s[the mayor] c[say] t[that the boats are insured]?',
    'Will s[the owners] c[promise] t[to insure the boats]?',
  ])('cites nobody: %s', (question) => {
    expect(said(question)).toEqual([]);
  });

  it.each([
    's[Holt], who has the boats, c[said] t[that they are insured].',
    'Will s[Holt], who c[said] t[that they are insured], go?',
    'Are they insured, as s[the mayor] c[said]?  t[Yes], s[he] c[said].',
    's[Holt] c[asked]: t[“Who told you that?”]',
    't[“Who is insured?”] s[Holt] c[asked].',
    't[“Did the mayor say so?”] s[Holt] c[said].',
    's[Who] c[said] t[that they are insured] is not known.',
  ])('and nothing else is lost: %s', (words) => {
    expect(said(words).length).toBeGreaterThan(0);
  });
});
