import { describe, expect, it } from 'vitest';
import { csv, safeCell } from '../../src/cli/csv-output.ts';
import { harmless } from '../../src/cli/json-output.ts';
import { table } from '../../src/cli/table-output.ts';

describe('a table', () => {
  const lines = [
    {
      id: '0123456789abcdef',
      issue: 'ukrainian-withdrawal-from-everything',
      words: 'They said so, and said it \u001b[31magain\u001b[0m.',
    },
  ];
  const shown = table(
    lines,
    [
      ['id', 8],
      ['issue', 13],
      ['words', 0],
    ],
    60,
  );

  it('is no wider than asked for', () => {
    expect(Math.max(...shown.split('\n').map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('shows the beginning of an id, and long words whole, over several lines', () => {
    expect(shown).toContain('│ 01234567 │ ukrainian-    │');
    expect(shown).toContain('│          │ withdrawal-   │');
    expect(shown).not.toContain('…');
  });

  it('holds nothing that a terminal obeys', () => {
    expect(shown).toContain('[31magain');
    expect(shown).not.toContain('\u001b');
  });
});

describe('comma-separated values', () => {
  it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', '\u202e=1'])('guard %j, which a spreadsheet would compute', (words) => {
    expect(safeCell(words)).toMatch(/^'/);
  });

  it('keep numbers, quotation marks and line breaks', () => {
    expect(csv([{ a: -1, b: 'He said "no",\nand left.' }], ['a', 'b'])).toBe('a,b\n-1,"He said ""no"",\nand left."\n');
  });
});

describe('JSON on a terminal', () => {
  it('says the same with escapes for what would steer it', () => {
    const value = { words: 'a\u009b31m \u202egnol \u2028 end' };
    const json = harmless(JSON.stringify(value));
    expect(json).not.toMatch(/[\u0080-\u009f\u202e\u2028]/);
    expect(JSON.parse(json)).toEqual(value);
  });
});
