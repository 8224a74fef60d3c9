/** Spellings of one sound in the common transliterations, longest first: "kh" and "h", "ou" and "u", "q" and "k". */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|tj|cz/g, 'ch'],
  [/sch|sz/g, 'sh'],
  [/kh/g, 'h'],
  [/gh/g, 'g'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/zh/g, 'j'],
  [/dj|dzh/g, 'j'],
  [/ph/g, 'f'],
  [/ck|q/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/ts|tz/g, 'z'],
  [/oo|ou/g, 'u'],
  [/ee|ie/g, 'i'],
  [/(?:iy|yy|ij|ii|yi)$/g, 'y'],
  [/(.)\1+/g, '$1'],
];

/** A word in lower-case Latin letters with the spellings of one sound made alike. */
export function soundSpelling(word: string): string {
  let sound = word;
  for (const [spelling, letter] of SPELLINGS) sound = sound.replace(spelling, letter);
  return sound;
}

const A = 97;
const ALPHABET_LETTERS = 26;
/** What it costs to read one letter for another: sounds that transliterations and hands mix up cost less than 1. */
const COST = new Float32Array(ALPHABET_LETTERS * ALPHABET_LETTERS).fill(1);

const ALIKE: readonly (readonly [string, number])[] = [
  ['aeiou', 0.5],
  ['yi', 0.2],
  ['ye', 0.5],
  ['yj', 0.3],
  ['ij', 0.3],
  ['ou', 0.4],
  ['kc', 0.3],
  ['kg', 0.5],
  ['sz', 0.4],
  ['cs', 0.5],
  ['cz', 0.5],
  ['vf', 0.4],
  ['vb', 0.6],
  ['vu', 0.6],
  ['dt', 0.5],
  ['bp', 0.6],
  ['lr', 0.6],
  ['mn', 0.6],
  ['gj', 0.5],
  ['hg', 0.6],
  ['zj', 0.6],
];
for (const [letters, cost] of ALIKE) {
  for (const a of letters) {
    for (const b of letters) {
      const place = (a.charCodeAt(0) - A) * ALPHABET_LETTERS + b.charCodeAt(0) - A;
      COST[place] = a === b ? 0 : Math.min(COST[place] ?? 1, cost);
    }
  }
}

function swap(a: number, b: number): number {
  if (a === b) return 0;
  const first = a - A;
  const second = b - A;
  if (first < 0 || second < 0 || first >= ALPHABET_LETTERS || second >= ALPHABET_LETTERS) return 1;
  return COST[first * ALPHABET_LETTERS + second] ?? 1;
}

const H = 104;
const MAX_WORD_CHARS = 250;
let before = new Float32Array(MAX_WORD_CHARS + 2);
let previous = new Float32Array(MAX_WORD_CHARS + 2);
let current = new Float32Array(MAX_WORD_CHARS + 2);

/**
 * Edit distance between two words of at most 250 letters, in which letters that sound alike cost less and neighbours may change places.
 * Infinity as soon as it is sure to be over the limit.
 */
export function soundDistance(a: string, b: string, limit: number): number {
  const width = Math.min(b.length, MAX_WORD_CHARS);
  const height = Math.min(a.length, MAX_WORD_CHARS);
  for (let j = 0; j <= width; j += 1) previous[j] = j;
  for (let i = 1; i <= height; i += 1) {
    if (row(a, b, i, width) > limit) return Infinity;
    [before, previous, current] = [previous, current, before];
  }
  return previous[width] ?? Infinity;
}

/** Fills one row and gives its least entry. */
function row(a: string, b: string, i: number, width: number): number {
  const letter = a.charCodeAt(i - 1);
  const drop = letter === H ? 0.5 : 1;
  let left = (previous[0] ?? 0) + drop;
  let diagonal = previous[0] ?? 0;
  let least = left;
  current[0] = left;
  for (let j = 1; j <= width; j += 1) {
    const other = b.charCodeAt(j - 1);
    const above = previous[j] ?? 0;
    const add = left + (other === H ? 0.5 : 1);
    let best = Math.min(diagonal + swap(letter, other), above + drop, add);
    if (turned(a, b, i, j)) best = Math.min(best, (before[j - 2] ?? 0) + 0.8);
    current[j] = best;
    left = best;
    diagonal = above;
    if (best < least) least = best;
  }
  return least;
}

/** Whether the two letters that end here stand the other way round in the other word. */
function turned(a: string, b: string, i: number, j: number): boolean {
  return i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
}
