import { describe, expect, it } from 'vitest';
import { csv, safeCell } from '../../src/export/csv-rows.ts';

describe('comma-separated values', () => {
  it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', '\u202e=1'])('guard %j, which a spreadsheet would compute', (words) => {
    expect(safeCell(words)).toMatch(/^'/);
  });

  it('keep numbers, quotation marks and line breaks', () => {
    expect(csv([{ a: -1, b: 'He said "no",\nand left.' }], ['a', 'b'])).toBe('a,b\n-1,"He said ""no"",\nand left."\n');
  });
});
