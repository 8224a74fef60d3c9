import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import type { UncodedReading } from '../../src/model/reading/reading.ts';
import { readingOf } from '../../test/truth/marked-positions.ts';
import { codeUnits } from './code-units.ts';
import { partOfArticle, pressArticles } from './press-articles.ts';
import type { MarkedTopic } from './marked-topics.ts';

const root = new URL('../../', import.meta.url);
const COVERAGE = fileURLToPath(new URL('../shared/coverage/training/', root));

/** A negotiation of real press with the issues that a reader found its statements to be about, whether they tell a position or not. */
export interface MarkedStatements {
  readonly name: string;
  readonly codebook: Codebook;
  readonly texts: readonly { readonly id: string; readonly reading: UncodedReading }[];
  readonly topics: readonly MarkedTopic[];
}

/**
 * The marks of `training/topics/`, on the texts as the program reads them. The texts stand beside the repository: a negotiation without
 * them is left out.
 */
export async function* markedStatements(part: 'train' | 'test'): AsyncIterable<MarkedStatements> {
  const folder = new URL(`training/topics/${part}/`, root);
  const articles = pressArticles();
  for (const file of readdirSync(folder).sort()) {
    const name = file.replace(/\.tsv$/, '');
    const rows = readFileSync(new URL(file, folder), 'utf8').trimEnd().split('\n').map(rowOf);
    const negotiation = await (existsSync(join(COVERAGE, name)) ? ofCoverage(name, rows) : ofPress(name, rows, articles));
    if (negotiation) yield negotiation;
  }
}

/** Where a statement stands in its text, in code points, and what it is about. */
interface Row {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly issues: readonly string[];
}

function rowOf(line: string): Row {
  const [text = '', start = '', end = '', issues = ''] = line.split('\t');
  return { text, start: Number(start), end: Number(end), issues: issues === '' ? [] : issues.split(',') };
}

async function ofCoverage(name: string, rows: readonly Row[]): Promise<MarkedStatements> {
  const source = (id: string): string => readFileSync(join(COVERAGE, name, 'reports', id), 'utf8');
  return marked(name, await readCodebook(join(COVERAGE, name, 'codebook.yaml')), rows, source);
}

/** A part of an article is read, whose places count from the beginning of the article. */
async function ofPress(
  name: string,
  rows: readonly Row[],
  articles: ReadonlyMap<string, string>,
): Promise<MarkedStatements | null> {
  const folder = fileURLToPath(new URL(`training/press/${name}/`, root));
  const lines = readFileSync(join(folder, 'texts.tsv'), 'utf8').trimEnd().split('\n');
  const parts = new Map(lines.map((line) => line.split('\t')).map(([id = '', start, end]) => [id, [Number(start), Number(end)]]));
  if (rows.some(({ text }) => !articles.has(text))) return null;
  const startOf = (id: string): number => parts.get(id)?.[0] ?? 0;
  const source = (id: string): string => partOfArticle(articles.get(id) ?? '', ...(parts.get(id) ?? []));
  const within = rows.map((row) => ({ ...row, start: row.start - startOf(row.text), end: row.end - startOf(row.text) }));
  return marked(name, await readCodebook(join(folder, 'codebook.yaml')), within, source);
}

async function marked(
  name: string,
  codebook: Codebook,
  rows: readonly Row[],
  source: (id: string) => string,
): Promise<MarkedStatements> {
  const ids = [...new Set(rows.map(({ text }) => text))];
  const texts = await Promise.all(ids.map(async (id) => ({ id, reading: await readingOf(source(id), codebook) })));
  const topics = texts.flatMap(({ id, reading }) =>
    rows.filter(({ text }) => text === id).flatMap((row) => topicOf(row, reading)),
  );
  return { name, codebook, texts, topics };
}

/** The mark as one of the attribution that has most words in common with it. A statement that is found no more has none. */
function topicOf({ text, start, end, issues }: Row, { attributions, text: read }: UncodedReading): MarkedTopic[] {
  const units = codeUnits(read);
  const place = { start: units[start] ?? read.length, end: units[end] ?? read.length };
  const likeness = attributions.map(({ content }) => {
    const [from, to] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0];
    const shared = Math.min(to, place.end) - Math.max(from, place.start);
    return shared / (Math.max(to, place.end) - Math.min(from, place.start));
  });
  const best = Math.max(...likeness);
  const attribution = attributions[likeness.indexOf(best)];
  return attribution && best >= MIN_SHARED ? [{ text, attribution: attribution.id, issues }] : [];
}

/** Of the letters of a mark and of an attribution, this share at least is common to both where they are the same statement. */
const MIN_SHARED = 0.7;
