import { createColors } from 'picocolors';
import type { Brief } from '../../model/brief.ts';
import { printableLine } from '../../text/printable.ts';
import { clipEnd } from '../../brief/excerpts.ts';
import { harmless } from '../../brief/printable-brief.ts';
import type { Block, Cell, Flag, Line, Row, Run, Section, Side } from '../page/page.ts';
import { pageOf } from '../page/page-sections.ts';
import { STATE_WORDS } from '../page/fact-phrases.ts';
import { beside, indented, wrapped } from './terminal-layout.ts';

export interface TerminalOptions {
  /** Columns that no line exceeds; 100 when not given, at least 40. */
  readonly width?: number;
  readonly colour: boolean;
}

/** How the brief is drawn: the columns there are, and the colours, which do nothing unless they are asked for. */
interface Drawing {
  readonly width: number;
  readonly colours: ReturnType<typeof createColors>;
}

const INDENT = 2;
/** Columns below which a column of the grid is no longer read with ease; the grid is then a list. */
const NARROWEST_CELL = 26;
/** Code units of a report's words on a terminal; the whole stands in the other forms. */
const LONGEST_QUOTE = 240;

/** The brief for a terminal: readable without colour, and never wider than asked. */
export function renderTerminal(brief: Brief, { width = 100, colour }: TerminalOptions): string {
  const drawing = { width: Math.max(40, width), colours: createColors(colour) };
  const page = pageOf(harmless(brief));
  const lines = [
    ...heading(page.title, page.facts, drawing),
    ...page.sections.flatMap((section) => ['', ...sectionLines(section, drawing)]),
  ];
  return `${lines.join('\n')}\n`;
}

function heading(title: string, facts: readonly string[], { width, colours }: Drawing): string[] {
  return [
    ...wrapped(printableLine(title), width).map((line) => colours.bold(line)),
    ...wrapped(facts.map(printableLine).join(' · '), width).map((line) => colours.dim(line)),
  ];
}

function sectionLines({ title, intro, blocks, empty }: Section, drawing: Drawing): string[] {
  const { width, colours } = drawing;
  const rule = colours.dim('─'.repeat(Math.max(0, width - title.length - 1)));
  return [
    `${colours.bold(colours.cyan(title))} ${rule}`.trimEnd(),
    ...(blocks.length > 0 && intro !== '' ? indented(wrapped(colours.dim(intro), width - INDENT), INDENT) : []),
    ...(blocks.length > 0
      ? blocks.flatMap((block) => blockLines(block, drawing))
      : indented(wrapped(colours.dim(printableLine(empty)), width - INDENT), INDENT)),
  ];
}

function blockLines(block: Block, drawing: Drawing): string[] {
  if (block.kind === 'line' || block.kind === 'aligned') return lineLines(block.line, drawing, INDENT);
  if (block.kind === 'sides') return sidesLines(block.about, block.note, block.sides, drawing);
  if (block.kind === 'grid') return gridLines(block.parties, block.rows, drawing);
  const head = `${drawing.colours.bold(printableLine(block.title))} ${drawing.colours.dim(`(${printableLine(block.note)})`)}`;
  const lines = block.lines.flatMap((line) => lineLines({ ...line, mark: '·' }, drawing, INDENT + 2));
  return ['', ...indented(wrapped(head, drawing.width - INDENT), INDENT), ...lines];
}

/** One line of the brief, with what stands under it, indented. */
function lineLines(line: Line, drawing: Drawing, indent: number): string[] {
  const numbered = line.mark === '' && line.cites.length === 0 && line.reports.length === 1;
  const mark = numbered ? `[${line.reports[0] ?? ''}]` : line.mark === '' ? '·' : line.mark;
  const body = wrapped(lineWords(numbered ? { ...line, reports: [] } : line, drawing), drawing.width - indent - mark.length - 1);
  return [
    ...indented(beside([[drawing.colours.cyan(mark)], body], [mark.length, 0], 1), indent),
    ...line.under.flatMap((under) => lineLines({ ...under, mark: '·' }, drawing, indent + 2)),
  ];
}

function lineWords(line: Line, drawing: Drawing): string {
  const { colours } = drawing;
  const flags = line.flags.filter((flag) => flag !== 'ascribed' && flag !== 'conditional' && flag !== 'unnamed');
  const notes = line.notes
    .map(printableLine)
    .filter((note) => note !== '')
    .join(' · ');
  const unnamed = line.flags.includes('unnamed');
  return [
    line.runs.map((run) => runWords(run, drawing)).join(''),
    ...flags.map((flag) => flagWords(flag, drawing)),
    ...(notes === '' ? [] : [unnamed ? colours.yellow(`— ${notes}`) : colours.dim(`— ${notes}`)]),
    ...(citationWords(line) === '' ? [] : [colours.cyan(citationWords(line))]),
  ].join(' ');
}

function runWords({ words, kind }: Run, { colours }: Drawing): string {
  if (kind === 'quote') return clipQuote(printableLine(words));
  const shown = printableLine(words);
  const spaced = `${/^\s/.test(words) ? ' ' : ''}${shown}${/\s$/.test(words) && shown !== '' ? ' ' : ''}`;
  return kind === 'strong' ? colours.bold(spaced) : kind === 'verb' ? colours.cyan(spaced) : spaced;
}

