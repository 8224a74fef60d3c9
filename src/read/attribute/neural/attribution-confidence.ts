import { z } from 'zod';
import type { Fragment, Linked } from '../fragment.ts';
import type { Paragraph } from '../paragraph-words.ts';

/** What tells how likely an attribution is right, each a number; logarithms so that together they act like a product. */
const SIGNS = {
  always: () => 1,
  source: ({ source }) => Math.log(source?.confidence ?? 1),
  withoutSource: ({ source }) => Number(source === null),
  cue: ({ cue }) => Math.log(cue?.confidence ?? 1),
  withoutCue: ({ cue }) => Number(cue === null),
  leastContent: ({ content }) => Math.log(Math.min(...content.map((piece) => piece.confidence))),
  meanContent: ({ content }) => content.reduce((sum, piece) => sum + Math.log(piece.confidence), 0) / content.length,
  inPieces: ({ content }) => Number(content.length > 1),
  quoted: ({ content: [first] }, paragraphs) =>
    Number(first !== undefined && (paragraphs[first.paragraph]?.[first.start]?.quoted ?? false)),
  wordsToSource: ({ source, cue }) => Math.log1p(source && cue ? between(source, cue) : 0),
} as const satisfies Record<string, (linked: Linked, paragraphs: readonly Paragraph[]) => number>;

type Sign = keyof typeof SIGNS;
const NAMES = Object.keys(SIGNS) as Sign[];

/** How much each sign counts: a logistic curve found on articles that the model has not learnt from. */
export const Weights = z.record(z.enum(NAMES), z.number()).readonly();
export type Weights = z.infer<typeof Weights>;

/** The signs of an attribution, in the order of `signNames`. */
export function signsOf(linked: Linked, paragraphs: readonly Paragraph[]): number[] {
  return NAMES.map((name) => SIGNS[name](linked, paragraphs));
}

export const signNames: readonly Sign[] = NAMES;

/** How likely an attribution with these signs is right. */
export function likelihood(signs: readonly number[], weights: Weights): number {
  const sum = signs.reduce((total, value, place) => total + value * (weights[NAMES[place] ?? 'always'] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

function between(a: Fragment, b: Fragment): number {
  return Math.max(a.start - b.end, b.start - a.end, 0);
}
