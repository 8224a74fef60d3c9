import { DAY_WORDS, filledFields, type ExportArticle, type ExportFormat } from './export-article.ts';

/** The line that ends each article: the number of the document, which begins with the code of its source. */
const DOCUMENT_LINE = /^[ \t]*(?:AN[ \t]+)?(?:Document|Dokument|Documento)[ \t]+[A-Z][A-Z0-9]{2,}\d[A-Za-z0-9]{8,}[ \t]*$/gm;

/** The same, as the place where an export may be parted. */
const DOCUMENT_CUT = /^[ \t]{0,80}(?:AN[ \t]+)?(?:Document|Dokument|Documento)[ \t]+[A-Z][A-Z0-9]{2,}\d[A-Za-z0-9]{8,}[ \t]*$/m;

/** Two letters at the beginning of a line, alone or with what they name. */
const CODE = /^(?:SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|CLM|ART)(?=[ \t]|$)/;

/** How many words an article has, alone on its line. */
const WORD_COUNT = /^[\d.,]{1,9} (?:words|Wörter|mots|palabras|parole|palavras|woorden)$/i;

/** Factiva: text, or the text of what was exported as RTF or as a page, with its codes or without. */
export const FACTIVA: ExportFormat = {
  archive: 'Factiva',
  begins: (text) =>
    new RegExp(DOCUMENT_LINE.source, 'm').test(text) ||
    (/^HD[ \t\n]/m.test(text) && /^(?:PD|SN)[ \t\n]/m.test(text) && /^(?:LP|TD)[ \t\n]/m.test(text)),
  told: () => null,
  cut: () => DOCUMENT_CUT,
  articles: (text) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(DOCUMENT_LINE, '\u0000')
      .split('\u0000')
      .filter((part) => WORD_COUNT_LINE.test(part) || /^HD(?=[ \t\n])/m.test(part))
      .map((part) => (/^HD(?=[ \t\n])/m.test(part) ? codedArticle(part) : plainArticle(part))),
};

const WORD_COUNT_LINE = new RegExp(WORD_COUNT.source.replace('^', '^[ \\t]*').replace('$', '[ \\t]*$'), 'im');

/** Each code with its lines. */
function codedArticle(part: string): ExportArticle {
  const fields = new Map<string, string[]>();
  let code = '';
  for (const line of part.split('\n').map((each) => each.trim())) {
    const found = CODE.exec(line)?.[0];
    if (found !== undefined) code = found;
    const words = found === undefined ? line : line.slice(found.length).trim();
    fields.set(code, [...(fields.get(code) ?? []), words]);
  }
  const value = (name: string): string | undefined => fields.get(name)?.join(' ');
  const page = value('PG');
  return {
    ...filledFields({
      title: value('HD'),
      outlet: value('SN'),
      published: value('PD'),
      byline: value('BY'),
      section: value('SE') ?? (page && `Page ${page}`),
      length: value('WC'),
    }),
    body: [...(fields.get('LP') ?? []), '', ...(fields.get('TD') ?? [])].join('\n').replace(/\n+/g, '\n\n'),
  };
}

/** The line of a time of day, of an edition or a page, of a language, and whose words they are. */
const TIME = /^\d{1,2}:\d{2}/;
const RIGHTS = /^(?:\(c\)|©|copyright\b)/i;
/** Rights stand within so many lines of the number of words. */
const MAX_HEAD_LINES = 14;

/** Without codes the lines are known by their order: title, writer, words, day, time, outlet, code, page, language, rights, text. */
function plainArticle(part: string): ExportArticle {
  const lines = part
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const count = lines.findIndex((line) => WORD_COUNT.test(line));
  const above = lines.slice(Math.max(0, count - 3), count);
  const hasWriter = above.length > 1 && isWriter(above.at(-1) ?? '');
  const titleAt = hasWriter ? -2 : -1;
  const section = above.length >= 1 - titleAt ? above.at(titleAt - 1) : undefined;
  const below = lines.slice(count + 1, count + 1 + MAX_HEAD_LINES);
  const day = below.findIndex((line) => DAY_WORDS.test(line));
  const rest = below.slice(day + 1).filter((line) => !TIME.test(line));
  const rights = below.findIndex((line) => RIGHTS.test(line));
  return {
    ...filledFields({
      title: above.at(titleAt),
      byline: hasWriter ? above.at(-1) : undefined,
      section: section !== undefined && section.length < 60 ? section : undefined,
      length: lines[count],
      published: below[day],
      outlet: rest[0],
    }),
    body: rights < 0 ? '' : lines.slice(count + 2 + rights).join('\n\n'),
  };
}

/** A short line in which every longer word has a capital: names, where a headline stands above it. */
function isWriter(line: string): boolean {
  if (/^(?:by|von|par|por) /i.test(line)) return true;
  return line.length < 60 && /^\p{Lu}[\p{L}.'’-]+(?:,? (?:and |und |et |y )?\p{Lu}[\p{L}.'’-]*){1,5}$/u.test(line);
}
