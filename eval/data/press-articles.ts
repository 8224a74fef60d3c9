import { existsSync, readFileSync } from 'node:fs';

const shared = new URL('../../../shared/data/', import.meta.url);

/** News and bulletins that may not be given out: they are kept beside the repository, an article a line, and are none where it stands alone. */
const FILES = ['press.jsonl', 'enb.jsonl', 'attributions.train.jsonl'].map((name) => new URL(name, shared));

/** The text of each article by its id. */
export function pressArticles(): ReadonlyMap<string, string> {
  const lines = FILES.filter((file) => existsSync(file)).flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n'));
  return new Map(
    lines.map((line) => {
      const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
      return [id, text];
    }),
  );
}

/** The part of an article between two places, in code points. */
export function partOfArticle(article: string, start?: number, end?: number): string {
  return Array.from(article).slice(start, end).join('');
}
