import { existsSync, readFileSync } from 'node:fs';

const shared = new URL('../../../shared/data/', import.meta.url);

/** News and bulletins that may not be given out: they are kept beside the repository, an article a line, and are none where it stands alone. */
const FILES = ['press.jsonl', 'enb.jsonl', 'attributions.train.jsonl'].map((name) => new URL(name, shared));

/** An article as it is kept; of a bulletin, of a wire and of a paper other things are known besides. */
export interface PressArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly publisher?: string;
  /** ISO 8601. */
  readonly published?: string;
}

/** Reports of agencies and papers from 1989 to 2000, which no measure reads. */
const EARLIER_FILES = [...FILES, new URL('dates.dev.jsonl', shared)];

/** Each article by its id, earlier ones among them. */
export function pressArticlesById(): ReadonlyMap<string, PressArticle> {
  return new Map(articlesOf(EARLIER_FILES).map((article) => [article.id, article]));
}

/** The text of each article by its id. */
export function pressArticles(): ReadonlyMap<string, string> {
  return new Map(articlesOf(FILES).map(({ id, text }) => [id, text]));
}

function articlesOf(files: readonly URL[]): PressArticle[] {
  const lines = files.filter((file) => existsSync(file)).flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
  return lines.map((line) => JSON.parse(line) as PressArticle);
}

/** The part of an article between two places, in code points. */
export function partOfArticle(article: string, start?: number, end?: number): string {
  return Array.from(article).slice(start, end).join('');
}
