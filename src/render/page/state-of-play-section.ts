import { shortenedWords } from '../../brief/shortened-words.ts';
import type { Brief, GridCell, GridRow, PositionLine, StatementLine } from '../../model/brief.ts';
import type { DayWords } from './day-phrases.ts';
import { LINE, type Block, type Cell, type Line, type Row } from './page.ts';
import * as wording from './fact-phrases.ts';

/** Code units of a statement's words in a cell, of which nine in ten are shorter than half of it; the whole stands where its words do. */
const MAX_CELL_QUOTE_CHARS = 480;

/** The grid in words: a row for each issue, a cell for each party. */
export function gridBlock(brief: Brief, days: DayWords): Extract<Block, { kind: 'grid' }> {
  return {
    kind: 'grid',
    parties: brief.parties.map(({ name, role }) => (role === 'party' ? name : `${name} (${role})`)),
    rows: brief.grid.map((row) => rowOf(brief, row, days)),
  };
}

function rowOf(brief: Brief, row: GridRow, days: DayWords): Row {
  const isTold = row.cells.some(({ current, uncoded }) => current.length + uncoded > 0);
  return {
    source: row,
    title: row.title,
    state: row.state,
    cells: row.cells.map((cell) => cellOf(brief, cell, days)),
    empty: isTold ? null : `no position was coded on ${row.title}`,
  };
}

function cellOf(brief: Brief, { party, current, earlier, uncoded, heard }: GridCell, days: DayWords): Cell {
  const name = wording.partyName(brief, party);
  const counted = wording.countPhrase(uncoded, 'statement');
  return {
    party: name,
    lines: current.map((position) => cellLine(brief, position, name, days)),
    earlier: earlier.map((position) => cellLine(brief, position, name, days)),
    heard: heard.map((statement) => heardLine(brief, statement, name, days)),
    empty: uncoded === 0 ? 'not coded' : `${counted}, none coded`,
    statements: uncoded,
    uncoded: uncoded === 0 || current.length === 0 ? '' : `${counted} more, not coded`,
  };
}

/** What was said, by whom if not by the party itself, and when. */
function heardLine(brief: Brief, statement: StatementLine, party: string, days: DayWords): Line {
  const { words, grounds } = statement;
  return {
    ...LINE,
    runs: wording.statementRuns({ ...statement, words: shortenedWords(words, MAX_CELL_QUOTE_CHARS) }),
    notes: [
      ...namesBeside(brief, party, grounds.by),
      ...wording.sourcingWords(grounds).filter((one) => one !== 'on the record'),
      ...wording.dayNotes(grounds, days),
      ...(grounds.reports > 1 ? [`${grounds.reports} reports, ${wording.originWords(grounds.origins)}`] : []),
    ],
    flags: wording.sourcingFlags(grounds),
    cites: grounds.evidence,
  };
}

/** Who speaks for a party is named beside what it declares: of a camp, it may be one of many. Those who ascribe a position are named as such. */
function cellLine(brief: Brief, position: PositionLine, party: string, days: DayWords): Line {
  const { grounds, mode, named: holders = [] } = position;
  const named = wording.sourcingWords(grounds).filter((one) => one !== 'on the record');
  return {
    mark: '',
    runs: wording.stanceRuns(position),
    notes: [
      ...namesBeside(brief, party, mode === 'ascribed' ? holders : [...holders, ...grounds.by]),
      ...(mode === 'ascribed'
        ? [
            `by ${wording.listPhrase(
              grounds.by.map((one) => withoutOffice(brief, one)),
              2,
            )}`,
          ]
        : []),
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

/** Those of some names that are not the party's own, each once and without their offices; nothing where there is none. */
function namesBeside(brief: Brief, party: string, names: readonly string[]): string[] {
  const others = new Set(names.filter((name) => name !== party).map((name) => withoutOffice(brief, name)));
  others.delete(party);
  return others.size > 0 ? [wording.listPhrase([...others], 2)] : [];
}

/** "Maria Holt, chair" is called by her name; a party may have a comma in its own, and what several without a name are called has no office behind one. */
function withoutOffice({ parties }: Brief, speaker: string): string {
  if (!/^\p{Lu}/u.test(speaker) || parties.some(({ name }) => name === speaker)) return speaker;
  return speaker.split(', ')[0] ?? speaker;
}
