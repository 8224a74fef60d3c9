import { createColors } from 'picocolors';
import type { Brief } from '../../model/brief.ts';
import { printableLine } from '../../text/printable.ts';
import { shortenedWords } from '../../brief/shortened-words.ts';
import { withPrintableTexts } from '../../brief/printable-brief.ts';
import {
  isTold,
  type Block,
  type Cell,
  type Flag,
  type Line,
  type Row,
  type Run,
  type Section,
  type Side,
} from '../page/page.ts';
import { pageOf } from '../page/page-sections.ts';
import { stateWords } from '../page/fact-phrases.ts';
import { joinColumns, indentText, wrapText } from './terminal-layout.ts';

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

const INDENT_COLUMNS = 2;
/** Columns below which a column of the grid is no longer read with ease; the grid is then a list. */
const MIN_CELL_COLUMNS = 26;
/** Code units of a report's words on a terminal; the whole stands in the other forms. */
const MAX_QUOTE_CHARS = 480;

/** The brief for a terminal: readable without colour, and never wider than asked. */
export function renderTerminal(brief: Brief, { width = 100, colour }: TerminalOptions): string {
  const drawing = { width: Math.max(40, width), colours: createColors(colour) };
  const page = pageOf(withPrintableTexts(brief));
  const lines = [
    ...heading(page.title, page.facts, drawing),
    ...page.sections.flatMap((section) => ['', ...sectionLines(section, drawing)]),
  ];
  return `${lines.join('\n')}\n`;
}

function heading(title: string, facts: readonly string[], { width, colours }: Drawing): string[] {
  return [
    ...wrapText(printableLine(title), width).map((line) => colours.bold(line)),
    ...wrapText(facts.map(printableLine).join(' · '), width).map((line) => colours.dim(line)),
  ];
}

function sectionLines({ title, intro, blocks, empty }: Section, drawing: Drawing): string[] {
  const { width, colours } = drawing;
  const rule = colours.dim('─'.repeat(Math.max(0, width - title.length - 1)));
  return [
    `${colours.bold(colours.cyan(title))} ${rule}`.trimEnd(),
    ...(blocks.length > 0 && intro !== ''
      ? indentText(wrapText(colours.dim(intro), width - INDENT_COLUMNS), INDENT_COLUMNS)
      : []),
    ...(blocks.length > 0
      ? blocks.flatMap((block) => blockLines(block, drawing))
      : indentText(wrapText(colours.dim(printableLine(empty)), width - INDENT_COLUMNS), INDENT_COLUMNS)),
  ];
}

function blockLines(block: Block, drawing: Drawing): string[] {
  if (block.kind === 'line' || block.kind === 'aligned') return lineLines(block.line, drawing, INDENT_COLUMNS);
  if (block.kind === 'sides') return sidesLines(block.about, block.note, block.sides, drawing);
  if (block.kind === 'grid') return gridLines(block.parties, block.rows, drawing);
  const note = block.note === '' ? '' : ` ${drawing.colours.dim(`(${printableLine(block.note)})`)}`;
  const head = `${drawing.colours.bold(printableLine(block.title))}${note}`;
  const lines = block.lines.flatMap((line) => lineLines({ ...line, mark: '·' }, drawing, INDENT_COLUMNS + 2));
  return ['', ...indentText(wrapText(head, drawing.width - INDENT_COLUMNS), INDENT_COLUMNS), ...lines];
}

