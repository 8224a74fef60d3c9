import { describe, expect, it } from 'vitest';
import { readingWithoutCodes } from '../../../src/link/keeping/reading-without-codes.ts';
import { statementMentions } from '../../../src/link/statements/statement-mentions.ts';
import { truth } from '../../truth/marked-statements.ts';

const { readings } = truth();
const coded = readings.find(({ codes }) => new Set(codes.map(({ attribution }) => attribution)).size > 1)!;

describe('a reading without its codes', () => {
  it('is the same thing where only these have changed, and says all the rest', () => {
    const likelier = { ...coded, codes: coded.codes.map((code) => ({ ...code, confidence: 0.9 })) };
    expect(readingWithoutCodes(likelier)).toBe(readingWithoutCodes(coded));
    const { codes: _, unlikely: __, ...rest } = coded;
    expect(readingWithoutCodes(coded)).toEqual(rest);
  });

  it('is another one where anything else has: a title, a day, who speaks', () => {
    const before = readingWithoutCodes(coded);
    for (const other of [
      { ...coded, title: 'Another title' },
      { ...coded, published: { ...coded.published, date: '2031-01-01' } },
      { ...coded, voices: coded.voices.map((voice) => ({ ...voice, party: 'osmar' })) },
    ])
      expect(readingWithoutCodes(other)).not.toBe(before);
    expect(readingWithoutCodes(coded)).toEqual(before);
  });

  it('leaves the mentions of a report as they were, but for the one whose codes have changed', () => {
    const fresh = structuredClone(coded);
    const [first] = fresh.codes;
    const codes = fresh.codes.map((code) => (code.attribution === first?.attribution ? { ...code, confidence: 0.99 } : code));
    const [before, after] = [statementMentions(fresh), statementMentions({ ...fresh, codes })];
    const changed = after.filter((mention) => !before.includes(mention));
    expect(before.length).toBeGreaterThan(2);
    expect(changed.map(({ attribution }) => attribution.id)).toEqual([first?.attribution]);
    expect(changed[0]?.proposed).toContainEqual(codes[0]);
  });
});
