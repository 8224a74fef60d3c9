import { DAY_WORDS, filledFields, type ExportArticle } from './export-article.ts';
import { pageLines } from './page-lines.ts';

/** Classes of the parts of an article. */
const PARTS: Readonly<Record<string, 'outlet' | 'head' | 'title' | 'byline' | 'body'>> = {
  DocPublicationName: 'outlet',
  DocHeader: 'head',
  titreArticleVisu: 'title',
  titreArticle: 'title',
  docAuthors: 'byline',
  'sm-margin-bottomNews': 'byline',
  docOcurrContainer: 'body',
  DocText: 'body',
};

/** Whether a page is an export of Europresse. */
export function isEuropresse(source: string): boolean {
  return /class=["']?[^"'>]{0,80}(?:DocPublicationName|docOcurrContainer|titreArticle)/.test(source);
}

/** The articles of a page of Europresse. */
export function europresseArticles(source: string): readonly ExportArticle[] {
  const articles: ExportArticle[] = [];
  let parts: Partial<Record<'outlet' | 'head' | 'title' | 'byline' | 'body', string>> = {};
  pageLines(source, ({ name, classes }, words) => {
    const part = classes.flatMap((each) => PARTS[each] ?? [])[0];
    if (part !== undefined) parts[part] ??= words.trim();
    if (name !== 'article') return;
    articles.push(articleOf(parts));
    parts = {};
  });
  return articles;
}

function articleOf({ outlet = '', head = '', title, byline, body = '' }: Partial<Record<string, string>>): ExportArticle {
  const [name] = outlet.split('\n');
  return {
    ...filledFields({
      title,
      byline,
      outlet: name?.replace(/,? (?:no|n°)\.? ?\d.*$/i, ''),
      published: (DAY_WORDS.exec(head) ?? DAY_WORDS.exec(outlet))?.[0],
      section: head
        .replace(DAY_WORDS, '')
        .replace(/^[\s,;•-]+|[\s,;•-]+$/g, '')
        .split(/[;,•]/)
        .find((each) => /^\s*(?:p\.|page|[A-ZÉ])/.test(each) && !/^\s*\p{Ll}/u.test(each)),
      length: /(?<!\d)\d{1,7} (?:mots|words)/.exec(head)?.[0],
    }),
    body: body
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n\n'),
  };
}
