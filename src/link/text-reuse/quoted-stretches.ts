import { quotations } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';

const SINGLE_QUOTED = /(?<![\p{L}\p{N}])[‘'](?=\S)[^‘\n]{3,1200}?[’'](?![\p{L}\p{N}])/gu;

/** A quotation that stays open to the end of its paragraph is one when it is no longer than this; else its end was cut off or forgotten. */
const MAX_OPEN_QUOTATION_CHARS = 400;

/** The stretches between quotation marks, double or single. Nested and overlapping ones are given as they stand. */
export function quotedStretches(text: string): Span[] {
  const single = [...text.matchAll(SINGLE_QUOTED)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return [...doubleQuoted(text), ...single].sort((a, b) => a.start - b.start || a.end - b.end);
}

function doubleQuoted(text: string): Span[] {
  const found: Span[] = [];
  let reached = 0;
  for (const { span, closed } of quotations(text)) {
    if (span.start < reached) continue;
    const end = closed ? span.end : (closingMarkAfter(text, span.end) ?? endOfOpenQuotation(text, span));
    if (end === null) continue;
    found.push({ start: span.start, end });
    reached = end;
  }
  return found;
}

function endOfOpenQuotation(text: string, { start, end }: Span): number | null {
  const runsOn = start === 0 || text.charAt(start - 1) === '\n';
  return runsOn || end - start <= MAX_OPEN_QUOTATION_CHARS ? end : null;
}

/** A mark that closes: words stand before it, and nothing that it could open follows. */
const CLOSING_MARK = /^[^“"”„«»`\n]*(?:”|»|(?<=[\p{L}\p{N}\p{P}]\s?)"(?=\s|$|[,.;:)]))/u;
/** So many paragraphs at most may stand between a mark that opens and the one that closes. */
const MAX_PARAGRAPHS_TO_CLOSE = 4;

/** Where a quotation that was left open at the end of a paragraph is closed further down, when no other mark opens before. */
function closingMarkAfter(text: string, from: number): number | null {
  let at = from;
  for (let paragraph = 0; paragraph < MAX_PARAGRAPHS_TO_CLOSE; paragraph += 1) {
    const start = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
    const lineEnd = text.indexOf('\n', start);
    const line = text.slice(start, lineEnd < 0 ? text.length : lineEnd);
    const closing = CLOSING_MARK.exec(line);
    if (closing) return start + closing[0].length;
    if (/[“"”„«»`]/.test(line) || line === '') return null;
    at = start + line.length;
  }
  return null;
}

/** For each word, whether it stands in one of the stretches. */
export function markWordsInside(
  { starts, ends }: { starts: Int32Array; ends: Int32Array },
  stretches: readonly Span[],
): Uint8Array {
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
