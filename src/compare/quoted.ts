import { quotations } from '../text/quotations.ts';
import type { Span } from '../model/span.ts';

const SINGLE = /(?<![\p{L}\p{N}])[‘'](?=\S)[^‘\n]{3,1200}?[’'](?![\p{L}\p{N}])/gu;

/** A quotation that stays open to the end of its paragraph is one when it is no longer than this; else its end was cut off or forgotten. */
const OPEN_LENGTH = 400;

/** The stretches between quotation marks, double or single. Nested and overlapping ones are given as they stand. */
export function quotedStretches(text: string): Span[] {
  const single = [...text.matchAll(SINGLE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const double = quotations(text).filter(({ span, closed }) => {
    const runsOn = span.start === 0 || text.charAt(span.start - 1) === '\n';
    return closed || runsOn || span.end - span.start <= OPEN_LENGTH;
  });
  return [...double.map(({ span }) => span), ...single].sort((a, b) => a.start - b.start || a.end - b.end);
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
