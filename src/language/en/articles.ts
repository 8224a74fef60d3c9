const ARTICLES: readonly string[] = ['a', 'an', 'the'];

const LEADING_ARTICLE = new RegExp(`^(?:${ARTICLES.join('|')})\\s+`, 'i');

/** A name without the article before it: "the dockers" is also "striking dockers". */
export function withoutArticle(name: string): string {
  return name.replace(LEADING_ARTICLE, '');
}
