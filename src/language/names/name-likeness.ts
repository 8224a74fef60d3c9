import type { NameKey, NameToken } from './name-key.ts';
import type { NameKind } from './name-kind.ts';
import { GENERAL_FORMS } from './legal-forms.ts';
import { sameFirstName } from '../en/names/nicknames.ts';
import { isChineseRespelt } from './chinese-spellings.ts';
import { soundDistance } from './sound-distance.ts';

export interface Likeness {
  /** From 0 to 1; 1 only for names equal but for case, marks and script. */
  readonly score: number;
  /** What speaks for and against, in plain words. */
  readonly reasons: readonly string[];
}

/** From this score on two names are one. The same for every kind. */
export const MIN_SAME_NAME_LIKENESS = 0.7;
/** Names of which something speaks against their being one stay below. */
const MAX_CONTRADICTED_LIKENESS = 0.6;

/** How alike two keys are. */
export function likeness(a: NameKey, b: NameKey, kind: NameKind): Likeness {
  if (a.joined === '' || b.joined === '') return { score: 0, reasons: ['no letters to compare'] };
  const inForm = clashOf(a, b);
  const same = a.joined === b.joined;
  if (same && inForm === null) return { score: 1, reasons: ['the same letters'] };
  if (same && inForm !== null) return { score: MAX_CONTRADICTED_LIKENESS, reasons: [inForm] };
  const [short, long] = a.tokens.length <= b.tokens.length ? [a, b] : [b, a];
  const pairs = alignNames(short, long, kind);
  const clash = inForm ?? (kind === 'person' ? surnameClash(short, long, pairs) : null);
  const judged =
    likenessOfAcronym(short, long, kind) ??
    likenessOfRespelling(short, long, kind) ??
    likenessOfAlignment(short, long, pairs, kind);
  const score = clash === null ? judged.score : Math.min(judged.score, MAX_CONTRADICTED_LIKENESS);
  return { score: Math.round(score * 1000) / 1000, reasons: clash === null ? judged.reasons : [...judged.reasons, clash] };
}

/** What rules out that two names are one, however alike their letters. */
function clashOf(a: NameKey, b: NameKey): string | null {
  if (a.generation !== b.generation) return 'one is the elder or younger of the name';
  if (a.numbers.join(' ') !== b.numbers.join(' ')) return 'their numbers differ';
  if (a.line && b.line && a.line[0] === b.line[1] && a.line[1] === b.line[0] && a.line[0] !== a.line[1])
    return 'father and son change places';
  if (a.signs !== null && b.signs !== null && a.signs !== b.signs) return 'a sign differs, and each sign is a syllable or word';
  return haveOtherForms(a.forms, b.forms) ? 'their legal forms differ' : null;
}

/** "Maud Brandt" is not "Maud B. Orrin": a middle initial stands for no surname where another surname follows it. */
function surnameClash(short: NameKey, long: NameKey, pairs: readonly Pair[]): string | null {
  const [at] = pairs.find((pair) => pair.at === short.tokens.length - 1)?.with ?? [];
  const last = long.tokens.length - 1;
  if (at === undefined || at >= last || long.tokens[at]?.plain.length !== 1) return null;
  const isFree = !pairs.some((pair) => pair.with.includes(last)) && (long.tokens[last]?.plain.length ?? 0) > 1;
  return isFree && (short.tokens.at(-1)?.plain.length ?? 0) > 1 ? 'an initial stands for one surname, before another one' : null;
}

/** Whether each has a legal form that tells bodies apart, and none is in both. */
function haveOtherForms(ofA: readonly string[], ofB: readonly string[]): boolean {
  if (ofA.length === 0 || ofB.length === 0) return false;
  const isTelling = (form: string): boolean => !GENERAL_FORMS.has(form);
  const telling = ofB.filter(isTelling);
  const own = ofA.filter(isTelling);
  return own.length > 0 && telling.length > 0 && !own.some((form) => telling.includes(form));
}

