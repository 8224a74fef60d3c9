import { describe, expect, it } from 'vitest';
import { issueNamedIn, sharedWords } from '../../../../src/read/coding/rules/alternative-words.ts';
import { HARBOUR } from '../targets/made-coded-report.ts';

describe('the issue that words name', () => {
  it.each([
    ['an end to night work', 'nights'],
    ['higher wages', 'pay'],
    // "Shifts" and "night" are words of one issue; "rise" and "cent" of the other.
    ['a rise of 5 per cent', 'pay'],
  ])('is the one whose own words they have: %s', (text, issue) => {
    expect(issueNamedIn(text, HARBOUR)).toBe(issue);
  });

  it.each([
    ['wages and night work', 'words of two issues'],
    ['safety on the quay', 'no words of any'],
    ['the Dockers’ Union and the Quay Company', 'names of parties'],
    ['what they would have with this', 'words of grammar'],
  ])('is none for %s: %s', (text) => {
    expect(issueNamedIn(text, HARBOUR)).toBeNull();
  });

  it('is not told by a word that two issues have', () => {
    const [nights, pay] = HARBOUR.issues;
    if (!nights || !pay) throw new Error('the codebook has two issues');
    const twice = { ...HARBOUR, issues: [nights, { ...pay, words: ['night pay'] }] };
    expect(issueNamedIn('late at night', twice)).toBeNull();
    expect(issueNamedIn('shifts at night', twice)).toBe('nights');
  });

  it('is not told by another name of somebody of a party', () => {
    const [union, ...others] = HARBOUR.parties;
    if (!union) throw new Error('the codebook has parties');
    const people = [{ name: 'Maria Holt', also: ['Nights Holt'] }];
    const named = { ...HARBOUR, parties: [{ ...union, people }, ...others] };
    expect(issueNamedIn('the nights', HARBOUR)).toBe('nights');
    expect(issueNamedIn('the nights', named)).toBeNull();
  });
});

describe('the words that tell of an alternative', () => {
  it('are counted once each, without words of grammar and names of parties', () => {
    expect(sharedWords('night shifts in summer, summer nights', HARBOUR, 'nights', 'summer')).toBe(3);
    expect(sharedWords('the dockers of the Quay Company', HARBOUR, 'nights', 'summer')).toBe(0);
  });
});
