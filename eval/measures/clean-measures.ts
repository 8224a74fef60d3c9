import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { clean } from '../../src/read/clean/clean-stage.ts';
import { codebookTemplate } from '../../src/ingest/codebook/codebook-template.ts';
import { ingest, isOriginal } from '../../src/ingest/sources/ingest.ts';
import { openReport } from '../../src/ingest/formats/open-report.ts';
import { parseCodebook, readCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import type { PassageKind } from '../../src/model/reading/passage.ts';
import { readCorpus } from '../data/corpus.ts';
import type { Measure } from '../measure.ts';
import { f1, share, sum, type Tally } from '../tally.ts';

const FOLDER = 'examples/river-talks';

/** Findings that only a comparison of reports can make. */
const OF_OTHER_STAGES = new Set(['wire-not-credited']);

const Quote = z.union([z.string(), z.object({ quote: z.string(), nth: z.number().optional() })]);
const ExpectedReport = z.object({
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  family: z.string().nullable(),
  wire: z.string().nullable(),
  byline: z.array(z.string()),
  published: z.object({ date: z.string().nullable(), precision: z.string() }),
  furniture: z.array(Quote),
  repetition: z.array(Quote),
  findings: z.array(z.string()),
});
type ExpectedReport = z.infer<typeof ExpectedReport>;

/** Of the statements only their words: all of them must survive the cleaning. */
const Expected = z.object({
  reports: z.record(z.string(), ExpectedReport),
  statements: z.array(z.object({ renditions: z.array(z.object({ report: z.string(), content: z.array(Quote) })) })),
});
type Expected = z.infer<typeof Expected>;
type Cleaned = Awaited<ReturnType<typeof clean.run>>;
interface Case {
  readonly name: string;
  readonly expected: ExpectedReport;
  readonly got: Cleaned;
}

/** How well the example's reports are cleaned, beside what a careful reader marked. Empty where the example is not there. */
export async function measureClean(folder = FOLDER): Promise<Measure[]> {
  if (!existsSync(`${folder}/expected.json`)) return [];
  const cases = await casesOf(folder);
  return [
    ...letterMeasures(cases),
    ...headMeasures(cases),
    share('statements kept', await keptStatements(folder, cases), 'contents that no furniture or gap swallowed'),
    ...(await keptInCoverage()),
    findingMeasure(cases),
  ];
}

function letterMeasures(cases: readonly Case[]): Measure[] {
  const furniture = sum(cases.map((one) => letters(one, 'furniture', one.expected.furniture)));
  const repetition = sum(cases.map((one) => letters(one, 'repetition', one.expected.repetition)));
  return [
    { name: 'furniture: F1', value: f1(furniture), n: furniture.right + furniture.missed, note: 'letters' },
    { name: 'repetition: F1', value: f1(repetition), n: repetition.right + repetition.missed, note: 'letters' },
  ];
}

/** What stands at the head of a report, or follows from it. */
function headMeasures(cases: readonly Case[]): Measure[] {
  return [
    share(
      'titles',
      cases.map(({ expected, got }) => got.title?.trim() === expected.title?.trim()),
    ),
    share(
      'outlets',
      cases.map(({ expected, got }) => (got.outlet?.name ?? null) === expected.outlet),
    ),
    share(
      'publisher families',
      cases.map(({ expected, got }) => (got.outlet?.family ?? null) === (expected.family ?? expected.outlet)),
    ),
    share('credited agencies', cases.map(wiresRight)),
    share(
      'bylines',
      cases.map(({ expected, got }) =>
        sameNames(
          got.writers.map(({ name }) => name),
          expected.byline,
        ),
      ),
    ),
    share(
      'dates of publication',
      cases.map(
        ({ expected, got }) =>
          got.published.date === expected.published.date && got.published.precision === expected.published.precision,
      ),
    ),
  ];
}

function findingMeasure(cases: readonly Case[]): Measure {
  const findings = sum(cases.map(findingTally));
  return { name: 'findings: F1', value: f1(findings), n: findings.right + findings.missed };
}

const COVERAGE = new URL('../../../shared/data/attributions.dev.jsonl', import.meta.url);

/** Contents marked in articles of real papers that the cleaning leaves to be read; nothing where the articles are not there. */
async function keptInCoverage(): Promise<Measure[]> {
  const articles = readCorpus(COVERAGE);
  if (articles === null) return [];
  const codebook = parseCodebook(codebookTemplate(), 'the template');
  const kept: boolean[] = [];
  for (const { id, text, attributions } of articles) {
    const original = openReport(Buffer.from(text), 'text/plain', { path: id });
    if (!isOriginal(original)) throw new Error(`${id}: ${original.why}`);
    // The marks are counted in the text as it is there, also where its letters were encoded twice.
    const { passages, text: cleaned } = await clean.run({}, { original: { ...original, source: text }, codebook });
    if (cleaned !== text) throw new Error(`${id}: the text of a plain article must stay as it is`);
    const read = passages.filter(({ kind }) => kind === 'body' || kind === 'headline' || kind === 'readers');
    for (const { content } of attributions)
      kept.push(content.every(({ start, end }) => read.some(({ span }) => span.start < end && start < span.end)));
  }
  return [share('contents kept, real articles', kept, 'in headline or body, or words of readers')];
}

async function expectedIn(folder: string): Promise<Expected> {
  return Expected.parse(JSON.parse(await readFile(`${folder}/expected.json`, 'utf8')));
}

async function casesOf(folder: string): Promise<Case[]> {
  const { reports } = await expectedIn(folder);
  const codebook = await readCodebook(`${folder}/codebook.yaml`);
  const cases: Case[] = [];
  for await (const original of ingest([`${folder}/reports`])) {
    if (!isOriginal(original)) throw new Error(`${original.path}: ${original.why}`);
    const { path, line } = original.provenance;
    const name = line === undefined ? basename(path) : `${basename(path)}#${line}`;
    const expected = reports[name];
    if (!expected) throw new Error(`${folder}/expected.json tells nothing of ${name}`);
    cases.push({ name, expected, got: await clean.run({}, { original, codebook }) });
  }
  return cases;
}

/**
 * Letters of whole lines of one kind. A line of a page that is not in the text at all was taken away with the page's frame, which
 * for furniture is as right as being marked.
 */
function letters({ got }: Case, kind: PassageKind, expected: readonly z.infer<typeof Quote>[]): Tally {
  const passages = got.passages.map(({ kind: its, span }) => ({
    kind: its,
    words: plain(got.text.slice(span.start, span.end)),
    wanted: false,
  }));
  let right = 0;
  let missed = 0;
  for (const entry of expected) {
    const { quote, nth = 1 } = typeof entry === 'string' ? { quote: entry } : entry;
    const same = passages.filter(({ words }) => words === plain(quote));
    const passage = same[Math.min(nth, same.length) - 1];
    if (passage) passage.wanted = true;
    // A short quote ("World") may stand in a sentence by chance; a long one that is in the text should have been a line of its own.
    if (!passage && quote.length > 30 && plain(got.text).includes(plain(quote))) missed += size(quote);
    else if (!passage) right += size(quote);
  }
  let wrong = 0;
  for (const { kind: its, words, wanted } of passages) {
    if (its === kind && wanted) right += size(words);
    else if (its === kind) wrong += size(words);
    else if (wanted) missed += size(words);
  }
  return { right, wrong, missed };
}

/** Whether the content of each rendition stands in passages that later stages read. */
async function keptStatements(folder: string, cases: readonly Case[]): Promise<boolean[]> {
  const { statements } = await expectedIn(folder);
  const read = new Map(
    cases.map(({ name, got }) => [
      name,
      got.passages
        .filter(({ kind }) => kind !== 'furniture')
        .map(({ span }) => plain(got.text.slice(span.start, span.end)))
        .join('\n'),
    ]),
  );
  return statements.flatMap(({ renditions }) =>
    renditions.map(({ report, content }) =>
      content.every((entry) => (read.get(report) ?? '').includes(plain(typeof entry === 'string' ? entry : entry.quote))),
    ),
  );
}

function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

function size(words: string): number {
  return words.replace(/\s/g, '').length;
}

function wiresRight({ expected, got }: Case): boolean {
  const credited = expected.findings.includes('wire-not-credited') ? null : expected.wire;
  return sameNames(
    got.wires.map(({ name }) => name),
    credited === null ? [] : [credited],
  );
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  const key = (names: readonly string[]): string =>
    names
      .map((name) => name.toLowerCase())
      .sort()
      .join('|');
  return key(a) === key(b);
}

function findingTally({ expected, got }: Case): Tally {
  const wanted = new Set(expected.findings.filter((rule) => !OF_OTHER_STAGES.has(rule)));
  const found = new Set(got.findings.map(({ rule }) => rule));
  const right = [...found].filter((rule) => wanted.has(rule)).length;
  return { right, wrong: found.size - right, missed: wanted.size - right };
}