/** "RLA" is the River Liberation Army: the first letters of all its words. */
function likenessOfAcronym(short: NameKey, long: NameKey, kind: NameKind): Likeness | null {
  const [letters] = short.tokens;
  if (kind !== 'organisation' || short.tokens.length !== 1 || !letters || letters.plain.length < 3) return null;
  const initials = long.tokens.map(({ plain }) => plain.charAt(0)).join('');
  return initials === letters.plain ? { score: MIN_SAME_NAME_LIKENESS, reasons: ['the first letters of its words'] } : null;
}

/** "Lo Hsien-chih" is "Luo Xianzhi". */
function likenessOfRespelling(short: NameKey, long: NameKey, kind: NameKind): Likeness | null {
  const words = [short, long].map(({ tokens }) => tokens.map(({ plain }) => plain));
  if (kind !== 'person' || !isChineseRespelt(words[0] ?? [], words[1] ?? [])) return null;
  return { score: RESPELT_LIKENESS, reasons: ['one is the older spelling of Chinese, the other Pinyin'] };
}

const RESPELT_LIKENESS = 0.9;

/** A word of the shorter name and the word, or two neighbouring words, of the longer one that it is read as. */
interface Pair {
  readonly at: number;
  readonly with: readonly number[];
  /** Letters that differ, weighed. */
  readonly cost: number;
  readonly length: number;
  readonly how: string | null;
}

/** Each word of the shorter name with the best word that is still free; sure pairs are taken first. */
function alignNames(short: NameKey, long: NameKey, kind: NameKind): Pair[] {
  const found: Pair[] = [];
  for (const [at, token] of short.tokens.entries()) {
    for (const [index, other] of long.tokens.entries()) {
      const pair = likenessOfWords(token, other, kind, short.bare || long.bare);
      if (pair) found.push({ at, with: [index], ...pair });
      const glued = likenessOfJoined(token, other, long.tokens[index + 1]);
      if (glued) found.push({ at, with: [index, index + 1], ...glued });
    }
    const next = short.tokens[at + 1];
    for (const [index, other] of next ? long.tokens.entries() : []) {
      const glued = likenessOfJoined(other, token, next);
      if (glued) found.push({ at, with: [index], ...glued, how: 'parted' });
    }
  }
  return bestPairs(found);
}

function bestPairs(found: Pair[]): Pair[] {
  found.sort(
    (x, y) =>
      x.cost / x.length - y.cost / y.length ||
      y.length - x.length ||
      Math.abs(x.at - (x.with[0] ?? 0)) - Math.abs(y.at - (y.with[0] ?? 0)),
  );
  const taken = new Set<number>();
  const used = new Set<number>();
  const chosen: Pair[] = [];
  for (const pair of found) {
    const mine = pair.how === 'parted' ? [pair.at, pair.at + 1] : [pair.at];
    if (mine.some((at) => used.has(at)) || pair.with.some((index) => taken.has(index))) continue;
    for (const at of mine) used.add(at);
    for (const index of pair.with) taken.add(index);
    chosen.push(pair);
  }
  return chosen;
}

type Read = Pick<Pair, 'cost' | 'length' | 'how'>;

/** How one word is read as another; null when they are different words. */
function likenessOfWords(a: NameToken, b: NameToken, kind: NameKind, bare: boolean): Read | null {
  const length = Math.max(a.sound.length, b.sound.length);
  if (a.plain === b.plain) return { cost: 0, length, how: null };
  const asName = kind === 'person' ? readFirstName(a, b, length) : null;
  if (asName) return asName;
  if (a.sound === b.sound) return { cost: 0.1, length, how: `“${a.plain}” and “${b.plain}” sound alike` };
  if (bare && a.bones.length > 1 && haveOneConsonants(a, b))
    return { cost: 0.5, length, how: `“${a.plain}” has the consonants of “${b.plain}”` };
  if (a.digits || b.digits || a.plain.length === 1 || b.plain.length === 1) return null;
  return readLetters(a, b, length);
}

