import { describe, expect, it } from 'vitest';
import { buildBrief } from '../../../src/brief/build-brief.ts';
import type { Brief, GridRow } from '../../../src/model/brief.ts';
import { partyTies } from '../../../src/render/page/party-ties.ts';
import { riverTalks } from '../../truth/marked-brief-input.ts';

const brief = buildBrief(riverTalks());

/** The brief with its grid alone changed. */
function withGrid(change: (row: GridRow) => GridRow): Brief {
  return { ...brief, grid: brief.grid.map(change) };
}

describe('ties of parties to what they stand for', () => {
  it('are what each declares now, and nothing that others say of it', () => {
    const ties = partyTies(brief).flatMap(({ alternatives }) => alternatives.flatMap((one) => one.ties));
    const declared = brief.grid.flatMap(({ cells }) =>
      cells.flatMap(({ current }) =>
        current.filter(({ mode, asserted, alternative }) => mode === 'declared' && asserted && alternative),
      ),
    );
    expect(ties.length).toBeGreaterThan(3);
    expect(ties.length).toBeLessThanOrEqual(declared.length);
    expect(ties.filter(({ said }) => !declared.some(({ title }) => said.includes(title)))).toEqual([]);
  });

  it('are none where no alternative joins or parts two parties', () => {
    expect(partyTies(withGrid((row) => ({ ...row, cells: row.cells.slice(0, 1) })))).toEqual([]);
  });

  it('of very many alternatives are those in which two parties meet', () => {
    const many = { ...brief, grid: Array.from({ length: 20 }, () => brief.grid).flat() };
    const ties = partyTies(many).flatMap(({ alternatives }) => alternatives);
    expect(ties.filter(({ ties: { length } }) => length < 2)).toEqual([]);
    expect(ties.length).toBeGreaterThan(0);
  });
});
