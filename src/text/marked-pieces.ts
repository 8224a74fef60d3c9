import type { Span } from '../model/span.ts';

/** A mark on a stretch of text. */
export interface Mark<T> {
  readonly span: Span;
  readonly mark: T;
}

/** A stretch of text in which the same marks hold from its beginning to its end. */
export interface Piece<T> {
  readonly span: Span;
  /** Those that begin first stand first; of two that begin together, the longer. */
  readonly marks: readonly T[];
}

/**
 * Cuts a stretch wherever a mark begins or ends, so that marks may overlap in any way. Its cost grows with the marks that hold at one
 * place, not with all of them.
 */
export function markedPieces<T>(within: Span, marks: readonly Mark<T>[]): Piece<T>[] {
  const inOrder = marks
    .map(({ span, mark }) => ({ mark, start: Math.max(span.start, within.start), end: Math.min(span.end, within.end) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const edges = [...new Set([within.start, within.end, ...inOrder.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece<T>[] = [];
  let holding: typeof inOrder = [];
  let next = 0;
  for (const [at, start] of edges.entries()) {
    const end = edges[at + 1];
    if (end === undefined) break;
    holding = holding.filter((one) => one.end > start);
    for (let one = inOrder[next]; one !== undefined && one.start === start; one = inOrder[(next += 1)]) holding.push(one);
    pieces.push({ span: { start, end }, marks: holding.map(({ mark }) => mark) });
  }
  return pieces;
}
