import { keyOf, type NameToken } from './name-key.ts';
import type { NameKind } from './name-kind.ts';

/** A block larger than this says too little; its names meet only where a second word agrees as well. */
const MAX_BLOCK_NAMES = 60;

/**
 * The pairs of names that may be one, by their places in the list: names that share the consonants of a rare word, or of two common
 * ones, and bodies of which one is called by the first letters of the other. A small part of all pairs, found without comparing them all. Each pair once, the smaller place first.
 */
export function* likelyPairs(names: readonly string[], kind: NameKind): Generator<readonly [number, number]> {
  const wordsOf = names.map((name) => {
    const { tokens } = keyOf(name, kind);
    return [...new Set([...tokens.flatMap(blocksOf), ...(kind === 'organisation' ? lettersOf(tokens) : [])])];
  });
  const blocks = new Map<string, number[]>();
  for (const [place, words] of wordsOf.entries()) for (const word of words) put(blocks, word, place);
  const met = new Set<number>();
  for (const members of refined(wordsOf, blocks)) {
    for (const [at, first] of members.entries()) {
      for (const second of members.slice(at + 1)) {
        const pair = first * names.length + second;
        if (met.has(pair)) continue;
        met.add(pair);
        yield [first, second];
      }
    }
  }
}

/** Small blocks as they are; large ones split by a second word of the name. */
function* refined(wordsOf: readonly (readonly string[])[], blocks: ReadonlyMap<string, number[]>): Generator<readonly number[]> {
  const split = new Map<string, number[]>();
  for (const [word, members] of blocks) {
    if (members.length <= MAX_BLOCK_NAMES) yield members;
    else {
      for (const place of members) {
        for (const other of wordsOf[place] ?? [])
          if (other !== word) put(split, word < other ? `${word} ${other}` : `${other} ${word}`, place);
      }
    }
  }
  for (const members of split.values()) {
    const once = [...new Set(members)].sort((a, b) => a - b);
    if (once.length > 1) yield once.slice(0, MAX_BLOCK_NAMES * 4);
  }
}

function put(blocks: Map<string, number[]>, word: string, place: number): void {
  const members = blocks.get(word);
  if (members) members.push(place);
  else blocks.set(word, [place]);
}

const VOICELESS: Readonly<Record<string, string>> = { g: 'k', d: 't', b: 'p', z: 's', v: 'f', c: 'k', j: 'y', h: '', w: 'f' };

/** A short name of first letters has so many at least. */
const MIN_LETTERS = 3;

/** The first letters of all words of a body's name, or one word that may be such: "River Liberation Army" meets "RLA". */
function lettersOf(tokens: readonly NameToken[]): string[] {
  const letters = tokens.length > 1 ? tokens.map(({ plain }) => plain.charAt(0)).join('') : (tokens[0]?.plain ?? '');
  return letters.length < MIN_LETTERS ? [] : [`#${letters}`];
}

/** What a word is looked up by: its consonants, however voiced. Words of one letter look up nothing. */
function blocksOf({ plain, bones, sound }: NameToken): string[] {
  if (plain.length < 2) return [];
  const hard = bones.replace(/[gdbzvcjhw]/g, (letter) => VOICELESS[letter] ?? letter).replace(/(.)\1+/g, '$1');
  return [hard.length > 1 ? hard : `=${sound}`];
}
