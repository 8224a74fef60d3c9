import type { Span } from '../../../model/span.ts';
import { paragraphs } from '../../../text/paragraphs.ts';

/** What the markup said of a line; null for pasted text, where only the words speak. */
export type Hint = 'headline' | 'heading' | 'byline' | 'caption' | 'furniture' | 'list' | null;

/** One non-empty line of the text. */
export interface Line {
  readonly span: Span;
  readonly words: string;
  readonly hint: Hint;
}

/** One field of a page that names a date. */
export interface DateField {
  /** Where it stood, for example "JSON-LD datePublished". */
  readonly field: string;
  readonly value: string;
}

/** What a page says of itself beside its text. Empty for pasted text. */
export interface PageMeta {
  readonly headline: string | null;
  /** Names of the site or its publisher, the surest first, each with the field that gives it. */
  readonly outlets: readonly { readonly name: string; readonly field: string }[];
  readonly url: string | null;
  readonly authors: readonly string[];
  /** The surest first. */
  readonly dates: readonly DateField[];
  /** Short visible texts that tell a date or an age and need not be part of the article. */
  readonly clocks: readonly string[];
  /** Copyright lines of the page's frame. */
  readonly notices: readonly string[];
  /** The text of the report in the page's data, for pages that a program fills. */
  readonly body: string | null;
}

/** A report turned into text: what every span of its reading points into. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly meta: PageMeta;
  /** What went wrong on the way, in plain words; each becomes a finding. */
  readonly troubles: readonly { readonly rule: string; readonly seen: string; readonly assumed: string }[];
}

export const NO_META: PageMeta = {
  headline: null,
  outlets: [],
  url: null,
  authors: [],
  dates: [],
  clocks: [],
  notices: [],
  body: null,
};

/** The lines of a text that carries no hints. */
export function linesOf(text: string): Line[] {
  return paragraphs(text).map((span) => ({ span, words: text.slice(span.start, span.end), hint: null }));
}

/** A page of lines with hints, one line below the other. */
export function pageOf(
  entries: readonly { readonly words: string; readonly hint: Hint }[],
  meta: PageMeta,
  troubles: Page['troubles'] = [],
): Page {
  const lines: Line[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { words, hint } of entries) {
    lines.push({ span: { start: at, end: at + words.length }, words, hint });
    parts.push(words);
    at += words.length + 1;
  }
  return { text: parts.join('\n'), lines, meta, troubles };
}
