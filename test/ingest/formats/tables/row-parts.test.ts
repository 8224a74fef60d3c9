import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from '../../../../src/ingest/formats/tables/csv-text.ts';
import { partsByRows } from '../../../../src/ingest/formats/tables/row-parts.ts';
import { partsInPieces } from '../parting/pieces.ts';

const HEADING = 'title,text';

async function partsOf(table: string, partBytes: number, pieceBytes: number): Promise<string[]> {
  const parts = partsByRows(table.slice(0, 1_000));
  if (!parts) throw new Error('it is not parted');
  return partsInPieces(parts, Buffer.from(table, 'latin1'), partBytes, pieceBytes);
}

describe('a table that is parted', () => {
  it('has the rows of its parts, each with the heading, whatever stands in its cells and in whatever pieces it comes', async () => {
    const cell = fc.oneof(
      fc.stringMatching(/^[a-z "\r]{0,12}$/),
      fc.stringMatching(/^[a-z,\n"]{0,12}$/).map((words) => `"${words.replaceAll('"', '""')}"`),
    );
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(rows, fc.integer({ min: 1, max: 90 }), async (all, pieceBytes) => {
        const table = [HEADING, ...all.map((row) => row.join(','))].map((row) => `${row}\n`).join('');
        // A cell may begin with a quotation mark that nothing ends: what follows is then taken for its words until another stands there.
        fc.pre(all.flat().every((one) => /^".*"$/s.test(one) || !/^ *"/.test(one)));
        const parts = await partsOf(table, 40, pieceBytes);
        const found = parts.filter((part) => !part.startsWith('!')).flatMap((part) => csvRows(part).slice(1));
        const whole = csvRows(table).slice(1);
        expect(found.map(({ cells }) => cells)).toEqual(whole.map(({ cells }) => cells));
      }),
      { numRuns: 200 },
    );
  });

  it('is not parted within quotation marks', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `Day ${at},"First line.\nSecond ""line"".\n\nThird, and last."\n`);
    const parts = await partsOf(`${HEADING}\n${rows.join('')}`, 100, 7);
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(part).toMatch(/^title,text\nDay \d+,"First line.\n[\s\S]*last\."\n$/);
  });

  it('is none of two bytes a letter: half a letter would be the end of a row', () => {
    expect(partsByRows(Buffer.from(HEADING, 'utf16le').toString('latin1'))).toBeNull();
  });
});
