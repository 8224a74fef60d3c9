import { codebookTemplate } from '../../../src/ingest/codebook/codebook-template.ts';
import { parseCodebook } from '../../../src/ingest/codebook/codebook-file.ts';
import { isOriginal } from '../../../src/ingest/sources/ingest.ts';
import { openReport } from '../../../src/ingest/formats/open-report.ts';
import { clean } from '../../../src/read/clean/clean-stage.ts';
import { cut } from '../../../src/text/spans.ts';
import { caseLines } from './case-lines.ts';
import type { JudgedCase, Origin } from './judged-case.ts';

/** A page with what a careful reader makes of it; what is left out is not asked for. */
interface PageCase {
  readonly id: string;
  readonly origin: Origin;
  readonly format: 'text' | 'html';
  readonly text: string;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly day?: string | null;
  readonly writers?: readonly string[];
  /** Words that are, and words that are not, of the article. */
  readonly body?: readonly string[];
  readonly notBody?: readonly string[];
}

const codebook = parseCodebook(codebookTemplate(), 'the template');

/** What is taken for title, outlet, day, writers and article of a page. */
export async function judgePages(): Promise<JudgedCase[]> {
  const judged: JudgedCase[] = [];
  for (const one of caseLines<PageCase>('pages')) judged.push({ id: one.id, origin: one.origin, faults: await pageFaults(one) });
  return judged;
}

async function pageFaults({ format, text: source, ...wanted }: PageCase): Promise<string[]> {
  const wrapping = format === 'html' ? 'text/html' : 'text/plain';
  const original = openReport(new TextEncoder().encode(source), wrapping, { path: 'page' });
  if (!isOriginal(original)) return [original.why];
  const { text, passages, title, outlet, published, writers } = await clean.run({}, { original, codebook });
  const bodies = passages.filter(({ kind }) => kind === 'body').map(({ span }) => cut(text, span));
  const holds = (words: string): boolean => bodies.some((body) => body.includes(words));
  const facts = { title, outlet: outlet?.name ?? null, day: published.date, writers: writers.map(({ name }) => name).join() };
  const told = { ...wanted, writers: wanted.writers?.join() };
  return [
    ...(['title', 'outlet', 'day', 'writers'] as const).flatMap((fact) =>
      told[fact] === undefined || told[fact] === facts[fact] ? [] : [`${fact}: ${facts[fact] ?? 'none'}`],
    ),
    ...(wanted.body ?? []).filter((words) => !holds(words)).map((words) => `lost: ${words}`),
    ...(wanted.notBody ?? []).filter(holds).map((words) => `kept: ${words}`),
  ];
}
