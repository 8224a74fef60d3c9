import { describe, expect, it } from 'vitest';
import { table } from '../../src/export/terminal-table.ts';

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
