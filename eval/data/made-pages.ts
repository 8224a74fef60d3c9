import { existsSync, readFileSync } from 'node:fs';

/** A page made for this project in a shape that pages of the press have, and what a careful reader makes of it. */
export interface MadePage {
  readonly name: string;
  readonly wrapping: 'text/plain' | 'text/html';
  readonly source: string;
  readonly title: string | null;
  readonly outlet: string | null;
  /** ISO day. */
  readonly published: string | null;
  readonly writers: readonly string[];
  /** The paragraphs of the article, without markup. */
  readonly article: readonly string[];
}

const FOLDER = 'eval/data/pages';
const FILES = [
  { file: 'bare-texts.txt', wrapping: 'text/plain' },
  { file: 'marked-pages.txt', wrapping: 'text/html' },
  { file: 'later-texts.txt', wrapping: 'text/plain' },
  { file: 'later-pages.txt', wrapping: 'text/html' },
] as const;

/** Lines of the article begin with this sign, which the page itself does not have. */
const ARTICLE = '§';

/** The made pages: "=== name", four fields, then the page. */
export function madePages(): MadePage[] {
  return FILES.filter(({ file }) => existsSync(`${FOLDER}/${file}`)).flatMap(({ file, wrapping }) =>
    readFileSync(`${FOLDER}/${file}`, 'utf8')
      .split(/^=== /m)
      .slice(1)
      .map((part) => pageOf(part.split('\n'), wrapping)),
  );
}

function pageOf([name = '', ...lines]: readonly string[], wrapping: MadePage['wrapping']): MadePage {
  const field = (at: number): string | null => {
    const value = /^\w+: (.*)$/.exec(lines[at] ?? '')?.[1] ?? '-';
    return value === '-' ? null : value;
  };
  const source = lines.slice(4);
  return {
    name,
    wrapping,
    source: source.map((line) => (line.startsWith(ARTICLE) ? line.slice(1) : line)).join('\n'),
    title: field(0),
    outlet: field(1),
    published: field(2),
    writers: (field(3) ?? '').split(', ').filter((writer) => writer !== ''),
    article: source.filter((line) => line.startsWith(ARTICLE)).map((line) => line.slice(1).replace(/<[^>]*>/g, ' ')),
  };
}
