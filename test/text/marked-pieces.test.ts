import { array, assert, nat, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { markedPieces } from '../../src/text/marked-pieces.ts';

const span = tuple(nat(60), nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

test('marks that overlap cut the words wherever one begins or ends', () => {
  const marks = [
    { span: { start: 2, end: 8 }, mark: 'source' },
    { span: { start: 5, end: 12 }, mark: 'content' },
  ];
  expect(markedPieces({ start: 0, end: 10 }, marks)).toEqual([
    { span: { start: 0, end: 2 }, marks: [] },
    { span: { start: 2, end: 5 }, marks: ['source'] },
    { span: { start: 5, end: 8 }, marks: ['source', 'content'] },
    { span: { start: 8, end: 10 }, marks: ['content'] },
  ]);
});

test('the pieces are the whole stretch, in order, and each has exactly the marks that hold all over it', () => {
  assert(
    property(array(span, { maxLength: 12 }), (spans) => {
      const within = { start: 10, end: 50 };
      const pieces = markedPieces(
        within,
        spans.map((one, mark) => ({ span: one, mark })),
      );
      expect(pieces[0]?.span.start).toBe(within.start);
      expect(pieces.at(-1)?.span.end).toBe(within.end);
      for (const [at, piece] of pieces.entries()) {
        if (at > 0) expect(piece.span.start).toBe(pieces[at - 1]?.span.end);
        const holding = spans.flatMap(({ start, end }, mark) =>
          start <= piece.span.start && end >= piece.span.end && end > start ? [mark] : [],
        );
        expect(new Set(piece.marks)).toEqual(new Set(holding));
        expect(piece.marks).toHaveLength(holding.length);
      }
    }),
  );
});
