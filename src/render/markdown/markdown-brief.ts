import type { AlignedPiece, Brief, BriefReport, Evidence, SharedLine } from '../../model/brief.ts';
import { printableLine } from '../../text/printable.ts';
import { withPrintableTexts } from '../../brief/printable-brief.ts';
import { labelsOf, type Labels } from '../page/citation-labels.ts';
import type { Block, Cell, Flag, Line, Row, Run, Section } from '../page/page.ts';
import { pageOf } from '../page/page-sections.ts';
import { stateWords } from '../page/fact-phrases.ts';

/**
 * The brief as Markdown, for notes and for mail. Citations name the words by report and letter, "[13c]"; the words stand under
 * their report at the end. No HTML is used, and nothing that stands in a report becomes Markdown.
 */
export function renderMarkdown(given: Brief): string {
  const brief = withPrintableTexts(given);
  const page = pageOf(brief);
  const labels = labelsOf(page.sections);
  const lines = [
    `# ${escaped(page.title)}`,
    '',
    page.facts.map(escaped).join(' · '),
    ...page.sections.filter(({ id }) => id !== 'reports').flatMap((section) => sectionLines(section, labels)),
    ...reportLines(brief, labels),
  ];
  return `${lines.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

function sectionLines({ title, intro, blocks, empty }: Section, labels: Labels): string[] {
  return [
    '',
    `## ${escaped(title)}`,
    ...(intro === '' || blocks.length === 0 ? [] : ['', escaped(intro)]),
    ...(blocks.length === 0 ? ['', `*${escaped(empty)}*`] : []),
    ...blocks.flatMap((block, at) => [
      ...((block.kind === 'line' || block.kind === 'aligned') && at > 0 ? [] : ['']),
      ...blockLines(block, labels),
    ]),
  ];
}

function blockLines(block: Block, labels: Labels): string[] {
  if (block.kind === 'line') return lineLines(block.line, labels, 0);
  if (block.kind === 'aligned') return [...lineLines(block.line, labels, 0), ...alignedLines(block.shared)];
  if (block.kind === 'grid') return block.rows.flatMap((row) => rowLines(row, labels));
  const note = block.note === '' ? [] : [`*${escaped(block.note)}*`, ''];
  if (block.kind === 'group')
    return [`### ${escaped(block.title)}`, '', ...note, ...block.lines.flatMap((line) => lineLines(line, labels, 0))];
  return [
    `### ${escaped(block.about)}`,
    '',
    ...note,
    ...block.sides.flatMap(({ title, lines, empty }) => [
      `- **${escaped(title)}**`,
      ...(lines.length > 0 ? lines.flatMap((line) => lineLines(line, labels, 1)) : [`  - *${escaped(empty)}*`]),
    ]),
  ];
}

/** Each passage of the one report above that of the other; what differs stands in bold. */
function alignedLines({ earlier, later, passages }: SharedLine): string[] {
  const wordsOf = (pieces: readonly AlignedPiece[], side: 'earlier' | 'later'): string =>
    pieces.map((piece) => runWords({ words: piece[side], kind: piece.kind === 'same' ? 'plain' : 'strong' })).join('');
  return passages.flatMap(({ pieces }) => [
    `  - \\[${earlier}\\] ${wordsOf(pieces, 'earlier').trim()}`,
    `    - \\[${later}\\] ${wordsOf(pieces, 'later').trim()}`,
  ]);
}

function rowLines({ title, source, cells, empty }: Row, labels: Labels): string[] {
  const head = [`### ${[title, stateWords(source)].flatMap((words) => (words === null ? [] : escaped(words))).join(' · ')}`, ''];
  if (empty !== null) return [...head, `*${escaped(empty)}*`, ''];
  return [...head, ...cells.flatMap((cell) => cellLines(cell, labels)), ''];
}

