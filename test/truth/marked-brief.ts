import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import iconv from 'iconv-lite';
import { parseHTML } from 'linkedom';
import { parse } from 'yaml';
import type { Stance } from '../../src/model/reading/code.ts';
import { Codebook } from '../../src/model/codebook.ts';
import type { Span } from '../../src/model/span.ts';

/** The river talks as they are marked by hand, with the readable text of each report. */

export type Quote = string | { readonly quote: string; readonly nth?: number };
export interface TrueRendition {
  readonly report: string;
  readonly source: readonly Quote[];
  readonly cue: readonly Quote[];
  readonly content: readonly Quote[];
  readonly relay: readonly string[];
}
export interface TrueCode {
  readonly issue: string;
  readonly alternative: string | null;
  readonly holder: string;
  readonly stance: Stance;
  readonly asserted: boolean;
  readonly condition: string | null;
}
export interface TrueStatement {
  readonly id: string;
  readonly speaker: {
    readonly actor?: string;
    readonly unnamed?: string | null;
    readonly number?: number | null;
    readonly document?: string;
    readonly party?: string | null;
  };
  readonly sourcing: string;
  readonly said: string | null;
  readonly origin: string;
  readonly act: string;
  readonly renditions: readonly TrueRendition[];
  readonly codes: readonly TrueCode[];
}
export interface TrueReport {
  readonly title: string;
  readonly outlet: string | null;
  readonly family: string | null;
  readonly wire: string | null;
  readonly published: { readonly date: string | null; readonly precision: 'day' | 'unknown' };
  readonly furniture: readonly Quote[];
  readonly findings: readonly string[];
}
export interface TruePosition {
  readonly holder: string;
  readonly issue: string;
  readonly alternative: string | null;
  readonly stance: Stance;
  readonly mode: 'declared' | 'ascribed';
  readonly date: string;
  readonly statements: readonly string[];
  readonly redLine: boolean;
  readonly condition: string | null;
}
export interface TrueMove {
  readonly holder: string;
  readonly issue: string;
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly date: string;
  readonly statements: readonly string[];
}
export interface Truth {
  readonly reports: Readonly<Record<string, TrueReport>>;
  readonly actors: readonly {
    readonly id: string;
    readonly name: string;
    readonly party: string | null;
    readonly office: string | null;
    readonly names: readonly string[];
  }[];
  readonly statements: readonly TrueStatement[];
  readonly origins: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly reports: readonly string[];
    readonly why: string;
    readonly mayBe?: string;
  }[];
  readonly originCounts: { readonly least: number; readonly most: number };
  readonly positions: readonly TruePosition[];
  readonly moves: readonly TrueMove[];
  readonly disputes: readonly {
    readonly kind: string;
    readonly about: string;
    readonly asserted: readonly string[];
    readonly denied: readonly string[];
  }[];
  readonly announcedByOneSide: readonly { readonly by: string; readonly about: string; readonly statements: readonly string[] }[];
  readonly neverQuotedDirectly: readonly { readonly party: string; readonly issue: string }[];
  readonly rounds: readonly {
    readonly id: string;
    readonly date: string | null;
    readonly endDate: string | null;
    readonly place: string;
    readonly parties: readonly string[];
    readonly mediator: string;
    readonly planned: boolean;
  }[];
}

const FOLDER = new URL('../../examples/river-talks/', import.meta.url);

export function loadTruth(): { readonly truth: Truth; readonly codebook: Codebook } {
  return {
    truth: JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8')) as Truth,
    codebook: Codebook.parse(parse(readFileSync(new URL('codebook.yaml', FOLDER), 'utf8'))),
  };
}

export function idOf(name: string): string {
  return createHash('sha256').update(name).digest('hex');
}

/** The readable text: blocks apart by a line end, a run of blanks is one blank. */
export function textOf(name: string): string {
  const [file = name, line] = name.split('#');
  const bytes = readFileSync(new URL(`reports/${file}`, FOLDER));
  const raw = bytes.includes('charset=windows-1252') ? iconv.decode(bytes, 'windows-1252') : bytes.toString('utf8');
  if (line !== undefined) {
    const { text, html } = JSON.parse(raw.split('\n')[Number(line) - 1] ?? '{}') as { text?: string; html?: string };
    return html === undefined ? tidy(text ?? '') : readable(html);
  }
  if (file.endsWith('.html')) return readable(raw);
  return tidy(raw.replace(/^---\n[\s\S]*?\n---\n/, ''));
}

function readable(html: string): string {
  const { document } = parseHTML(html.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/gi, ''));
  for (const block of document.querySelectorAll('p,h1,h2,h3,li,div,section,header,footer,figcaption,button,td,tr,time,br'))
    block.append('\n');
  return tidy(document.body.textContent ?? '');
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

export function spanOf(text: string, wanted: Quote): Span | null {
  const { quote, nth = 1 } = typeof wanted === 'string' ? { quote: wanted } : wanted;
  let start = -1;
  for (let found = 0; found < nth; found += 1) {
    start = text.indexOf(quote, start + 1);
    if (start < 0) return null;
  }
  return { start, end: start + quote.length };
}

export function spansOf(text: string, quotes: readonly Quote[]): Span[] {
  return quotes.flatMap((quote) => spanOf(text, quote) ?? []).sort((a, b) => a.start - b.start);
}
