import { describe, expect, it } from 'vitest';
import { toldReading } from '../../../src/link/keeping/told-reading.ts';
import { statementMentions } from '../../../src/link/statements/statement-mentions.ts';
import type { Reading } from '../../../src/model/reading/reading.ts';
import { truth } from '../../truth/marked-statements.ts';

const { readings } = truth();
const coded = readings.find(({ codes }) => new Set(codes.map(({ attribution }) => attribution)).size > 1)!;

/** As it is when an analyst has accepted one of its attributions. */
function accepted(reading: Reading, at: number): Reading {
  return {
    ...reading,
    attributions: reading.attributions.map((one) => (one.id === at ? { ...one, confidence: 1 } : one)),
    voices: reading.voices.map((one) =>
      one.attribution === at ? { ...one, speaker: { ...one.speaker }, confidence: 1, why: 'Reviewed by ada.' } : one,
    ),
  };
}

describe('what a reading tells', () => {
  it('is the same thing where only its codes have changed, or how sure it is, and says all the rest', () => {
    const likelier = { ...coded, codes: coded.codes.map((code) => ({ ...code, confidence: 0.9 })) };
    expect(toldReading(likelier)).toBe(toldReading(coded));
    expect(toldReading(accepted(coded, 1))).toBe(toldReading(coded));
    const { codes: _, unlikely: __, ...rest } = coded;
    const attributions = rest.attributions.map(({ confidence: ___, ...one }) => one);
    const voices = rest.voices.map(({ confidence: ___, why: ____, ...one }) => one);
    expect(toldReading(coded)).toEqual({ ...rest, attributions, voices });
  });

  it('is another one where anything else has: a title, a day, who speaks, what is cited', () => {
    const before = toldReading(coded);
    for (const other of [
      { ...coded, title: 'Another title' },
      { ...coded, published: { ...coded.published, date: '2031-01-01' } },
      { ...coded, voices: coded.voices.map((voice) => ({ ...voice, party: 'osmar' })) },
      { ...coded, attributions: coded.attributions.map((one) => ({ ...one, manner: 'mixed' as const })) },
      { ...coded, attributions: coded.attributions.slice(1) },
    ])
      expect(toldReading(other)).not.toBe(before);
    expect(toldReading(coded)).toEqual(before);
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

  it('leaves them as they were, but for the one that was accepted, which is sure', () => {
    const fresh = structuredClone(coded);
    const before = statementMentions(fresh);
    const at = before[1]?.attribution.id ?? -1;
    const after = statementMentions(accepted(fresh, at));
    const changed = after.filter((mention) => !before.includes(mention));
    expect(changed.map(({ attribution }) => attribution.id)).toEqual([at]);
    expect(changed[0]?.confidence).toEqual({ attribution: 1, voice: 1 });
    expect(after).toEqual(statementMentions(structuredClone(accepted(fresh, at))));
  });
});
