import { quotations } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';

const SINGLE = /(?<![\p{L}\p{N}])[‘'](?=\S)[^‘\n]{3,1200}?[’'](?![\p{L}\p{N}])/gu;

/** A quotation that stays open to the end of its paragraph is one when it is no longer than this; else its end was cut off or forgotten. */
const OPEN_LENGTH = 400;

/** The stretches between quotation marks, double or single. Nested and overlapping ones are given as they stand. */
export function quotedStretches(text: string): Span[] {
  const single = [...text.matchAll(SINGLE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return [...doubles(text), ...single].sort((a, b) => a.start - b.start || a.end - b.end);
}

function doubles(text: string): Span[] {
  const found: Span[] = [];
  let reached = 0;
  for (const { span, closed } of quotations(text)) {
    if (span.start < reached) continue;
    const end = closed ? span.end : (closesAfter(text, span.end) ?? openEnd(text, span));
    if (end === null) continue;
    found.push({ start: span.start, end });
    reached = end;
  }
  return found;
}

function openEnd(text: string, { start, end }: Span): number | null {
  const runsOn = start === 0 || text.charAt(start - 1) === '\n';
  return runsOn || end - start <= OPEN_LENGTH ? end : null;
}

/** A mark that closes: words stand before it, and nothing that it could open follows. */
const CLOSING = /^[^“"”„«»`\n]*(?:”|»|(?<=[\p{L}\p{N}\p{P}]\s?)"(?=\s|$|[,.;:)]))/u;
/** So many paragraphs at most may stand between a mark that opens and the one that closes. */
const PARAGRAPHS = 4;

/** Where a quotation that was left open at the end of a paragraph is closed further down, when no other mark opens before. */
function closesAfter(text: string, from: number): number | null {
  let at = from;
  for (let paragraph = 0; paragraph < PARAGRAPHS; paragraph += 1) {
    const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    const lineEnd = text.indexOf('\n', start);
    const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd);
    const closing = CLOSING.exec(line);
    if (closing) return start + closing[0].length;
    if (/[“"”„«»`]/.test(line) || line === '') return null;
    at = start + line.length;
  }
  return null;
}

/** For each word, whether it stands in one of the stretches. */
export function wordsInside({ starts, ends }: { starts: Int32Array; ends: Int32Array }, stretches: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(starts.length);
  let next = 0;
  let reach = -1;
  for (let word = 0; word < starts.length; word += 1) {
    const start = starts[word] ?? 0;
    for (; (stretches[next]?.start ?? Infinity) <= start; next += 1) reach = Math.max(reach, stretches[next]?.end ?? 0);
    if ((ends[word] ?? 0) <= reach) inside[word] = 1;
  }
  return inside;
}
