import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import type { Stance } from '../../src/model/reading/code.ts';
import {
  markOf,
  readingOf,
  type MarkedCode,
  type MarkedNegotiation,
  type MarkedText,
} from '../../test/truth/marked-positions.ts';
import { partOfArticle, pressArticles } from './press-articles.ts';

const root = new URL('../../training/later-press/', import.meta.url);

export interface NamedNegotiation extends MarkedNegotiation {
  readonly name: string;
}

/**
 * Quarrels in real press whose positions one reader marked, by place, or two who worked alone; what only one of them marked is not sure. One whose
 * articles are not all there is left out.
 */
export async function markedPress(part: 'train' | 'test'): Promise<NamedNegotiation[]> {
  const articles = pressArticles();
  const folder = fileURLToPath(new URL(part, root));
  const found: NamedNegotiation[] = [];
  for (const name of readdirSync(folder).sort()) {
    const negotiation = await negotiationIn(join(folder, name), articles);
    if (negotiation) found.push({ name, ...negotiation });
  }
  return found;
}

async function negotiationIn(folder: string, articles: ReadonlyMap<string, string>): Promise<MarkedNegotiation | null> {
  const parts = rowsOf(join(folder, 'texts.tsv'));
  if (parts.some(([id = '']) => !articles.has(id))) return null;
  const codebook = await readCodebook(join(folder, 'codebook.yaml'));
  const texts: MarkedText[] = [];
  for (const [id = '', start, end] of parts) {
    const source = plain(partOfArticle(articles.get(id) ?? '', Number(start), Number(end)));
    texts.push({ id, reading: await readingOf(source, codebook) });
  }
  const marks = (name: string): MarkedCode[] => rowsOf(join(folder, name)).map((row) => codeOf(row, texts, articles));
  const first = marks('codes.tsv');
  return { codebook, texts, codes: existsSync(join(folder, 'second.tsv')) ? ofTwo(first, marks('second.tsv')) : first };
}

/** The marks of both readers, each once. */
function ofTwo(first: readonly MarkedCode[], second: readonly MarkedCode[]): MarkedCode[] {
  const both = first.map((code) => ({ ...code, sure: second.some((other) => isSameMark(code, other)) }));
  const alone = second.filter((code) => !first.some((other) => isSameMark(code, other)));
  return [...both, ...alone.map((code) => ({ ...code, sure: false }))];
}

function isSameMark(one: MarkedCode, other: MarkedCode): boolean {
  const position = ({ text, holder, issue, alternative, stance, asserted }: MarkedCode): string =>
    JSON.stringify([text, holder, issue, alternative, stance, asserted]);
  return position(one) === position(other) && one.start < other.end && other.start < one.end;
}

/** Throws where the words of a mark are not in the text as it is read: it would be missed by whatever is measured. */
function codeOf(row: readonly string[], texts: readonly MarkedText[], articles: ReadonlyMap<string, string>): MarkedCode {
  const [text = '', holder = '', issue = '', alternative = '', stance, flags = '', from, to] = row;
  const words = plain(partOfArticle(articles.get(text) ?? '', Number(from), Number(to))).trim();
  const start = texts.find(({ id }) => id === text)?.reading.text.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`The words of a mark stand nowhere in ${text}: ${words}`);
  return markOf({ text, start, end: start + words.length, holder, issue, alternative, stance: stance as Stance }, flags);
}

/** Blanks as a report has them that was saved as text. */
function plain(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(/[ \t\u00A0]+/g, ' ');
}

function rowsOf(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
}
