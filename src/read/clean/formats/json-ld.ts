import type { DomDocument } from './dom.ts';

/** What the JSON-LD of a page says about the report. */
export interface LinkedData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  /** An organisation that the page describes beside the report. */
  readonly organisation: string | null;
  readonly url: string | null;
  /** The text of the report, where the page's data hold it. */
  readonly body: string | null;
}

/** Larger blocks are data for a program of the page, not facts about the report. */
const MAX_BLOCK_CHARS = 500_000;

/** How deep entries are looked for: a list in a graph in a list. */
const MAX_ENTRY_DEPTH = 5;

const REPORT = /(?:Article|BlogPosting|LiveBlogPosting|^Report$|NewsStory)$/;
const ORGANISATION = /(?:Organization|^NewspaperOrganization$|^WebSite$)$/;

type Entry = Readonly<Record<string, unknown>>;

/** Reads the JSON-LD blocks of a page. A broken block is left out. */
export function linkedData(document: DomDocument, visible: readonly string[]): LinkedData {
  const entries: Entry[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? '';
    if (source.length <= MAX_BLOCK_CHARS) gather(parsed(source), entries, 0);
  }
  return {
    ...aboutReport(
      ownReport(
        entries.filter((entry) => REPORT.test(typeOf(entry))),
        visible,
      ) ?? {},
    ),
    organisation: textOf(entries.find((entry) => ORGANISATION.test(typeOf(entry)))?.['name']),
  };
}

/** A page may describe other reports too: its own is the one whose headline it shows. Of several without such, none. */
function ownReport(reports: readonly Entry[], visible: readonly string[]): Entry | undefined {
  const shown = reports.find((entry) => visible.some((words) => words === plainWords(aboutReport(entry).headline ?? '')));
  return shown ?? (reports.length === 1 || visible.length === 0 ? reports[0] : undefined);
}

/** Words without what typography changes. */
export function plainWords(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function aboutReport(report: Entry): Omit<LinkedData, 'organisation'> {
  const page = report['mainEntityOfPage'];
  return {
    headline: textOf(report['headline']) ?? textOf(report['name']),
    published: textOf(report['datePublished']) ?? textOf(report['dateCreated']),
    authors: namesOf(report['author']),
    publisher: namesOf(report['publisher'])[0] ?? null,
    body: textOf(report['articleBody']),
    url: textOf(report['url']) ?? textOf(page) ?? (isEntry(page) ? textOf(page['@id']) : null),
  };
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, ''));
  } catch {
    return null;
  }
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function gather(value: unknown, into: Entry[], depth: number): void {
  if (depth > MAX_ENTRY_DEPTH || into.length > 200) return;
  if (Array.isArray(value)) for (const one of value) gather(one, into, depth + 1);
  if (!isEntry(value)) return;
  into.push(value);
  gather(value['@graph'], into, depth + 1);
}

function typeOf(entry: Entry): string {
  const type = entry['@type'];
  return textOf(Array.isArray(type) ? type[0] : type) ?? '';
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Names of people or organisations: a string, an entry with a name, or a list of either. */
function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (isEntry(value) && Array.isArray(value['name'])) return namesOf(value['name']);
  const name = isEntry(value) ? textOf(value['name']) : textOf(value);
  return name && !/^https?:/.test(name) ? [name] : [];
}
