import type { ExtractedReport } from '../extracted.ts';

/** Fields of a report that a column may hold. */
export type ReportField = keyof ExtractedReport;

/** Names that columns of texts are given, the surest first. */
const NAMES: Readonly<Partial<Record<ReportField, readonly string[]>>> = {
  text: [
    'text',
    'fulltext',
    'body',
    'content',
    'articletext',
    'articlebody',
    'article',
    'bodytext',
    'story',
    'texte',
    'volltext',
  ],
  html: ['html', 'bodyhtml', 'contenthtml'],
  title: ['title', 'headline', 'heading', 'titel', 'titre'],
  outlet: [
    'outlet',
    'source',
    'newspaper',
    'publication',
    'publicationtitle',
    'publisher',
    'medianame',
    'medium',
    'sourcename',
    'quelle',
  ],
  published: ['published', 'date', 'publicationdate', 'publishdate', 'pubdate', 'day', 'publishedat', 'datum'],
  url: ['url', 'link', 'address', 'permalink', 'documenturl'],
  byline: ['byline', 'author', 'authors', 'writer', 'autor', 'auteur'],
  section: ['section', 'page', 'ressort', 'rubrik'],
  length: ['length', 'wordcount', 'words'],
  loaded: ['loaded', 'loaddate'],
};

/** Longer than this is no name of a column. */
const MAX_NAME_CHARS = 40;

/** Which column, from 0, holds what; each column at most one thing. */
export function columnsOf(heading: readonly string[]): ReadonlyMap<ReportField, number> {
  const names = heading.map((name) => name.toLowerCase().replace(/[^\p{L}]/gu, ''));
  const found = new Map<ReportField, number>();
  for (const [field, known] of Object.entries(NAMES)) {
    const at = known.map((name) => names.indexOf(name)).find((place) => place >= 0);
    if (at !== undefined) found.set(field as ReportField, at);
  }
  return found;
}

/** Whether a text begins with the heading of a table of reports: a column of texts, and one more that is known. */
export function beginsReportTable(letters: string): boolean {
  const heading = letters.slice(0, letters.search(/[\r\n]/)).split(/[,;\t]/);
  if (heading.length < 2 || heading.some((name) => name.length > MAX_NAME_CHARS)) return false;
  const columns = columnsOf(heading);
  return (columns.has('text') || columns.has('html')) && columns.size > 1;
}

/** Which column was taken for what, in words. */
export function columnsInWords(heading: readonly string[], columns: ReadonlyMap<ReportField, number>): string {
  const taken = [...columns].map(([field, at]) => `${field} from "${heading[at] ?? ''}"`);
  const unused = heading.filter((name, at) => name.trim() !== '' && ![...columns.values()].includes(at));
  return `read as a table of reports: ${taken.join(', ')}${unused.length > 0 ? `; not used: ${unused.map((name) => `"${name}"`).join(', ')}` : ''}`;
}
