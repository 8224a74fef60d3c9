import { describe, expect, it } from 'vitest';
import { lineSourcing, speakerWords } from '../../src/brief/line-sourcing.ts';
import { numberCoverage } from '../../src/brief/numbered-coverage.ts';
import { riverTalks } from '../truth/marked-brief-input.ts';

const coverage = numberCoverage(riverTalks());
const [statement] = coverage.input.links.statements;

describe('a line of the brief', () => {
  it('is unsure below a confidence of .6', () => {
    const unsure = (confidence: number): boolean | undefined =>
      lineSourcing(coverage, [statement!], { when: null, confidence })?.unsure;
    expect([unsure(0.6), unsure(0.59), unsure(0)]).toEqual([false, true, true]);
  });

  it('is none where no words can be shown for it', () => {
    expect(lineSourcing(coverage, [], { when: null, confidence: 1 })).toBeNull();
    expect(lineSourcing(coverage, [{ ...statement!, renditions: [] }], { when: null, confidence: 1 })).toBeNull();
  });
});

describe('who is cited', () => {
  const unnamed = (words: string, party: string | null): string =>
    speakerWords(coverage, { ...statement!, speaker: { kind: 'unnamed', words, number: null, closeness: null }, party });

  it('is told by what stands before, where the words only say "whose"', () => {
    const { id, name } = coverage.input.codebook.parties[0]!;
    expect(unnamed('whose leaders', id)).toBe(`leaders of ${name}`);
    expect(unnamed('whose leaders', null)).toBe('leaders');
    expect(unnamed('two leaders', id)).toBe('two leaders');
  });
});