function cellLines({ party, lines, earlier, heard, empty, uncoded }: Cell, labels: Labels): string[] {
  if (lines.length === 0)
    return [`- **${escaped(party)}**: *${escaped(empty)}*`, ...heard.flatMap((line) => lineLines(line, labels, 1))];
  return [
    `- **${escaped(party)}**`,
    ...lines.flatMap((line) => lineLines(line, labels, 1)),
    ...(uncoded === '' ? [] : [`  - *${escaped(uncoded)}*`]),
    ...(earlier.length > 0 ? ['  - *said earlier*', ...earlier.flatMap((line) => lineLines(line, labels, 2))] : []),
  ];
}

function lineLines(line: Line, labels: Labels, depth: number): string[] {
  const notes = line.notes.map(escaped).filter((note) => note !== '');
  const words = [
    ...(line.mark === '' || line.mark === '·' ? [] : [escaped(line.mark)]),
    line.runs.map(runWords).join(''),
    ...flagWords(line.flags),
    ...(notes.length > 0 ? [`— ${notes.join(' · ')}`] : []),
    citationWords(line, labels),
  ].filter((part) => part !== '');
  return [`${'  '.repeat(depth)}- ${words.join(' ')}`, ...line.under.flatMap((under) => lineLines(under, labels, depth + 1))];
}

/** These the words or the notes of the line say already. */
const SAID: readonly Flag[] = ['ascribed', 'conditional', 'unnamed'];

function flagWords(flags: readonly Flag[]): string[] {
  return flags.filter((flag) => !SAID.includes(flag)).map((flag) => `**(${flag})**`);
}

function runWords({ words, kind }: Run): string {
  const shown = escaped(words);
  if (shown === '') return words === '' ? '' : ' ';
  const marked = kind === 'strong' ? `**${shown}**` : kind === 'verb' ? `*${shown}*` : shown;
  return `${/^\s/.test(words) ? ' ' : ''}${marked}${/\s$/.test(words) ? ' ' : ''}`;
}

/** Numbers of the reports it names stand alone, words with their letter. */
function citationWords({ cites, reports }: Line, labels: Labels): string {
  const cited = new Set(cites.map(({ report }) => report));
  const names = [...new Set([...cites.map(labels.of), ...reports.filter((report) => !cited.has(report)).map(String)])];
  return names.map((name) => `\\[${name}\\]`).join('');
}

function reportLines({ reports }: Brief, labels: Labels): string[] {
  if (reports.length === 0) return ['', '## Reports', '', '*no report was read*'];
  return ['', '## Reports', ...reports.flatMap((report) => ['', ...reportWords(report, labels)])];
}

function reportWords(report: BriefReport, labels: Labels): string[] {
  const { number, title, outlet, wires, published, path } = report;
  const facts = [
    outlet ?? 'outlet not known',
    published.date ?? 'undated',
    ...(wires.length > 0 ? [`credits ${wires.join(', ')}`] : []),
    path,
  ];
  return [
    `### \\[${number}\\] ${escaped(title ?? 'without a title')}`,
    '',
    facts
      .map(escaped)
      .filter((fact) => fact !== '')
      .join(' · '),
    '',
    ...labels.inReport(number).map((evidence) => `- **${labels.of(evidence)}** ${excerptWords(evidence)}`),
  ];
}

/** The words in bold, with what stands before and after them. */
function excerptWords({ before, within, after }: Evidence): string {
  const pieces = [{ words: before, marked: false }, ...within, { words: after, marked: false }];
  return pieces.map(({ words, marked }) => runWords({ words, kind: marked ? 'strong' : 'plain' })).join('');
}

/**
 * Words as words: every sign that Markdown reads as something else is escaped, at the head of a line also those that begin a list
 * or a rule; addresses do not become links.
 */
function escaped(words: string): string {
  return printableLine(words)
    .replace(/[\\`*_[\]<>|~#&!$^{}@]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (head) => `${head.slice(0, -1)}\\.`);
}
