import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsByPattern } from '../../../../src/ingest/formats/parting/parts-by-ends.ts';
import { partsInPieces } from './pieces.ts';

const PARTS = partsByPattern(/(?=^\d{1,6} of \d{1,6}$)/m);
/** Longer than what a window looks beyond its end, so that ends are found in small files too. */
const BODY = 'They did not sign. '.repeat(80);

function articles(count: number): string {
  return Array.from({ length: count }, (_, at) => `${at + 1} of ${count}\n${BODY}\n`).join('');
}

describe('a file that is parted where its reports end', () => {
  it('is whole again when its parts are put together, in whatever pieces it comes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4_000 }), async (count, pieceBytes) => {
        const whole = articles(count);
        const parts = await partsInPieces(PARTS, Buffer.from(whole), 2_000, pieceBytes);
        expect(parts.join('')).toBe(whole);
        for (const part of parts) expect(part).toMatch(/^\d+ of \d+\n/);
      }),
      { numRuns: 60 },
    );
  });

  it('has parts of at least the bytes that are asked for, and never one report in two', async () => {
    const parts = await partsInPieces(PARTS, Buffer.from(articles(9)), 2_000, 700);
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts.slice(0, -1)) expect(part.length).toBeGreaterThanOrEqual(2_000);
  });

  it('is not parted within a line whose end looks like one', async () => {
    const within = `1 of 2\n${`${BODY} chapter 3 of 4\n`.repeat(6)}`;
    expect(await partsInPieces(PARTS, Buffer.from(within), 1_000, 999)).toEqual([within]);
  });

  it('ends with what is wrong where a report has no end', async () => {
    const parts = await partsInPieces(PARTS, Buffer.from(`1 of 1\n${'x'.repeat(40_000)}`), 1_000, 1_000);
    expect(parts).toEqual(['! one of its reports has no end']);
  });
});