/** Whether the one, written with its vowels, has the consonants of the other; an "a" that the other ends in, it ends in too: "Basim" is not "Basima". */
function haveOneConsonants(a: NameToken, b: NameToken): boolean {
  const [bare, written] = a.plain.length < b.plain.length ? [a, b] : [b, a];
  const endsAlike = (one: NameToken, other: NameToken): boolean => !one.plain.endsWith('a') || /[aeiouy]h?$/.test(other.plain);
  if (!endsAlike(bare, written) || (a.plain.length === b.plain.length && !endsAlike(written, bare))) return false;
  return (
    bare.bones === written.bones ||
    (written.plain.endsWith('ah') && bare.plain.endsWith('a') && written.bones === `${bare.bones}h`)
  );
}

/** An initial, or another form of the same first name. */
function readFirstName(a: NameToken, b: NameToken, length: number): Read | null {
  if (a.plain.length === 1 || b.plain.length === 1) {
    const initial = a.plain.charAt(0) === b.plain.charAt(0);
    return initial ? { cost: 0.5, length: Math.max(3, length), how: `“${a.plain}” is an initial of “${b.plain}”` } : null;
  }
  return sameFirstName(a.plain, b.plain) ? { cost: 0.2, length, how: `“${a.plain}” is a form of “${b.plain}”` } : null;
}

/** Two words that differ in few letters for their length. */
function readLetters(a: NameToken, b: NameToken, length: number): Read | null {
  const share = (1 - (MIN_WORD_LIKENESS[length] ?? MIN_LONG_WORD_LIKENESS)) * length;
  const most = length > MAX_SHORT_WORD_LETTERS ? Math.min(share, MAX_WRONG_LETTERS) : share;
  if (Math.abs(a.sound.length - b.sound.length) > most) return null;
  const cost = soundDistance(a.sound, b.sound, most);
  return cost <= most ? { cost, length, how: `“${a.plain}” is written like “${b.plain}”` } : null;
}

/** How much of a word of each length must agree: in a short one a letter may be off if the rest of the name agrees. */
const MIN_WORD_LIKENESS: readonly number[] = [1, 1, 0.5, 0.5, 0.6, 0.7, 0.78, 0.78, 0.79];
const MIN_LONG_WORD_LIKENESS = 0.795;
/** In a longer word one letter is a slip of the pen; two are another name. */
const MAX_WRONG_LETTERS = 1.4;
const MAX_SHORT_WORD_LETTERS = 5;

/** A word that stands for two: "jandaniel" for "jan daniel". */
function likenessOfJoined(whole: NameToken, first: NameToken, second: NameToken | undefined): Read | null {
  if (!second || whole.plain.length < 4) return null;
  const length = first.plain.length + second.plain.length;
  if (isShortFor(whole.plain, first.plain, second.plain))
    return { cost: 0.3, length, how: `“${whole.plain}” is short for “${first.plain} ${second.plain}”` };
  if (Math.abs(whole.plain.length - length) > 1) return null;
  const both = first.plain + second.plain;
  if (whole.plain === both) return { cost: 0.1, length, how: `“${whole.plain}” is “${first.plain} ${second.plain}”` };
  const cost = soundDistance(whole.plain, both, 1);
  return cost <= 1 && length > 5
    ? { cost: cost + 0.1, length, how: `“${whole.plain}” is “${first.plain} ${second.plain}”` }
    : null;
}

/** "Juanjo" of "Juan José": the first word, and the beginning of the second. */
function isShortFor(whole: string, first: string, second: string): boolean {
  const rest = whole.length - first.length;
  return (
    first.length > 2 &&
    rest >= 2 &&
    rest < second.length - 1 &&
    whole.startsWith(first) &&
    second.startsWith(whole.slice(first.length))
  );
}