/** One line of the brief, with what stands under it, indented. */
function lineLines(line: Line, drawing: Drawing, indent: number): string[] {
  const numbered = line.mark === '' && line.cites.length === 0 && line.reports.length === 1;
  const mark = numbered ? `[${line.reports[0] ?? ''}]` : line.mark === '' ? '·' : line.mark;
  const body = wrapText(lineWords(numbered ? { ...line, reports: [] } : line, drawing), drawing.width - indent - mark.length - 1);
  return [
    ...indentText(joinColumns([[drawing.colours.cyan(mark)], body], [mark.length, 0], 1), indent),
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
  if (kind === 'quote') return shortenedWords(printableLine(words), MAX_QUOTE_CHARS);
  const shown = printableLine(words);
  const spaced = `${/^\s/.test(words) ? ' ' : ''}${shown}${/\s$/.test(words) && shown !== '' ? ' ' : ''}`;
  return kind === 'strong' ? colours.bold(spaced) : kind === 'verb' ? colours.cyan(spaced) : spaced;
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
  const column = Math.floor((width - INDENT_COLUMNS - 3) / 2);
  const inner = { ...drawing, width: column };
  const blocks = sides.map(({ title, lines, empty }) => [
    colours.bold(title),
    ...(lines.length > 0
      ? lines.flatMap((line) => lineLines({ ...line, mark: '·' }, inner, 0))
      : wrapText(colours.dim(empty), column)),
  ]);
  return [
    '',
    ...indentText(
      wrapText(`${colours.bold(printableLine(about))} ${colours.dim(`(${printableLine(note)})`)}`, width - INDENT_COLUMNS),
      INDENT_COLUMNS,
    ),
    ...indentText(joinColumns(blocks, [column, column], 3), INDENT_COLUMNS),
  ];
}

/** As a table when every party that is heard has a column wide enough, as a list when not. */
function gridLines(parties: readonly string[], rows: readonly Row[], drawing: Drawing): string[] {
  const heard = parties.flatMap((_, at) => (rows.some(({ cells }) => isTold(cells[at])) ? [at] : []));
  const column = Math.floor(
    (drawing.width - INDENT_COLUMNS - INDENT_COLUMNS * Math.max(0, heard.length - 1)) / Math.max(1, heard.length),
  );
  const asTable = column >= MIN_CELL_COLUMNS;
  const head = heard.map((at) => wrapText(drawing.colours.bold(printableLine(parties[at] ?? '')), column));
  const silent = parties.filter((_, at) => !heard.includes(at));
  return [
    ...(asTable && heard.length > 0 ? ['', ...tableRow(head, column)] : []),
    ...rows.flatMap((row) => ['', ...rowHead(row, drawing), ...rowLines(row, heard, asTable ? column : null, drawing)]),
    ...(silent.length > 0 && heard.length > 0 ? ['', ...silentLines(silent, drawing)] : []),
  ];
}

function silentLines(silent: readonly string[], { colours, width }: Drawing): string[] {
  const words = colours.dim(`No position coded on any issue: ${silent.map(printableLine).join(', ')}`);
  return indentText(wrapText(words, width - INDENT_COLUMNS), INDENT_COLUMNS);
}

function tableRow(cells: readonly (readonly string[])[], column: number): string[] {
  return indentText(
    joinColumns(
      cells,
      cells.map(() => column),
    ),
    INDENT_COLUMNS,
  );
}

function rowHead({ title, source }: Row, { width, colours }: Drawing): string[] {
  const state = stateWords(source);
  const shown = state === null ? [] : [colours.cyan(`· ${state}`)];
  return indentText(wrapText([colours.bold(printableLine(title)), ...shown].join(' '), width - INDENT_COLUMNS), INDENT_COLUMNS);
}

function rowLines(row: Row, heard: readonly number[], column: number | null, drawing: Drawing): string[] {
  const { colours, width } = drawing;
  if (row.empty !== null)
    return indentText(wrapText(colours.dim(printableLine(row.empty)), width - INDENT_COLUMNS - 2), INDENT_COLUMNS + 2);
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
  const named = cells.filter(isTold);
  const silent = cells.filter((cell) => !isTold(cell)).map(({ party }) => printableLine(party));
  const names = Math.min(18, Math.max(...named.map(({ party }) => printableLine(party).length)));
  const notHeard = silent.length > 0 ? wrapText(colours.dim(`not coded: ${silent.join(', ')}`), width - INDENT_COLUMNS - 2) : [];
  return [
    ...named.flatMap((cell) => {
      const body = cellLines(cell, { ...drawing, width: width - INDENT_COLUMNS - 2 - names - 2 });
      return indentText(joinColumns([wrapText(printableLine(cell.party), names), body], [names, 0]), INDENT_COLUMNS + 2);
    }),
    ...indentText(notHeard, INDENT_COLUMNS + 2),
  ];
}

function cellLines({ lines, heard, empty, uncoded }: Cell, drawing: Drawing): string[] {
  const told = (lines.length > 0 ? lines : heard).flatMap((line) => lineLines(line, drawing, 0));
  const dim = (words: string): string[] => (words === '' ? [] : wrapText(drawing.colours.dim(words), drawing.width));
  return lines.length === 0 ? [...dim(empty), ...told] : [...told, ...dim(uncoded)];
}
