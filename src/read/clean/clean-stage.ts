import type { Original } from '../../model/original.ts';
import type { Credit, Outlet } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import type { Stage } from '../stage.ts';
import { authorsIn, writersIn } from './lines/bylines.ts';
import { findingsOf, tooLong } from './report-findings.ts';
import { htmlPage } from './formats/html-text.ts';
import { classifyLines } from './lines/line-classification.ts';
import type { ClassifiedLine } from './lines/classified-line.ts';
import { markdownPage } from './formats/markdown-text.ts';
import type { Dateline } from './lines/datelines.ts';
import { inTitleCase, isShortFor, isWire, outletOf } from './outlet/publishing-outlet.ts';
import { isPaperName, outletNames, type OutletNames } from './outlet/outlet-lookup.ts';
import type { Page } from './formats/page-text.ts';
import { passagesOf, readable } from './lines/passages.ts';
import { publicationLine } from './lines/publication-line.ts';
import { plainPage } from './formats/plain-text.ts';
import { publishedOf } from './published/publication-date.ts';

type Gives = 'text' | 'passages' | 'title' | 'writers' | 'outlet' | 'wires' | 'published';

/** From an original to its text, the kind of each passage, and who published it when. */
export const clean: Stage<never, Gives> = {
  name: 'clean',
  needs: [],
  gives: ['text', 'passages', 'title', 'writers', 'outlet', 'wires', 'published'],
  run: (_have, { original, codebook }) => {
    const page = pageFrom(original);
    const names = outletNames(codebook);
    const judged = classifyLines(page, names, original.given.title ?? null);
    const outlet = outletOf(page, original.given, judged, names);
    const { published, findings } = publishedOf(page, original.given, judged);
    const { passages, cutAt } = readable(page.text, passagesOf(judged));
    const wires = wiresOf(judged, names, outlet);
    return {
      text: page.text,
      passages,
      title: titleOf(page, original, judged),
      writers: writersOf(judged, page.meta.authors, names),
      outlet,
      wires,
      published,
      findings: [...findings, ...tooLong(page, cutAt), ...findingsOf(page, original, judged, outlet, wires)],
    };
  },
};

function pageFrom({ mediaType, source }: Original): Page {
  if (mediaType === 'text/html') return htmlPage(source);
  return (mediaType === 'text/markdown' ? markdownPage(source) : null) ?? plainPage(source);
}

function titleOf(page: Page, original: Original, judged: readonly ClassifiedLine[]): string | null {
  return judged.find(({ kind }) => kind === 'headline')?.line.words ?? original.given.title ?? page.meta.headline;
}

function writersOf(judged: readonly ClassifiedLine[], authors: readonly string[], names: OutletNames): Credit[] {
  const found = judged.flatMap(({ line, kind, credits }) => {
    if (kind !== 'byline') return [];
    const taken = new Set(credits.map(({ name }) => name));
    const told = authorsIn(line.words, authors);
    const read = writersIn(line.words, true) ?? publicationLine(line.words)?.writers ?? [];
    return (read.length >= told.length ? read : told)
      .filter(({ name }) => !taken.has(name) && !isPaperName(name) && names.byName(name) === null)
      .map(({ name, span }) => ({
        name: personName(name),
        span: { start: line.span.start + span.start, end: line.span.start + span.end },
      }));
  });
  return onceEach(found);
}

/** Some houses print bylines in capitals. */
function personName(name: string): string {
  return name === name.toUpperCase() ? inTitleCase(name) : name;
}

/** Agencies that a credit line or the dateline names. The short name of the outlet itself stands for the outlet. */
function wiresOf(judged: readonly ClassifiedLine[], names: OutletNames, outlet: Outlet | null): Credit[] {
  const found = judged.flatMap(({ line, credits, dateline }) => {
    const own = credits.filter(({ wire }) => wire);
    const wire = dateline ? wireOfDateline(dateline, names, outlet) : null;
    const at = (span: Span): Span => ({ start: line.span.start + span.start, end: line.span.start + span.end });
    return [...own, ...(wire ? [wire] : [])].map(({ name, span }) => ({ name, span: at(span) }));
  });
  return onceEach(found);
}

function wireOfDateline({ credit, places }: Dateline, names: OutletNames, outlet: Outlet | null): Credit | null {
  if (!credit) return null;
  if (outlet && places.length > 0 && isShortFor(credit.name, outlet.name)) return { ...credit, name: outlet.name };
  const known = names.byName(credit.name);
  return isWire(places.length > 0, known) ? { ...credit, name: known?.name ?? credit.name } : null;
}

/** The first place of each name: a report that signs off with the names of its byline has the same writers. */
function onceEach(credits: readonly Credit[]): Credit[] {
  const seen = new Set<string>();
  return credits.filter(({ name }) => {
    const key = name.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
