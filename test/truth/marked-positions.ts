import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import { openReport } from '../../src/ingest/formats/open-report.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { Original } from '../../src/model/original.ts';
import type { UncodedReading } from '../../src/model/reading/reading.ts';
import type { Stance } from '../../src/model/reading/code.ts';
import { readUncoded } from '../../src/read/reading-layer.ts';
import { hasMarks, parseMarks } from './inline-marks.ts';

/** A position as a reader marked it; offsets into the text of the reading, in UTF-16 code units. */
export interface MarkedCode {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly holder: string;
  readonly issue: string;
  readonly alternative: string;
  readonly stance: Stance;
  readonly asserted: boolean;
  readonly declared: boolean;
  readonly condition: boolean;
  readonly redLine: boolean;
  /** True where two readers agree, or a single reader was sure. */
  readonly sure: boolean;
}

export interface MarkedText {
  readonly id: string;
  readonly reading: UncodedReading;
}

/** A negotiation with a codebook, texts and the positions that readers marked in them. */
export interface MarkedNegotiation {
  readonly codebook: Codebook;
  readonly texts: readonly MarkedText[];
  readonly codes: readonly MarkedCode[];
}

/**
 * Reads a folder of marked positions in any of its three shapes: passages (text.jsonl), our reports (.txt with inline marks), and real reports
 * (reports/ with codes.jsonl). Each text is read by the program up to the coding.
 */
export async function markedNegotiation(folder: string, readWith?: Codebook): Promise<MarkedNegotiation> {
  const codebook = await readCodebook(join(folder, 'codebook.yaml'));
  const texts: MarkedText[] = [];
  for (const { id, source } of sources(folder)) texts.push({ id, reading: await readingOf(source, readWith ?? codebook) });
  return { codebook, texts, codes: codesOf(folder, texts) };
}

interface Source {
  readonly id: string;
  readonly source: string;
}

function sources(folder: string): Source[] {
  const passages = join(folder, 'text.jsonl');
  if (existsSync(passages))
    return linesOf(passages).map((line) => {
      const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
      return { id, source: text };
    });
  const reports = join(folder, 'reports');
  const place = existsSync(reports) ? reports : folder;
  const names = readdirSync(place).filter((name) => name.endsWith('.txt'));
  return names.sort().map((id) => ({ id, source: withoutMarks(readFileSync(join(place, id), 'utf8')) }));
}

/** Our own reports carry inline marks of who said what, and keys of their own in the front matter. */
function withoutMarks(source: string): string {
  return hasMarks(source) ? parseMarks(source).text.replace(/^(?:negotiation|manner):.*\n/gm, '') : source;
}

/** What the program reads in a text before it is coded. */
export async function readingOf(source: string, codebook: Codebook): Promise<UncodedReading> {
  const opened = openReport(new TextEncoder().encode(source), 'text/plain', { path: '-' });
  if (!('id' in opened)) throw new Error(`A marked text could not be read: ${opened.why}.`);
  return readUncoded(opened satisfies Original, codebook);
}

function codesOf(folder: string, texts: readonly MarkedText[]): MarkedCode[] {
  const json = join(folder, 'codes.jsonl');
  return existsSync(json) ? linesOf(json).map(realCode) : ownCodes(folder, texts);
}

function realCode(line: string): MarkedCode {
  const code = JSON.parse(line) as Omit<MarkedCode, 'text' | 'redLine' | 'sure'> & {
    readonly report: string;
    readonly red_line: boolean;
    readonly readers: number;
    readonly sure?: boolean;
  };
  return { ...code, text: code.report, redLine: code.red_line, sure: code.sure ?? code.readers === 2 };
}

/** The writer's codes, as the third reader settled them where a second one differed. */
function ownCodes(folder: string, texts: readonly MarkedText[]): MarkedCode[] {
  const first = table(folder, 'codes.tsv');
  const settled = table(folder, 'settled.tsv');
  const dropped = new Set(settled.filter(([what]) => what === 'drop').map(([, ...code]) => code.join('\t')));
  const added = settled.filter(([what]) => what === 'add').map(([, ...code]) => code);
  const textOf = new Map(texts.map(({ id, reading }) => [id, reading.text]));
  return [...first.filter((code) => !dropped.has(code.join('\t'))), ...added].map((row) => ownCode(folder, row, textOf));
}

function ownCode(folder: string, row: readonly string[], textOf: ReadonlyMap<string, string>): MarkedCode {
  const [text = '', holder = '', issue = '', alternative = '', stance = '', flags = '', words = ''] = row;
  const start = textOf.get(text)?.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`${folder}: the words of a code stand nowhere in ${text}: ${words}`);
  return markOf({ text, start, end: start + words.length, holder, issue, alternative, stance: stance as Stance }, flags);
}

type Mark = Pick<MarkedCode, 'text' | 'start' | 'end' | 'holder' | 'issue' | 'alternative' | 'stance'>;

/** The mark of one reader, with its flags as they are written: words parted by commas. */
export function markOf(mark: Mark, flags: string): MarkedCode {
  const has = (flag: string): boolean => flags.split(',').includes(flag);
  return {
    ...mark,
    asserted: !has('denied'),
    declared: has('declared'),
    condition: has('condition'),
    redLine: has('red-line'),
    sure: true,
  };
}

function table(folder: string, name: string): string[][] {
  const file = join(folder, name);
  return existsSync(file) ? linesOf(file).map((line) => line.split('\t')) : [];
}

function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