/** The score of an alignment: letters that differ, words left over on one side, words that differ on both. */
function likenessOfAlignment(short: NameKey, long: NameKey, pairs: readonly Pair[], kind: NameKind): Likeness {
  const covered = pairs.reduce((sum, pair) => sum + (pair.how === 'parted' ? 2 : 1), 0);
  const taken = pairs.reduce((sum, pair) => sum + pair.with.length, 0);
  const length = pairs.reduce((sum, pair) => sum + pair.length, 0);
  const cost = pairs.reduce((sum, pair) => sum + pair.cost, 0);
  const agree = length === 0 ? 0 : 1 - cost / length;
  const reasons = pairs.flatMap((pair) => (pair.how === null || pair.how === 'parted' ? [] : [pair.how]));
  const missing = short.tokens.length - covered;
  const extra = long.tokens.length - taken;
  if (missing > 0)
    return {
      score: MAX_CONTRADICTED_LIKENESS * agree * (covered / Math.max(1, short.tokens.length)),
      reasons: [...reasons, 'words differ on both sides'],
    };
  if (agree < MIN_AGREEING_LETTERS_SHARE)
    return { score: MAX_CONTRADICTED_LIKENESS * agree, reasons: [...reasons, 'too many letters differ'] };
  const swapped = short.allFirstNames && long.allFirstNames && !short.comma && !long.comma && isInOtherOrder(pairs);
  if (swapped) return { score: MAX_CONTRADICTED_LIKENESS, reasons: [...reasons, 'two first names in another order'] };
  const base =
    MIN_SAME_NAME_LIKENESS +
    ((1 - MIN_SAME_NAME_LIKENESS) * (agree - MIN_AGREEING_LETTERS_SHARE)) / (1 - MIN_AGREEING_LETTERS_SHARE);
  if (kind === 'person' && short.tokens.every(({ plain }) => plain.length === 1))
    return { score: Math.min(base, MAX_CONTRADICTED_LIKENESS + 0.05), reasons: [...reasons, 'initials alone'] };
  if (extra === 0)
    return {
      score: Math.min(0.99, isInOtherOrder(pairs) ? base * 0.97 + 0.02 : base),
      reasons: reasons.length > 0 ? reasons : ['the same words'],
    };
  return leftOver(short, { long, extra, pairs }, base, reasons, kind);
}

/** Whether a word is read as one with other consonants, and not as an initial or another form of the name. */
function hasOtherConsonants(short: NameKey, long: NameKey, { at, with: places, how }: Pair): boolean {
  const [a, b] = [short.tokens[at], long.tokens[places[0] ?? -1]];
  if (!a || !b || places.length !== 1 || how === null || !how.includes('is written like')) return false;
  return a.bones !== b.bones;
}

/** "President Okoro" is Emeka Chidi Okoro: nobody else of the name is told of. */
function isSurnameBehindTitle(short: NameKey, long: NameKey, pairs: readonly Pair[], kind: NameKind): boolean {
  const [pair] = pairs;
  const isLast = pair?.with[0] === long.tokens.length - 1;
  return kind === 'person' && short.titled && !long.titled && short.tokens.length === 1 && isLast && pair.cost === 0;
}

/** How much of all letters must agree. */
const MIN_AGREEING_LETTERS_SHARE = 0.795;

function isInOtherOrder(pairs: readonly Pair[]): boolean {
  return pairs.some((pair) => pairs.some((other) => pair.at < other.at && (pair.with[0] ?? 0) > (other.with[0] ?? 0)));
}

/** Words that only the longer name has: middle names of a person, but another company or place. */
function leftOver(
  short: NameKey,
  { long, extra, pairs }: { readonly long: NameKey; readonly extra: number; readonly pairs: readonly Pair[] },
  base: number,
  reasons: readonly string[],
  kind: NameKind,
): Likeness {
  const why = [...reasons, extra === 1 ? 'one word more' : `${extra} words more`];
  // Where more names are left over than agree, both may be one of many who bear these; and
  // a letter that differs and a word more are together too much: "Ali Sorabi" need not be Ali Akbar Sohrabi.
  const unsure = kind === 'person' && pairs.some((pair) => hasOtherConsonants(short, long, pair));
  if (isSurnameBehindTitle(short, long, pairs, kind))
    return { score: MIN_SAME_NAME_LIKENESS, reasons: [...why, 'a title before the family name'] };
  const enough = !unsure && kind === 'person' && extra <= short.tokens.length && short.tokens.length > 1;
  if (!enough) return { score: Math.min(base, MAX_CONTRADICTED_LIKENESS + 0.05), reasons: why };
  return { score: Math.max(MIN_SAME_NAME_LIKENESS, Math.min(0.95, base - 0.03 * extra)), reasons: why };
}
