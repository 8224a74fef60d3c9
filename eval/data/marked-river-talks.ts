import { ingest, isOriginal } from '../../src/ingest/sources/ingest.ts';
import type { Reading } from '../../src/model/reading/reading.ts';
import type { Span } from '../../src/model/span.ts';
import { codedReading } from '../../src/read/coded-reading.ts';
import { codeReading } from '../../src/read/coding-layer.ts';
import { read } from '../../src/read/read-report.ts';
import { resolve } from '../../src/read/resolve-stage.ts';
import { codebook, expected, locate, truth, type ExpectedStatement } from '../../test/truth/marked-statements.ts';

/** One report of the example beside what a careful reader marked in it. */
export interface Judged {
  readonly reading: Reading;
  /** For each attribution of the reading: the expected statement it renders, or null when no reader would mark it. */
  readonly statements: readonly (ExpectedStatement | null)[];
  /** The expected statements of the report that no attribution renders. */
  readonly missed: readonly ExpectedStatement[];
}

let whole: Promise<readonly Judged[]> | undefined;

/** The example read by the whole pipeline: once, however many measures ask for it. */
export function readWhole(): Promise<readonly Judged[]> {
  whole ??= readAndJudge();
  return whole;
}

async function readAndJudge(): Promise<Judged[]> {
  const folder = new URL('../../examples/river-talks/reports/', import.meta.url).pathname;
  const judged: Judged[] = [];
  for await (const input of ingest([folder])) {
    if (!isOriginal(input)) throw new Error(`${input.path}: ${input.why}`);
    const reading = await read(input, codebook);
    judged.push(judge(reading, nameOf(input.provenance.path, input.provenance.line)));
  }
  return judged;
}

/** The example as a reader marked it: every stage of the reading right. */
export function readTruth(): Judged[] {
  const { readings, statementOf } = truth();
  return readings.map((reading) => ({
    reading,
    statements: (statementOf.get(reading.report) ?? []).map(statementById),
    missed: [],
  }));
}

let fromAttributions: Promise<readonly Judged[]> | undefined;

/** The example with the attributions that a reader marked, resolved and coded by the program: once as well. */
export function readFromAttributions(): Promise<readonly Judged[]> {
  fromAttributions ??= resolveAndCode();
  return fromAttributions;
}

async function resolveAndCode(): Promise<Judged[]> {
  const { readings, statementOf } = truth();
  const judged: Judged[] = [];
  for (const marked of readings) {
    const original = {
      id: marked.report,
      bytes: new Uint8Array(),
      mediaType: 'text/plain',
      encoding: 'utf-8',
      source: marked.text,
      given: {},
      provenance: { path: '-' },
    } as const;
    const resolved = { ...marked, ...(await resolve.run(marked, { original, codebook })) };
    const reading = codedReading(resolved, await codeReading(resolved, codebook));
    const ids = statementOf.get(marked.report) ?? [];
    judged.push({ reading, statements: ids.map((id) => statementById(id)), missed: [] });
  }
  return judged;
}

function nameOf(path: string, line: number | undefined): string {
  const file = path.split('/').at(-1) ?? path;
  return line === undefined ? file : `${file}#${line}`;
}

function statementById(id: string): ExpectedStatement | null {
  return expected.statements.find((statement) => statement.id === id) ?? null;
}

/** How much of two contents must be common, counted in letters, for them to be the same attribution. */
const LEAST_OVERLAP = 0.5;

function judge(reading: Reading, name: string): Judged {
  const wanted = expected.statements.flatMap((statement) =>
    statement.renditions
      .filter(({ report }) => report === name)
      .flatMap((rendition) => {
        const content = rendition.content.flatMap((quote) => placed(reading.text, quote, name));
        return content.length > 0 ? [{ statement, content, nested: rendition['nested-in'] !== null }] : [];
      }),
  );
  const taken = new Set<number>();
  const statements = reading.attributions.map(({ content, within }) => {
    const ranked = wanted
      .map((one, at) => ({
        at,
        score: taken.has(at) ? 0 : likeness(content, one.content) - (one.nested === (within !== null) ? 0 : 0.01),
      }))
      .sort((a, b) => b.score - a.score);
    const best = ranked[0];
    if (!best || best.score < LEAST_OVERLAP - 0.01) return null;
    taken.add(best.at);
    return wanted[best.at]?.statement ?? null;
  });
  return { reading, statements, missed: wanted.filter((_, at) => !taken.has(at)).map(({ statement }) => statement) };
}

/** Where a quotation of the truth stands in the text the program extracted, which may differ in its furniture. */
function placed(text: string, quote: Parameters<typeof locate>[1], name: string): Span[] {
  const words = typeof quote === 'string' ? quote : quote.quote;
  try {
    return [locate(text, quote, name)];
  } catch {
    const start = text.indexOf(words);
    return start < 0 ? [] : [{ start, end: start + words.length }];
  }
}

function likeness(a: readonly Span[], b: readonly Span[]): number {
  const lengthOf = (spans: readonly Span[]) => spans.reduce((total, { start, end }) => total + end - start, 0);
  let common = 0;
  for (const one of a)
    for (const other of b) common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
  return common / (lengthOf(a) + lengthOf(b) - common);
}
