import { decode } from '../character-decoding.ts';
import type { Extraction } from '../extracted.ts';
import { exportedReports, filledFields, type ExportArticle } from '../exports/export-article.ts';
import { BIBTEX_MONTHS, bibtexEntries, type BibtexEntry } from './bibtex-entries.ts';
import { latexText } from './latex-text.ts';

/** The entries of a BibTeX file, as Zotero and other reference managers write it, as reports. */
export async function extractBibtex(bytes: Uint8Array): Promise<Extraction> {
  return exportedReports('BibTeX', bibtexEntries(decode(bytes, false).text).map(articleOf), null);
}

function articleOf({ fields }: BibtexEntry): ExportArticle {
  const value = (...names: readonly string[]): string | undefined =>
    names.flatMap((name) => fields.get(name) ?? []).map(latexText)[0];
  return {
    ...filledFields({
      title: value('title'),
      outlet: value('journaltitle', 'journal', 'newspaper', 'booktitle', 'howpublished', 'organization', 'publisher'),
      published: value('date') ?? dayOf(value('year'), value('month'), value('day')),
      url: fields.get('url')?.replaceAll('\\', ''),
      byline: fields.get('author') === undefined ? undefined : authorsIn(fields.get('author') ?? ''),
      section: value('pages'),
      fetched: value('urldate'),
    }),
    attached: filesIn(fields.get('file') ?? ''),
    body: value('abstract', 'note', 'annote', 'annotation') ?? '',
  };
}

function dayOf(year = '', month = '', day = ''): string | undefined {
  const number = /^\d{1,2}$/.test(month) ? Number(month) : BIBTEX_MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const parts = [year, ...(number > 0 ? [number, ...(day === '' ? [] : [day])] : [])];
  return year === '' ? undefined : parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** "Brink, Ada and {Coast Wire Staff}" as "Ada Brink; Coast Wire Staff". */
function authorsIn(value: string): string {
  return value
    .split(/\sand\s/)
    .map((name) => latexText(name).replace(/^([^,]{1,100}),\s*(.{1,100})$/, '$2 $1'))
    .join('; ');
}

/** "Title:files/12/talks.pdf:application/pdf;Snapshot:..." or paths alone; a colon or semicolon that belongs to a name has a "\" before it. */
function filesIn(value: string): readonly string[] {
  return value
    .split(/(?<!\\);/)
    .map((one) => one.split(/(?<!\\):/))
    .map((parts) => (parts.length >= 3 ? parts.slice(1, -1).join(':') : parts.join(':')))
    .map((path) => path.replace(/\\([\\:;{}_&%$#])/g, '$1').trim())
    .filter((path) => path !== '');
}
