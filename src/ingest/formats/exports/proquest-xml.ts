import type { Extraction } from '../extracted.ts';
import { walkXml } from '../office/xml-walk.ts';
import { blocksOf, exportedReports, filledFields, unwrappedBlock, type ExportArticle } from './export-article.ts';
import { pageLines } from './page-lines.ts';

/** Names of the elements in which something stands, in the two forms that there are: with an element for each thing, and with groups of them. */
const PLACES = {
  title: /(?:^|\/)(?:RecordTitle|TitleAtt\/Title)$/,
  outlet: /(?:^|\/)(?:Publication\/Title|PubFrosting\/Title|PubTitle)$/,
  published: /(?:^|\/)(?:NumericDate|NumericPubDate)$/,
  day: /(?:^|\/)(?:AlphaPubDate|AlphaDate|PubDate)$/,
  byline: /(?:^|\/)Contributor\/OriginalForm$/,
  writer: /(?:^|\/)Contributor\/NormalizedDisplayForm$/,
  url: /(?:^|\/)(?:URLDocView|URLFullText|FullTextURL|URL)$/,
  section: /(?:^|\/)(?:Section|SectionHeading|StartPage)$/,
  text: /(?:^|\/)(?:FullText|Text|HiddenText)$/,
  abstract: /(?:^|\/)(?:Abstract|AbsText)$/,
} as const;
type Place = keyof typeof PLACES;

/** The records of a file of ProQuest in XML as reports. */
export async function extractProquestXml(bytes: Uint8Array): Promise<Extraction> {
  const articles: ExportArticle[] = [];
  const path: string[] = [];
  const words: string[] = [];
  let found = new Map<Place, string[]>();
  walkXml(bytes, {
    opened: (name) => {
      if (/^record$/i.test(name)) found = new Map();
      path.push(name);
      words.push('');
    },
    text: (more) => {
      if (words.length > 0) words[words.length - 1] += more;
    },
    closed: (name) => {
      const value = words.pop() ?? '';
      const at = path.join('/');
      const place = (Object.keys(PLACES) as Place[]).find((each) => PLACES[each].test(at));
      if (place !== undefined && value.trim() !== '') found.set(place, [...(found.get(place) ?? []), value]);
      if (/^record$/i.test(name)) articles.push(articleOf(found));
      path.pop();
    },
  });
  return exportedReports('ProQuest', articles, null);
}

function articleOf(found: ReadonlyMap<Place, readonly string[]>): ExportArticle {
  const value = (place: Place): string | undefined => found.get(place)?.[0];
  return {
    ...filledFields({
      title: value('title'),
      outlet: value('outlet'),
      published: value('published')?.replace(/^\s*(\d{4})(\d{2})(\d{2})\s*$/, '$1-$2-$3') ?? value('day'),
      byline: (found.get('byline') ?? found.get('writer'))?.join('; '),
      url: value('url'),
      section: value('section'),
    }),
    body: (found.get('text') ?? found.get('abstract') ?? []).map(plainText).join('\n\n'),
  };
}

/** A text may hold markup, written as text. */
function plainText(value: string): string {
  const isPage = /<\/?(?:p|br|div|html|body)\b/i.test(value);
  return (isPage ? pageLines(value).split(/\n+/) : blocksOf(value).map(unwrappedBlock))
    .filter((line) => line.trim() !== '')
    .join('\n\n');
}
