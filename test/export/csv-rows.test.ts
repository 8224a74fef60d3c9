import { describe, expect, it } from 'vitest';
import { csv, safeCell } from '../../src/export/csv-rows.ts';

describe('comma-separated values', () => {
  it.each(['=1+1', '+1', '-1', '@sum', '\t=1', '\r=1', '\u202e=1', '＝1+1', '＋1', '－1', '＠sum'])(
    'guard %j, which a spreadsheet would compute',
    (words) => {
      expect(safeCell(words)).toMatch(/^'/);
    },
  );

  it('keep numbers, quotation marks and line breaks', () => {
    expect(csv([{ a: -1, b: 'He said "no",\nand left.' }], ['a', 'b'])).toBe('a,b\n-1,"He said ""no"",\nand left."\n');
  });

  it('quote words whatever a country takes for the separator', () => {
    expect(csv([{ a: 'x;=1+1', b: 'plain' }], ['a', 'b'])).toBe('a,b\n"x;=1+1","plain"\n');
  });
});
