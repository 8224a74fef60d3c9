import type { Brief, BriefReport } from '../../model/brief.ts';
import { commonYear, dayWords } from './day-phrases.ts';
import { courseOf, type IssueCourse } from './issue-courses.ts';
import { LINE, type Block, type Cell, type Line, type Row, type Section, type Side } from './page.ts';
import { coverageFacts, pageOf } from './page-sections.ts';

/** What a desk officer asks in the morning; the rest of the brief has places of its own in the reading room. */
export const FRONT_SECTIONS = ['decided', 'since', 'state', 'moves', 'red-lines', 'one-sided', 'disputed', 'rounds', 'gaps'];

/** A section with as much of it as is read at once. */
export interface FrontSection extends Section {
  /** How many blocks there are in all. */
  readonly count: number;
}

/**
 * The first sections of a brief, cut so that they stay as large as one reads, however many reports there are. It is plain data: whoever keeps
 * it need not make the brief again.
 */
export interface FrontPage {
  readonly title: string;
  readonly facts: readonly string[];
  readonly sections: readonly FrontSection[];
  readonly courses: readonly IssueCourse[];
  readonly parties: readonly string[];
  /** The first and the last day covered, ISO 8601. */
  readonly covered: readonly [string | null, string | null];
  /** The reports that the sections and drawings cite. */
  readonly reports: readonly BriefReport[];
}

/** Most blocks of a section, lines of a cell or side, and places that one line cites. */
const MOST_BLOCKS = 100;
const MOST_CELL_LINES = 6;
const MOST_CITES = 5;

export function frontPageOf(brief: Brief): FrontPage {
  const { coverage, parties } = brief;
  const days = dayWords(commonYear(coverage.first, coverage.last));
  const sections = pageOf(brief, FRONT_SECTIONS).sections.map(cutSection);
  const courses = brief.grid.flatMap((row) => courseOf(brief, row, days) ?? []);
  const cited = new Set([
    ...sections.flatMap(({ blocks }) => blocks.flatMap(citedIn)),
    ...courses.flatMap(({ points }) => points.map(({ evidence }) => evidence.report)),
  ]);
  return {
    title: brief.title,
    facts: coverageFacts(brief, days),
    sections,
    courses,
    parties: parties.map(({ name }) => name),
    covered: [coverage.first, coverage.last],
    reports: brief.reports.filter(({ number }) => cited.has(number)),
  };
}

/** Where all positions of a party on an issue stand, by the ids of both. */
export function historyAddress(party: string, issue: string): string {
  return `/grid/${party}/${issue}`;
}

function cutSection(section: Section): FrontSection {
  return { ...section, blocks: section.blocks.slice(0, MOST_BLOCKS).map(cutBlock), count: section.blocks.length };
}

function cutBlock(block: Block): Block {
  if (block.kind === 'line' || block.kind === 'aligned') return { ...block, line: cutLine(block.line) };
  if (block.kind === 'group') return { ...block, lines: cutLines(block.lines) };
  if (block.kind === 'grid') return { ...block, rows: block.rows.map(cutRow) };
  const [one, other] = block.sides;
  return { ...block, sides: [cutSide(one), cutSide(other)] };
}

function cutSide(side: Side): Side {
  return { ...side, lines: cutLines(side.lines) };
}

function cutRow({ source, cells, ...row }: Row): Row {
  const cut = cells.map((cell, at): Cell => {
    const { party = '', current = [], earlier = [] } = source.cells[at] ?? {};
    const lines = cutLines(cell.lines);
    const heard = cutLines(cell.heard);
    if (current.length + earlier.length === 0) return { ...cell, lines, heard };
    const history = { address: historyAddress(party, source.issue), earlier: earlier.length };
    return { ...cell, lines, heard, earlier: [], history };
  });
  return { ...row, source: { ...source, cells: [] }, cells: cut };
}

/** The first lines, and one that tells how many more there are. */
function cutLines(lines: readonly Line[]): Line[] {
  const rest = lines.length - MOST_CELL_LINES;
  const first = lines.slice(0, MOST_CELL_LINES).map(cutLine);
  return rest > 0 ? [...first, { ...LINE, runs: [{ words: `and ${rest.toLocaleString('en-GB')} more`, kind: 'plain' }] }] : first;
}

function cutLine(line: Line): Line {
  const { cites, under } = line;
  const more = cites.length - MOST_CITES;
  return { ...line, cites: cites.slice(0, MOST_CITES), ...(more > 0 && { more }), under: cutLines(under) };
}

/** Numbers of the reports that a block cites. */
function citedIn(block: Block): number[] {
  if (block.kind === 'line' || block.kind === 'aligned') return citedBy([block.line]);
  if (block.kind === 'group') return citedBy(block.lines);
  if (block.kind === 'sides') return block.sides.flatMap(({ lines }) => citedBy(lines));
  return block.rows.flatMap(({ cells }) => cells.flatMap(({ lines, heard }) => citedBy([...lines, ...heard])));
}

function citedBy(lines: readonly Line[]): number[] {
  return lines.flatMap(({ cites, under }) => [...cites.map(({ report }) => report), ...citedBy(under)]);
}
