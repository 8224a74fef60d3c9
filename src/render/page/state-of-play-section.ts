import type { Brief, GridCell, GridRow, PositionLine } from '../../model/brief.ts';
import type { DayWords } from './day-phrases.ts';
import type { Block, Cell, Line, Row } from './page.ts';
import * as wording from './fact-phrases.ts';

/** The grid in words: a row for each issue, a cell for each party. */
export function gridBlock(brief: Brief, days: DayWords): Extract<Block, { kind: 'grid' }> {
  return {
    kind: 'grid',
    parties: brief.parties.map(({ name, role }) => (role === 'party' ? name : `${name} (${role})`)),
    rows: brief.grid.map((row) => rowOf(brief, row, days)),
  };
}

function rowOf(brief: Brief, row: GridRow, days: DayWords): Row {
  const heard = row.cells.some(({ current }) => current.length > 0);
  return {
    source: row,
    title: row.title,
    state: row.state,
    cells: row.cells.map((cell) => cellOf(brief, cell, days)),
    empty: heard ? null : `no position was coded on ${row.title}`,
  };
}

function cellOf(brief: Brief, { party, current, earlier }: GridCell, days: DayWords): Cell {
  return {
    party: wording.partyName(brief, party),
    lines: current.map((position) => cellLine(position, days)),
    earlier: earlier.map((position) => cellLine(position, days)),
    empty: 'not coded',
  };
}

/** In a cell the sources of a declared position are the party itself; those of an ascribed one are named. */
function cellLine(position: PositionLine, days: DayWords): Line {
  const { grounds, mode } = position;
  const named = wording.sourcingWords(grounds).filter((one) => one !== 'on the record');
  return {
    mark: '',
    runs: wording.stanceRuns(position),
    notes: [
      ...(mode === 'ascribed' ? [`by ${wording.listPhrase(grounds.by.map(withoutOffice), 2)}`] : []),
      ...named,
      ...wording.dayNotes(grounds, days),
      ...(grounds.reports > 1 ? [`${grounds.reports} reports, ${wording.originWords(grounds.origins)}`] : []),
    ],
    flags: wording.positionFlags(position),
    cites: grounds.evidence,
    reports: [],
    under: [],
  };
}

function withoutOffice(speaker: string): string {
  return speaker.split(', ')[0] ?? speaker;
}
