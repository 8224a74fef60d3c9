import { blocksOf, filledFields, unwrappedBlock, type ExportArticle, type ExportFormat } from './export-article.ts';

/** The line above each article, or the rule of underscores that parts two. */
const NUMBER_LINE = /^[ \t]*Document (\d{1,6}) of (\d{1,6})[ \t]*$/im;
const RULE = /^[ \t]*_{20,}[ \t]*$/gm;
const RULE_CUT = /(?=^[ \t]{0,80}_{20,400}[ \t]*$)/m;

const FIELD =
  /^(Author|Title|Publication title|Publication date|Publication info|Section|Pages|Full text|Abstract|Document URL|ProQuest document ID|Subject|Location|People|Company \/ organization|Publication year|Publisher|Place of publication|Country of publication|Publication subject|ISSN|Source type|Language of publication|Document type|Last updated|Database|Copyright|Links|First page|Volume|Issue|Dateline|Credit):[ \t]*/im;

/** ProQuest: text. */
export const PROQUEST: ExportFormat = {
  archive: 'ProQuest',
  begins: (text) => /^(?:ProQuest document ID|Publication title):/im.test(text) && /^Full text:/im.test(text),
  told: (text) => {
    const count = NUMBER_LINE.exec(text)?.[2];
    return count === undefined ? null : Number(count);
  },
  cut: () => RULE_CUT,
  articles: (text) =>
    text
      .replace(/\r\n?/g, '\n')
      .split(RULE)
      .filter((part) => /^(?:Full text|Publication title):/im.test(part))
      .map(articleOf),
};

function articleOf(part: string): ExportArticle {
  const fields = new Map<string, string[]>();
  let field = '';
  for (const line of part.split('\n').filter((each) => !/^ProQuest document link/i.test(each))) {
    const found = FIELD.exec(line);
    if (found) field = found[1]?.toLowerCase() ?? '';
    fields.set(field, [...(fields.get(field) ?? []), line.slice(found?.[0].length ?? 0)]);
  }
  const value = (name: string): string | undefined => fields.get(name)?.join(' ');
  const head = blocksOf((fields.get('') ?? []).join('\n')).filter((block) => !NUMBER_LINE.test(block));
  return {
    ...filledFields({
      title: value('title') ?? head.at(-1),
      outlet: value('publication title')?.replace(/; .*$/, ''),
      published: value('publication date'),
      url: value('document url'),
      byline: value('author'),
      section: value('section') ?? value('pages'),
      loaded: value('last updated'),
    }),
    body: blocksOf((fields.get('full text') ?? []).join('\n'))
      .map(unwrappedBlock)
      .join('\n\n'),
  };
}
