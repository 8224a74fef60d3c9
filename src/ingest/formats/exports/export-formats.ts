import { decode } from '../character-decoding.ts';
import type { Extraction } from '../extracted.ts';
import { europresseArticles, isEuropresse } from './europresse.ts';
import { exportedReports, type ExportFormat } from './export-article.ts';
import { FACTIVA } from './factiva.ts';
import { NEXIS } from './nexis.ts';
import { pageLines } from './page-lines.ts';
import { PROQUEST } from './proquest.ts';
import { RIS } from './ris.ts';
import { WISO } from './wiso.ts';

/** The archives whose exports are told from other texts, in the order in which they are tried: one line each, and a file. */
const EXPORT_FORMATS: readonly ExportFormat[] = [RIS, NEXIS, PROQUEST, FACTIVA, WISO];

/** The articles of a text that is an export of an archive; null where it is none. */
export function exportIn(text: string): Extraction | null {
  const format = EXPORT_FORMATS.find(({ begins }) => begins(text));
  if (!format) return null;
  const articles = format.articles(text);
  return articles.length === 0 ? null : exportedReports(format.archive, articles, format.told(text));
}

/** The articles of a file that is an export as text; a text that only looks like one is one report. */
export async function extractTextExport(bytes: Uint8Array): Promise<Extraction> {
  const { text } = decode(bytes, false);
  return exportIn(text) ?? { reports: [{ text }], troubles: [] };
}

/** The same of a page. */
export async function extractPageExport(bytes: Uint8Array): Promise<Extraction> {
  const { text } = decode(bytes, true);
  const found = isEuropresse(text) ? exportedReports('Europresse', europresseArticles(text), null) : exportIn(pageLines(text));
  return found && found.reports.length + found.troubles.length > 0 ? found : { reports: [{ html: text }], troubles: [] };
}

/** Whether a text that begins so may be an export. */
export function beginsExport(letters: string): boolean {
  return EXPORT_FORMATS.some(({ begins }) => begins(letters));
}

/** Where an export that begins so may be parted; null where it is none. */
export function exportCut(letters: string): RegExp | null {
  return EXPORT_FORMATS.find(({ begins }) => begins(letters))?.cut(letters) ?? null;
}

/** Whether a page that begins so may be an export. */
export function beginsPageExport(letters: string): boolean {
  return isEuropresse(letters) || /class=["']?[^"'>]{0,80}(?:enHeadline|articleParagraph)|<b>HD<\/b>/i.test(letters);
}
