/** Makes reports out of reports, as papers do with a wire: cut, reordered, in another house style, with words replaced; with the truth. */

export interface Derivation {
  /** Share of the original's words that is kept. */
  readonly keep: number;
  /** Share of the kept words that is replaced, left out, put in or moved. */
  readonly rewrite: number;
}

export interface DerivedReport {
  readonly text: string;
  /** Numbers of the originals that it was made of. */
  readonly sources: readonly number[];
  readonly how: Derivation;
}

export type Random = () => number;

/** A generator of numbers from 0 to 1 that is the same in every run (mulberry32). */
export function random(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A report made of a part of one original, with some words changed and another house style. */
export function derive(
  original: string,
  number: number,
  how: Derivation,
  vocabulary: readonly string[],
  next: Random,
): DerivedReport {
  return {
    text: houseStyle(rewritten(cut(original, how.keep, next), how.rewrite, vocabulary, next), next),
    sources: [number],
    how,
  };
}

/** Two derived reports put together, sentence blocks in turn, as a paper does with two wires. */
export function merge(one: DerivedReport, other: DerivedReport, next: Random): DerivedReport {
  const blocks = [one, other].flatMap(({ text }) => {
    const sentences = sentencesOf(text);
    const middle = Math.ceil(sentences.length / 2);
    return [sentences.slice(0, middle).join(' '), sentences.slice(middle).join(' ')];
  });
  return { text: shuffled(blocks, next).join('\n'), sources: [...one.sources, ...other.sources], how: one.how };
}

/** The beginning of the text and, for want of length, sentences further down; now and then in another order. */
function cut(original: string, keep: number, next: Random): string {
  const sentences = sentencesOf(original);
  const wanted = keep * wordsOf(original).length;
  const first = next() < 0.6 ? 0 : Math.floor(next() * sentences.length * (1 - keep));
  const kept: string[] = [];
  let words = 0;
  for (let at = first; at < first + sentences.length && words < wanted; at += 1) {
    const sentence = sentences[at % sentences.length] ?? '';
    const room = Math.ceil(wanted - words);
    kept.push(wordsOf(sentence).slice(0, room).join(' '));
    words += Math.min(room, wordsOf(sentence).length);
  }
  return (next() < 0.3 ? shuffled(kept, next) : kept).join(' ');
}

/** Words replaced by others, left out, put in, or changed in place with the next. */
function rewritten(text: string, rate: number, vocabulary: readonly string[], next: Random): string {
  const words = wordsOf(text);
  const made: string[] = [];
  const other = (): string => vocabulary[Math.floor(next() * vocabulary.length)] ?? 'so';
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (next() >= rate) {
      made.push(word);
      continue;
    }
    const way = next();
    if (way < 0.55) made.push(other());
    else if (way < 0.7) made.push(word, other());
    else if (way < 0.85) made.push(words[at + 1] ?? '', word);
    if (way >= 0.7 && way < 0.85) at += 1;
  }
  return made.join(' ');
}

const STYLES: readonly (readonly [RegExp, string])[] = [
  [/[“”"]|``|''/g, '’'],
  [/\bU\.S\./g, 'US'],
  [/\bU\.N\./g, 'UN'],
  [/(\d)%/g, '$1 per cent'],
  [/\bpercent\b/g, 'per cent'],
  [/\bthree\b/g, '3'],
  [/\bseven\b/g, '7'],
  [/\bcenter\b/g, 'centre'],
  [/\borganiz/g, 'organis'],
  [/\blabor\b/g, 'labour'],
  [/\btoward\b/g, 'towards'],
  [/\bM(r|s|rs)\. /g, 'M$1 '],
];

function houseStyle(text: string, next: Random): string {
  return next() < 0.5 ? STYLES.reduce((styled, [from, to]) => styled.replace(from, to), text) : text;
}

export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?][”"’]?)\s+|\n+/).filter((sentence) => sentence.trim() !== '');
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function shuffled<T>(things: readonly T[], next: Random): T[] {
  return things
    .map((thing) => ({ thing, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ thing }) => thing);
}
