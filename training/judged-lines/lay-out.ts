/**
 * Lays coverage out for readers who judge the lines of its brief: beside its reports, in `lines.md` every line above "Who said what", numbered, with the words
 * that it cites. P is a position, H a statement shown under an issue, M a move, O what one side alone announces, D a dispute, R a round.
 *
 *   npm run build && npx tsx training/judged-lines/lay-out.ts OUT SET...
 *
 * A set is one of `../later-press/train`, or a folder with a codebook and reports.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { partOfArticle, pressArticlesById, type PressArticle } from '../../eval/data/press-articles.ts';
import type { Brief } from '../../src/model/brief.ts';
import { plainText } from '../../src/render/page/fact-phrases.ts';
import { pageOf } from '../../src/render/page/page-sections.ts';
import type { Line, Section } from '../../src/render/page/page.ts';

const READOUT = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const MARKED = fileURLToPath(new URL('../later-press/train', import.meta.url));
const MOST_BRIEF_BYTES = 1 << 28;

/** The sections that are judged, with the letter of their lines. */
const LETTERS: Readonly<Record<string, string>> = { state: 'P', moves: 'M', 'one-sided': 'O', disputed: 'D', rounds: 'R' };

const [out = '', ...sets] = process.argv.slice(2);
if (out === '' || sets.length === 0) {
  console.error('Say where to, and which sets: npx tsx training/judged-lines/lay-out.ts OUT SET...');
  process.exit(1);
}
const articles = pressArticlesById();
for (const set of sets) {
  const folder = join(out, basename(set));
  layOutReports(set, folder);
  const brief = readCoverage(folder);
  const lines = linesOf(brief);
  writeFileSync(join(folder, 'lines.md'), `${lines.join('\n')}\n`);
  console.log(`${basename(set)}: ${brief.coverage.reports} reports, ${lines.length} lines`);
}

function layOutReports(set: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'reports'), { recursive: true });
  const from = existsSync(join(set, 'codebook.yaml')) ? set : join(MARKED, set);
  copyFileSync(join(from, 'codebook.yaml'), join(folder, 'codebook.yaml'));
  if (existsSync(join(from, 'reports'))) {
    cpSync(join(from, 'reports'), join(folder, 'reports'), { recursive: true });
    return;
  }
  const parts = readFileSync(join(from, 'texts.tsv'), 'utf8').trimEnd().split('\n');
  const table = ['file,published,outlet'];
  for (const part of parts) {
    const [id = '', start, end] = part.split('\t');
    const article = articles.get(id);
    if (!article) throw new Error(`The article ${id} of ${set} is not beside the repository`);
    const text = partOfArticle(article.text, Number(start), Number(end)).replaceAll(/[ \t\u00A0]+/g, ' ');
    const title = article.title !== undefined && !text.startsWith(article.title) ? `${article.title}\n\n` : '';
    writeFileSync(join(folder, 'reports', `${id}.txt`), title + text);
    table.push([`${id}.txt`, article.published ?? '', `"${outletOf(article)}"`].join(','));
  }
  writeFileSync(join(folder, 'reports', 'table.csv'), `${table.join('\n')}\n`);
}

function outletOf({ id, outlet, publisher }: PressArticle): string {
  return outlet ?? publisher ?? (id.match(/^[A-Za-z]+/)?.[0] ?? '');
}

function readCoverage(folder: string): Brief {
  const readout = (...words: string[]): string =>
    execFileSync(process.execPath, [READOUT, ...words], { cwd: folder, encoding: 'utf8', maxBuffer: MOST_BRIEF_BYTES, stdio: ['ignore', 'pipe', 'pipe'] });
  readout('init', '.', '--codebook', 'codebook.yaml');
  readout('add', ...(existsSync(join(folder, 'reports', 'table.csv')) ? ['--table', 'reports/table.csv'] : ['reports']));
  writeFileSync(join(folder, 'brief.md'), readout('brief', '--format', 'md'));
  return JSON.parse(readout('brief', '--format', 'json')) as Brief;
}

function linesOf(brief: Brief): string[] {
  const titles = new Map(brief.reports.map(({ number, title }) => [number, title ?? '']));
  return pageOf(brief, Object.keys(LETTERS)).sections.flatMap((section) => numbered(section, titles));
}

function numbered(section: Section, titles: ReadonlyMap<number, string>): string[] {
  const counts = new Map<string, number>();
  const printed = (line: Line, letter: string, where: string): string => {
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    const beside = [...line.notes, ...line.flags.map((flag) => `[${flag}]`)].join('; ');
    const cited = line.cites.map(({ report, quote }) => `   cites ${report} (${titles.get(report) ?? ''}): "${quote}"`);
    const under = line.under.map((one) => `   - ${plainText(one.runs)} (${one.notes.join('; ')})`);
    return [`${letter}${count} ${where}${plainText(line.runs)} (${beside})`, ...under, ...cited].join('\n');
  };
  const letter = LETTERS[section.id] ?? '';
  return section.blocks.flatMap((block) => {
    if (block.kind === 'line') return [printed(block.line, letter, '')];
    if (block.kind === 'sides') {
      const [one, other] = block.sides;
      return [one, other].flatMap(({ title, lines }) => lines.map((line) => printed(line, letter, `${block.about}, ${title}: `)));
    }
    if (block.kind !== 'grid') return [];
    return block.rows.flatMap(({ title, cells }) =>
      cells.flatMap(({ party, lines, earlier, heard }) => [
        ...lines.map((line) => printed(line, 'P', `${title} | ${party}: `)),
        ...earlier.map((line) => printed(line, 'P', `${title} | ${party} (said earlier): `)),
        ...(lines.length > 0 ? [] : heard.map((line) => printed(line, 'H', `${title} | ${party}: `))),
      ]),
    );
  });
}
