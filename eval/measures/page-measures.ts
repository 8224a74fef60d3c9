import { codebookTemplate } from '../../src/ingest/codebook/codebook-template.ts';
import { parseCodebook } from '../../src/ingest/codebook/codebook-file.ts';
import { isOriginal } from '../../src/ingest/sources/ingest.ts';
import { openReport } from '../../src/ingest/formats/open-report.ts';
import { clean } from '../../src/read/clean/clean-stage.ts';
import { cut } from '../../src/text/spans.ts';
import { madePages, type MadePage } from '../data/made-pages.ts';
import type { Measure } from '../measure.ts';
import { f1, share, sum, type Tally } from '../tally.ts';

const codebook = parseCodebook(codebookTemplate(), 'the template');

/** What the program makes of a made page, in the form in which the reader's answer is written. */
export interface ReadPage {
  readonly page: MadePage;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly writers: readonly string[];
  readonly article: readonly string[];
}

export async function readPage(page: MadePage): Promise<ReadPage> {
  const original = openReport(new TextEncoder().encode(page.source), page.wrapping, { path: page.name });
  if (!isOriginal(original)) return { page, title: null, outlet: null, published: null, writers: [], article: [] };
  const { text, passages, title, outlet, published, writers } = await clean.run({}, { original, codebook });
  return {
    page,
    title,
    outlet: outlet?.name ?? null,
    published: published.date,
    writers: writers.map(({ name }) => name),
    article: passages
      .filter(({ kind, span }) => kind === 'body' || (kind === 'dateline' && opensParagraph(text, span.end)))
      .map(({ span }) => cut(text, span)),
  };
}

/** A dateline alone on its line is none of the article. */
function opensParagraph(text: string, end: number): boolean {
  return /^[^\S\n]*\S/u.test(text.slice(end, end + 20));
}

/** Words of the article that are kept, lost, and kept though they are of the frame. */
export function articleTally({ page, article }: ReadPage): Tally {
  const left = countsOf(page.article);
  let right = 0;
  let wrong = 0;
  for (const word of wordsOf(article)) {
    const count = left.get(word) ?? 0;
    if (count > 0) right += 1;
    else wrong += 1;
    left.set(word, Math.max(0, count - 1));
  }
  return { right, wrong, missed: [...left.values()].reduce((all, count) => all + count, 0) };
}

function wordsOf(lines: readonly string[]): string[] {
  return (
    lines
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function countsOf(lines: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(lines)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** How pages in the shapes of the press are taken apart: the article's words, title, outlet, day, writers. */
export async function measurePages(): Promise<Measure[]> {
  const read = await Promise.all(madePages().map(readPage));
  const article = sum(read.map(articleTally));
  return [
    { name: 'made pages: article words, F1', value: f1(article), n: read.length, note: 'words, all pages together' },
    share(
      'made pages: titles',
      read.map(({ page, title }) => title === page.title),
    ),
    share(
      'made pages: outlets',
      read.map(({ page, outlet }) => outlet === page.outlet),
    ),
    share(
      'made pages: days',
      read.map(({ page, published }) => published === page.published),
    ),
    share(
      'made pages: writers',
      read.map(({ page, writers }) => writers.join() === page.writers.join()),
    ),
  ];
}
