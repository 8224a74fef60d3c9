import type { Span } from '../../../model/span.ts';
import { quotations } from '../../../language/language.ts';
import { words as wordsOf } from '../../../text/words.ts';
import type { Line } from '../formats/page-text.ts';

/** A paragraph of fewer words may stand twice by chance ("He did not answer."). */
const MIN_REPEATED_WORDS = 6;

/** A quotation of fewer words may be told twice with reason. */
const MIN_REPEATED_QUOTE_WORDS = 5;

/** Share of a lead's words that must stand in the fuller paragraph, for the lead to say nothing of its own. */
const MIN_REPEATED_SHARE = 0.8;

/** A stock phrase may stand in very many lines; more than these are not compared. */
const MAX_LINES_PER_PHRASE = 50;

/** Words without quotation marks, stops, accents and case: what has to be equal for two paragraphs to be the same. */
function plainWords(text: string): string[] {
  return wordsOf(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .map((word) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase());
}

/** A line that may repeat or be repeated. `lead`: it stands directly below the headline. */
export interface Candidate {
  readonly line: Line;
  readonly lead: boolean;
}

/**
 * Which lines say again what another line says, and the words that they repeat:
 * - a paragraph that stands a second time repeats the first, whatever its quotation marks and capitals;
 * - a lead or standfirst whose quotation stands in full in one paragraph of the body, and which has hardly a word that this
 *   paragraph lacks, repeats that paragraph although it stands above it: the body is the fuller passage, so it is the one to read;
 * - a line that is only a quotation taken out of a paragraph (a pull quote) repeats that paragraph.
 */
export function repetitions(candidates: readonly Candidate[]): ReadonlyMap<Line, Span> {
  const found = new Map<Line, Span>();
  const first = new Map<string, Line>();
  const plain = new Map<Line, string[]>();
  for (const { line } of candidates) {
    const words = plainWords(line.words);
    plain.set(line, words);
    if (words.length < MIN_REPEATED_WORDS) continue;
    const key = words.join(' ');
    const earlier = first.get(key);
    if (earlier) found.set(line, earlier.span);
    else first.set(key, line);
  }
  const excerpts = candidates.filter((candidate) => !found.has(candidate.line) && mayBeExcerpt(candidate));
  const runs = excerpts.length > 0 ? runsOf(plain) : new Map<string, Line[]>();
  for (const excerpt of excerpts) {
    const fuller = fullerPassage(excerpt, plain, runs, found);
    if (fuller) found.set(excerpt.line, fuller.span);
  }
  return found;
}

/** Leads are few, and pull quotes are lines within quotation marks: only these are compared with all others. */
function mayBeExcerpt({ line, lead }: Candidate): boolean {
  return line.words.length < 600 && (lead || /^["“„«‘'].*["”»’'][.,]?$/su.test(line.words));
}

/** For every run of as many words as a quotation needs at least: the lines in which it stands. */
function runsOf(plain: ReadonlyMap<Line, readonly string[]>): ReadonlyMap<string, readonly Line[]> {
  const runs = new Map<string, Line[]>();
  for (const [line, words] of plain) {
    for (let at = 0; at + MIN_REPEATED_QUOTE_WORDS <= words.length; at += 1) {
      const run = words.slice(at, at + MIN_REPEATED_QUOTE_WORDS).join(' ');
      const lines = runs.get(run);
      if (!lines) runs.set(run, [line]);
      else if (lines.at(-1) !== line) lines.push(line);
    }
  }
  return runs;
}

function fullerPassage(
  { line, lead }: Candidate,
  plain: ReadonlyMap<Line, readonly string[]>,
  runs: ReadonlyMap<string, readonly Line[]>,
  found: ReadonlyMap<Line, Span>,
): Line | null {
  const own = plain.get(line) ?? [];
  const quoted = quotedWords(line.words);
  if (quoted === null) return null;
  const there = (runs.get(quoted.slice(0, MIN_REPEATED_QUOTE_WORDS).join(' ')) ?? []).slice(0, MAX_LINES_PER_PHRASE);
  const fuller = there.find((other) => {
    if (other === line || found.has(other)) return false;
    const words = plain.get(other) ?? [];
    if (words.length <= own.length || !` ${words.join(' ')} `.includes(` ${quoted.join(' ')} `)) return false;
    const known = new Set(words);
    return own.filter((word) => known.has(word)).length / own.length >= (lead ? MIN_REPEATED_SHARE : 1);
  });
  return fuller ?? null;
}

/** The words of the longest quotation of a line, if it is long enough to tell a repetition. */
function quotedWords(line: string): readonly string[] | null {
  const marked = quotations(line).map(({ span }) => plainWords(line.slice(span.start, span.end)));
  const single = /^[‘'](.{20,}?)[’'][.,]?(?:\s|$)/su.exec(line)?.[1];
  const all = single ? [...marked, plainWords(single)] : marked;
  const longest = all.reduce<string[]>((best, words) => (words.length > best.length ? words : best), []);
  return longest.length >= MIN_REPEATED_QUOTE_WORDS ? longest : null;
}
