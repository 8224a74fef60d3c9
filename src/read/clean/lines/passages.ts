import type { Passage } from '../../../model/reading/passage.ts';
import type { Span } from '../../../model/span.ts';
import { trim } from '../../../text/spans.ts';
import type { Judged } from './classified-line.ts';

/** The passages: all lines in order. A body line that begins with a dateline makes two. */
export function passagesOf(judged: readonly Judged[]): Passage[] {
  return judged.flatMap((one) => {
    const { kind, line, repeats, dateline } = one;
    const { span } = line;
    if (repeats) return [{ kind, span, repeats }];
    if (kind !== 'body' || !dateline) return [{ kind, span }];
    const head = { start: span.start, end: span.start + dateline.span.end };
    const gap = /^\s*/.exec(line.words.slice(dateline.span.end))?.[0].length ?? 0;
    return [
      { kind: 'dateline', span: head },
      { kind: 'body', span: { start: head.end + gap, end: span.end } },
    ];
  });
}

/**
 * So many code units of body are read: more than the longest report, and as much as every later stage can take. A longer "report"
 * is an archive or a faulty export.
 */
const MOST_READ = 100_000;

/** The passages with what lies beyond the readable length taken out of the body, and where it was cut; null when all is read. */
export function readable(
  text: string,
  passages: readonly Passage[],
): { readonly passages: Passage[]; readonly cutAt: Span | null } {
  let left = MOST_READ;
  let cutAt: Span | null = null;
  const kept = passages.flatMap((passage): Passage[] => {
    const { kind, span } = passage;
    const length = span.end - span.start;
    if (kind !== 'body' || length <= left) {
      left -= kind === 'body' ? length : 0;
      return [passage];
    }
    const end = left === 0 ? span.start : wordEnd(text, span, span.start + left);
    left = 0;
    cutAt ??= { start: end, end: span.end };
    const beyond: Passage = { kind: 'furniture', span: trim(text, { start: end, end: span.end }) };
    return end > span.start ? [{ kind, span: trim(text, { start: span.start, end }) }, beyond] : [beyond];
  });
  return { passages: kept, cutAt };
}

/** The end of the last whole word before a place; the place itself where no blank is near. */
function wordEnd(text: string, span: Span, before: number): number {
  for (let at = before; at > Math.max(span.start, before - 1000); at -= 1) if (/\s/.test(text.charAt(at))) return at + 1;
  return before;
}