function clipQuote(words: string): string {
  if (words.length <= LONGEST_QUOTE) return words;
  return clipEnd(words, LONGEST_QUOTE) + (words.startsWith('“') ? '”' : '');
}

function flagWords(flag: Flag, { colours }: Drawing): string {
  const shown = `(${flag})`;
  if (flag === 'red line') return colours.red(shown);
  if (flag === 'reviewed') return colours.green(shown);
  return colours.yellow(shown);
}

/** The numbers of the reports that the line cites, each once. */
function citationWords({ cites, reports }: Line): string {
  const numbers = new Set([...cites.map(({ report }) => report), ...reports]);
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => `[${number}]`)
    .join('');
}

function sidesLines(about: string, note: string, sides: readonly [Side, Side], drawing: Drawing): string[] {
  const { width, colours } = drawing;
  const column = Math.floor((width - INDENT - 3) / 2);
  const inner = { ...drawing, width: column };
  const blocks = sides.map(({ title, lines, empty }) => [
    colours.bold(title),
    ...(lines.length > 0
      ? lines.flatMap((line) => lineLines({ ...line, mark: '·' }, inner, 0))
      : wrapped(colours.dim(empty), column)),
  ]);
  return [
    '',
    ...indented(
      wrapped(`${colours.bold(printableLine(about))} ${colours.dim(`(${printableLine(note)})`)}`, width - INDENT),
      INDENT,
    ),
    ...indented(beside(blocks, [column, column], 3), INDENT),
  ];
}

/** As a table when every party that is heard has a column wide enough, as a list when not. */
function gridLines(parties: readonly string[], rows: readonly Row[], drawing: Drawing): string[] {
  const heard = parties.flatMap((_, at) => (rows.some(({ cells }) => (cells[at]?.lines.length ?? 0) > 0) ? [at] : []));
  const column = Math.floor((drawing.width - INDENT - INDENT * Math.max(0, heard.length - 1)) / Math.max(1, heard.length));
  const asTable = column >= NARROWEST_CELL;
  const head = heard.map((at) => drawing.colours.bold(printableLine(parties[at] ?? '')));
  const silent = parties.filter((_, at) => !heard.includes(at));
  return [
    ...(asTable && heard.length > 0
      ? [
          '',
          ...tableRow(
            head.map((name) => wrapped(name, column)),
            column,
          ),
        ]
      : []),
    ...rows.flatMap((row) => ['', ...rowHead(row, drawing), ...rowLines(row, heard, asTable ? column : null, drawing)]),
    ...(silent.length > 0 && heard.length > 0
      ? [
          '',
          ...indented(
            wrapped(
              drawing.colours.dim(`Not heard on any issue: ${silent.map(printableLine).join(', ')}`),
              drawing.width - INDENT,
            ),
            INDENT,
          ),
        ]
      : []),
  ];
}

function tableRow(cells: readonly (readonly string[])[], column: number): string[] {
  return indented(
    beside(
      cells,
      cells.map(() => column),
    ),
    INDENT,
  );
}

function rowHead({ title, state }: Row, { width, colours }: Drawing): string[] {
  const shown = STATE_WORDS[state];
  return indented(wrapped(`${colours.bold(printableLine(title))} ${colours.cyan(`· ${shown}`)}`, width - INDENT), INDENT);
}

function rowLines(row: Row, heard: readonly number[], column: number | null, drawing: Drawing): string[] {
  const { colours, width } = drawing;
  if (row.empty !== null) return indented(wrapped(colours.dim(printableLine(row.empty)), width - INDENT - 2), INDENT + 2);
  const cells = heard.flatMap((at) => row.cells[at] ?? []);
  if (column !== null)
    return tableRow(
      cells.map((cell) => cellLines(cell, { ...drawing, width: column })),
      column,
    );
  return listedCells(cells, drawing);
}

/** The cells of a row below each other; parties that are not heard share a line. */
function listedCells(cells: readonly Cell[], drawing: Drawing): string[] {
  const { colours, width } = drawing;
  const named = cells.filter(({ lines }) => lines.length > 0);
  const silent = cells.filter(({ lines }) => lines.length === 0).map(({ party }) => printableLine(party));
  const names = Math.min(18, Math.max(...named.map(({ party }) => printableLine(party).length)));
  const notHeard = silent.length > 0 ? wrapped(colours.dim(`not heard: ${silent.join(', ')}`), width - INDENT - 2) : [];
  return [
    ...named.flatMap((cell) => {
      const body = cellLines(cell, { ...drawing, width: width - INDENT - 2 - names - 2 });
      return indented(beside([wrapped(printableLine(cell.party), names), body], [names, 0]), INDENT + 2);
    }),
    ...indented(notHeard, INDENT + 2),
  ];
}

function cellLines({ lines, empty }: Cell, drawing: Drawing): string[] {
  if (lines.length === 0) return wrapped(drawing.colours.dim(empty), drawing.width);
  return lines.flatMap((line) => lineLines(line, drawing, 0));
}
