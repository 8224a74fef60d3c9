import type { Given } from '../../../model/original.ts';
import type { Outlet } from '../../../model/reading/reading.ts';
import type { Span } from '../../../model/span.ts';
import type { ClassifiedLine } from '../lines/classified-line.ts';
import { publicationLine } from '../lines/publication-line.ts';
import { isPaperName, type KnownOutlet, type OutletNames } from './outlet-lookup.ts';
import type { Page } from '../formats/page-text.ts';
import { AGENCY_SIGN_OFF, BEFORE_WRITERS_PAPER, COMPANY_FORM, COPYRIGHT_OWNER } from '../../../language/language.ts';

/** A name that something gives as the outlet of the report. */
interface Candidate {
  readonly name: string;
  readonly evidence: string;
  readonly span: Span | null;
}

/** Who published the report, with what says so; null when nothing does. */
export function outletOf(page: Page, given: Given, judged: readonly ClassifiedLine[], names: OutletNames): Outlet | null {
  const [first] = candidates(page, given, judged, names);
  if (!first) return null;
  const known = names.byName(first.name);
  const name = known?.name ?? first.name;
  return {
    name,
    family: known && known.family !== known.name ? known.family : (familyIn(page, judged, name) ?? known?.family ?? name),
    evidence: first.evidence,
    span: first.span,
  };
}

function* candidates(page: Page, given: Given, judged: readonly ClassifiedLine[], names: OutletNames): Iterable<Candidate> {
  if (given.outlet) yield { name: given.outlet, evidence: `given with the report: ${given.outlet}`, span: null };
  for (const { name, field } of page.meta.outlets) yield { name, evidence: `${field}: ${name}`, span: null };
  yield* inDatelines(judged, names);
  yield* inCredits(judged);
  yield* inBylines(judged, names);
  for (const url of [given.url, page.meta.url]) {
    const host = url ? hostOf(url) : null;
    const known = host ? names.byHost(host) : null;
    if (host) yield { name: known?.name ?? host, evidence: `host of the address: ${host}`, span: null };
  }
  yield* inSignOff(judged);
}

function* inDatelines(judged: readonly ClassifiedLine[], names: OutletNames): Iterable<Candidate> {
  for (const { line, dateline } of judged) {
    if (!dateline) continue;
    const at = (span: Span): Span => ({ start: line.span.start + span.start, end: line.span.start + span.end });
    for (const { words, span } of dateline.places) {
      const known = names.byName(words);
      if (known ? !known.wire : isPaperName(words))
        yield {
          name: known?.name ?? (words === words.toUpperCase() ? inTitleCase(words) : words),
          evidence: `dateline: ${words}`,
          span: at(span),
        };
    }
    const { credit } = dateline;
    if (credit && !isWire(dateline.places.length > 0, names.byName(credit.name)))
      yield { name: credit.name, evidence: `in brackets at the head of the text: ${credit.name}`, span: at(credit.span) };
  }
}

/** In brackets after a place stands an agency; without a place, an unknown name is the outlet's own. */
export function isWire(hasPlace: boolean, known: KnownOutlet | null): boolean {
  return known ? known.wire : hasPlace;
}

/** A lone name at the end: "MENAFN". Agencies there are credits, not outlets. */
function* inCredits(judged: readonly ClassifiedLine[]): Iterable<Candidate> {
  for (const { line, credits } of judged) {
    for (const { name, span, wire } of credits) {
      if (!wire && span.start === 0 && span.end === line.words.length)
        yield { name, evidence: `alone on a line: ${name}`, span: { start: line.span.start, end: line.span.end } };
    }
  }
}

/** "By Ebba Lind, Sound Courier": the paper that a writer is of. */
function* inBylines(judged: readonly ClassifiedLine[], names: OutletNames): Iterable<Candidate> {
  for (const { line, kind } of judged) {
    if (kind !== 'byline' || line.words.length > 100) continue;
    for (const { 0: part, index } of line.words.matchAll(/[^,|·•]+/g)) {
      const lead = BEFORE_WRITERS_PAPER.exec(part)?.[0].length ?? 0;
      const name = part.slice(lead).trim();
      const start = index + part.indexOf(name, lead);
      if (index + lead > 0 && isOwnName(name, names))
        yield { name, evidence: `in the byline: ${name}`, span: placed({ start, end: start + name.length }, line) };
    }
    for (const { name, span } of publicationLine(line.words)?.writers ?? [])
      if (isOwnName(name, names)) yield { name, evidence: `in the byline: ${name}`, span: placed(span, line) };
  }
}

/** Whether a name beside that of a writer is that of his paper. */
function isOwnName(name: string, names: OutletNames): boolean {
  return isPaperName(name) || names.byName(name)?.wire === false;
}

function placed(span: Span, { span: line }: ClassifiedLine['line']): Span {
  return { start: line.start + span.start, end: line.start + span.end };
}

/** An agency's own story: it stands in the dateline, and the story is signed off with its reporters and editors. */
function* inSignOff(judged: readonly ClassifiedLine[]): Iterable<Candidate> {
  const signed = judged.some(({ line, kind }) => kind === 'byline' && AGENCY_SIGN_OFF.test(line.words));
  if (!signed) return;
  for (const { line, dateline } of judged) {
    const credit = dateline?.credit;
    if (!credit) continue;
    const span = { start: line.span.start + credit.span.start, end: line.span.start + credit.span.end };
    yield { name: credit.name, evidence: `agency of the dateline, and signed off as its own story: ${credit.name}`, span };
  }
}

/** The owner that the page names beside the outlet: in its copyright line, or "... is a title of ...". */
function familyIn(page: Page, judged: readonly ClassifiedLine[], outlet: string): string | null {
  const lines = judged.flatMap(({ line, kind }) => (kind === 'furniture' ? [line.words] : []));
  for (const words of [...lines, ...page.meta.notices]) {
    const name = ownerIn(words);
    if (name && name.toLowerCase() !== outlet.toLowerCase()) return name;
  }
  return null;
}

/** A publisher's name without the form of its company; the name of the outlet with such a form is the outlet itself. */
function ownerIn(words: string): string | null {
  if (words.length > 400) return null;
  const owner = COPYRIGHT_OWNER.flatMap((pattern) => pattern.exec(words)?.[1] ?? [])[0];
  return owner?.trim().replace(COMPANY_FORM, '').trim() || null;
}

function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/^www\d?\./, '') || null;
  } catch {
    return null;
  }
}

/** ORLA DENE -> Orla Dene. */
export function inTitleCase(words: string): string {
  return words.toLowerCase().replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

/** Whether a short name in a dateline stands for a longer one: its first word ("Meridian") or its initials ("CP"). */
export function isShortFor(short: string, name: string): boolean {
  const words = name.match(/\p{L}+/gu) ?? [];
  const initials = words.filter((word) => /^\p{Lu}/u.test(word)).map((word) => word.charAt(0));
  return words[0] === short || (short.length >= 2 && initials.join('') === short);
}
