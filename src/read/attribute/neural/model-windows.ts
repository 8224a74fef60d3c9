import type { Paragraph, Word } from '../paragraph-words.ts';
import type { Pass } from '../tagger.ts';
import type { Pieces } from '../../neural/word-pieces.ts';
import type { Settings } from './model-config.ts';

/** A word of a document by its paragraph and its place in it. */
export interface Cell {
  readonly paragraph: number;
  readonly word: number;
}

/** One input of the model: pieces with their features, and the places of the first pieces of the words it labels. */
export interface Window {
  readonly ids: readonly number[];
  readonly features: readonly number[];
  /** For each word that the window labels, the place of its first piece. */
  readonly heads: readonly number[];
  readonly cells: readonly Cell[];
}

const FINAL = /^[.!?]$/;
const LETTER_FIRST = /^\p{L}/u;
const CAPITAL_FIRST = /^\p{Lu}/u;
const CAPITAL = /\p{Lu}/gu;
const SMALL = /\p{Ll}/u;

/**
 * Packs whole paragraphs into windows, each with some words from before it as context. A paragraph too long for one is cut after
 * a sentence, where it has one. Every word is labelled in exactly one window.
 */
export function windowsOf(paragraphs: readonly Paragraph[], pass: Pass, pieces: Pieces, settings: Settings): Window[] {
  const { size, context } = settings.window;
  const room = size - 2 - context;
  const groups: Cell[][] = [];
  let used = Infinity;
  for (const [place, paragraph] of paragraphs.entries()) {
    for (const chunk of chunksOf(paragraph, pieces, room)) {
      if (used + chunk.pieces > room) {
        groups.push([]);
        used = 0;
      }
      for (let word = chunk.start; word < chunk.end; word += 1) groups.at(-1)?.push({ paragraph: place, word });
      used += chunk.pieces;
    }
  }
  let before: readonly Cell[] = [];
  return groups.map((group) => {
    const window = encode(paragraphs, before, group, pass, pieces, settings);
    before = contextOf(paragraphs, [...before, ...group], pieces, context);
    return window;
  });
}

interface Chunk {
  readonly start: number;
  readonly end: number;
  readonly pieces: number;
}

function chunksOf(paragraph: Paragraph, pieces: Pieces, room: number): Chunk[] {
  const lengths = paragraph.map((word) => pieces.of(word.text).length);
  const chunks: Chunk[] = [];
  for (let start = 0; start < paragraph.length;) {
    const end = endOfChunk(paragraph, lengths, start, room);
    chunks.push({ start, end, pieces: sum(lengths, start, end) });
    start = end;
  }
  return chunks;
}

/** As many words as there is room for, at least one; back to the last sentence end when the paragraph goes on. */
function endOfChunk(paragraph: Paragraph, lengths: readonly number[], start: number, room: number): number {
  let end = start;
  let used = 0;
  let stop = start;
  while (end < paragraph.length && (end === start || used + (lengths[end] ?? 0) <= room)) {
    used += lengths[end] ?? 0;
    end += 1;
    if (FINAL.test(paragraph[end - 1]?.text ?? '')) stop = end;
  }
  return end < paragraph.length && stop > start ? stop : end;
}

function sum(numbers: readonly number[], start: number, end: number): number {
  let total = 0;
  for (let at = start; at < end; at += 1) total += numbers[at] ?? 0;
  return total;
}

/** The last words of what was read, as many as fit into the pieces for context. */
function contextOf(paragraphs: readonly Paragraph[], read: readonly Cell[], pieces: Pieces, limit: number): readonly Cell[] {
  let left = limit;
  let first = read.length;
  while (first > 0) {
    left -= pieces.of(wordAt(paragraphs, read[first - 1])?.text ?? '').length;
    if (left < 0) break;
    first -= 1;
  }
  return read.slice(first);
}

function wordAt(paragraphs: readonly Paragraph[], cell: Cell | undefined): Word | undefined {
  return cell && paragraphs[cell.paragraph]?.[cell.word];
}

function encode(
  paragraphs: readonly Paragraph[],
  before: readonly Cell[],
  group: readonly Cell[],
  pass: Pass,
  pieces: Pieces,
  settings: Settings,
): Window {
  const values = settings.features;
  const edge = pass === 'contents' ? values.again : 0;
  const ids = [pieces.cls];
  const features = [edge];
  const heads: number[] = [];
  for (const [place, cell] of [...before, ...group].entries()) {
    const word = wordAt(paragraphs, cell);
    if (!word) continue;
    const inContext = place < before.length;
    if (!inContext) heads.push(ids.length);
    const base =
      edge +
      values.shape[shapeOf(word.text)] +
      (word.quoted ? values.quoted : 0) +
      (cell.word === 0 ? values.paragraph : 0) +
      (inContext ? values.before : 0);
    for (const [piece, id] of pieces.of(word.text).entries()) {
      ids.push(id);
      features.push(piece === 0 ? base : base + values.following);
    }
  }
  return { ids: [...ids, pieces.sep], features: [...features, edge], heads, cells: group };
}

/** Capitalisation, which uncased pieces lose. A single capital is a title; a word that begins with no letter is other. */
export function shapeOf(word: string): keyof Settings['features']['shape'] {
  if (!LETTER_FIRST.test(word)) return 'other';
  const capitals = word.match(CAPITAL)?.length ?? 0;
  if (!CAPITAL_FIRST.test(word)) return capitals > 0 ? 'other' : 'lower';
  return capitals > 1 && !SMALL.test(word) ? 'capitals' : 'title';
}
