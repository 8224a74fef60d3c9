import type { MarkedPiece, WordRole } from '../../model/room/marked-words.ts';
import { printedNumber } from '../../model/reading/attribution.ts';
import type { Reading } from '../../model/reading/reading.ts';
import type { Span } from '../../model/span.ts';
import { markedPieces, type Mark } from '../../text/marked-pieces.ts';
import { cut } from '../../text/spans.ts';

/** What a stretch of a report is: a part of a statement, or a passage that stands elsewhere as well. */
export type WordMark = { readonly role: Exclude<WordRole, 'asked'>; readonly number: number } | 'shared' | 'asked';

/** The marks of one attribution and of its codes. */
export function attributionMarks({ attributions, codes }: Reading, at: number): Mark<WordMark>[] {
  const attribution = attributions[at];
  if (!attribution) return [];
  const number = printedNumber(attribution);
  const marked = (spans: readonly Span[], role: Exclude<WordRole, 'asked'>): Mark<WordMark>[] =>
    spans.map((span) => ({ span, mark: { role, number } }));
  const shown = codes.filter((code) => code.attribution === at).flatMap((code) => code.words);
  return [
    ...marked(attribution.content, 'content'),
    ...marked(attribution.source, 'source'),
    ...marked(attribution.cue, 'cue'),
    ...marked(shown, 'code'),
  ];
}

/** The words of a stretch, cut where a mark begins or ends. */
export function wordsWithMarks(text: string, within: Span, marks: readonly Mark<WordMark>[]): MarkedPiece[] {
  return markedPieces(within, marks).map(({ span, marks: held }) => {
    const parts = held.filter((mark) => mark !== 'shared' && mark !== 'asked');
    return {
      words: cut(text, span),
      roles: [...new Set<WordRole>([...parts.map(({ role }) => role), ...(held.includes('asked') ? (['asked'] as const) : [])])],
      said: [...new Set(parts.map(({ number }) => number))],
      shared: held.includes('shared'),
    };
  });
}
