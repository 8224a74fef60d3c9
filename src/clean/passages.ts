import type { Passage } from '../model/passage.ts';
import type { Judged } from './judged.ts';

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
