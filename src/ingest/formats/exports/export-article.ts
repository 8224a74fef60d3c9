import type { ExtractedReport, Extraction, Trouble } from '../extracted.ts';

/** One article of an export as it was found: its fields, and its body apart. */
export interface ExportArticle extends Omit<ExtractedReport, 'text' | 'html'> {
  /** Paragraphs apart by empty lines; empty where none was found. */
  readonly body: string;
}

/** A form in which an archive of the trade gives many articles in one text. */
export interface ExportFormat {
  /** As a message names it: "Nexis". */
  readonly archive: string;
  /** Whether a text, or its beginning, has this form. Must be quick on any text. */
  readonly begins: (text: string) => boolean;
  readonly articles: (text: string) => readonly ExportArticle[];
  /** Matches what ends where an article does, or ends, in such a text. */
  readonly cut: (text: string) => RegExp;
  /** How many articles the export says that it holds; null where it does not say. */
  readonly told: (text: string) => number | null;
}

/** The articles as reports, counted beside what the export tells. One without a body is named. */
export function exportedReports(archive: string, articles: readonly ExportArticle[], told: number | null): Extraction {
  const reports: ExtractedReport[] = [];
  const troubles: Trouble[] = [];
  articles.forEach(({ body, ...fields }, at) => {
    const name = `article ${at + 1}${fields.title === undefined ? '' : ` ("${fields.title}")`}`;
    if (body.trim() === '' && (fields.attached ?? []).length === 0)
      troubles.push({ why: `${name} of the ${archive} export holds no text`, remedy: 'Export it again with its full text.' });
    else if (body.trim() === '') reports.push(fields);
    else reports.push({ ...fields, text: [fields.title, fields.byline, body.trim()].filter(Boolean).join('\n\n') });
  });
  return { reports, troubles, counted: { archive, found: articles.length, told } };
}

/** Fields without those that are empty, with their blanks in order. */
export function filledFields(fields: Readonly<Record<string, string | undefined>>): Omit<ExportArticle, 'body'> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      const words = value?.replace(/\s+/g, ' ').trim();
      return words ? [[key, words]] : [];
    }),
  );
}

/** Lines shorter than this, in signs, end by themselves; longer ones were wrapped. */
const MIN_WRAPPED_CHARS = 50;

/** A paragraph whose lines were wrapped at a width, as one line. */
export function unwrappedBlock(block: string): string {
  const lines = block.split('\n').map((line) => line.trim());
  const isWrapped = lines.slice(0, -1).every((line) => line.length >= MIN_WRAPPED_CHARS);
  return lines.join(isWrapped ? ' ' : '\n');
}

/** The stretches of a text that empty lines part. */
export function blocksOf(text: string): readonly string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*(?:\n[ \t]*)+/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
}

/** Words that name a day with its year, as newspapers write it. */
export const DAY_WORDS =
  /(?:\p{L}{3,12}\.? \d{1,2}, ?\d{4}|\d{1,2}\.? (?:de )?\p{L}{3,12}\.? (?:de )?\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})/u;
