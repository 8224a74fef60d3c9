import anyAscii from 'any-ascii';
import { getGender } from 'gender-detection-from-name';
import type { NameKind } from './name-kind.ts';
import { isForm, shortenForms } from './legal-forms.ts';
import { numberWord, withNumbersJoined } from './name-numerals.ts';
import { soundDistance, soundSpelling } from './sound-distance.ts';
import { NAME_TITLES } from '../en/names/personal-titles.ts';

/** One word of a name. */
export interface NameToken {
  /** Lower-case Latin letters and digits. */
  readonly plain: string;
  /** The same with the spellings of one sound made alike. */
  readonly sound: string;
  /** Consonants of the sound: what scripts without vowels keep. */
  readonly bones: string;
  readonly digits: boolean;
}

/** A name made ready for comparison. */
export interface NameKey {
  readonly tokens: readonly NameToken[];
  /** All letters in one. */
  readonly joined: string;
  /** Legal forms of a company, in short. */
  readonly forms: readonly string[];
  /** Numbers in the name, digits or Roman or words: "44". */
  readonly numbers: readonly string[];
  /** "jr" or "sr", where said. */
  readonly generation: string | null;
  /** Letters of the father's and the son's name around "bin", where said. */
  readonly line: readonly [string, string] | null;
  /** Letters of a name written in signs that each stand for a syllable or word; null for alphabets. */
  readonly signs: string | null;
  /** True for scripts that leave out vowels. */
  readonly bare: boolean;
  /** True when every word is a first name, so that their order tells. */
  readonly allFirstNames: boolean;
  readonly comma: boolean;
  /** True when a title stood before the name. */
  readonly titled: boolean;
}

/** Names longer than this are cut: what follows cannot change whether they are the same. */
const MAX_NAME_LETTERS = 240;
const MAX_NAME_TOKENS = 10;
const MAX_KEYS_KEPT = 300_000;
const keys: Record<NameKind, Map<string, NameKey>> = { person: new Map(), organisation: new Map(), place: new Map() };

/** The key of a name. Made once; the store is emptied when it is full. */
export function keyOf(name: string, kind: NameKind): NameKey {
  const store = keys[kind];
  const made = store.get(name);
  if (made) return made;
  if (store.size >= MAX_KEYS_KEPT) store.clear();
  const key = make(name.slice(0, MAX_NAME_LETTERS), kind);
  store.set(name, key);
  return key;
}

const TITLES: ReadonlySet<string> = new Set(NAME_TITLES);
const PARTICLES = new Set(
  'al el ul ur us ud as az an von van der den de del della di da do dos du la le los las bin ibn ben bint abu ter ten zu y e af av na st l'.split(
    ' ',
  ),
);
const FILLERS = new Set('the and of for de la du der die das et y a an und'.split(' '));

function make(name: string, kind: NameKind): NameKey {
  const spaced = name.normalize('NFKC').replace(/[\p{Cf}]/gu, '');
  const words = wordsOf(toLatin(withPartsParted(spaced, kind), kind), kind);
  const numbers = kind === 'person' ? [] : words.flatMap((word) => numberWord(word) ?? []);
  const forms = words.filter((word) => isForm(word));
  const bare = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u.test(spaced);
  const titles = kind === 'person' && !bare ? leadingTitles(words) : 0;
  const kept = keptWords(words.slice(titles), kind, bare);
  const tokens = kept.slice(0, MAX_NAME_TOKENS).map(token);
  return {
    tokens,
    joined: kept.join(''),
    forms: kind === 'organisation' ? forms : [],
    numbers,
    generation: words.find((word) => word === 'jr' || word === 'sr' || word === 'junior' || word === 'senior')?.charAt(0) ?? null,
    line: kind === 'person' ? lineOf(words) : null,
    signs: signsOf(spaced),
    bare,
    allFirstNames: kept.length === 2 && words.length === 2 && kept.every((word) => getGender(word) !== 'unknown'),
    comma: /\p{L},\s*\p{L}/u.test(name),
    titled: titles > 0,
  };
}

/** Parts what is written as one word and is two: the article of an Arabic word, initials without points ("JP Moreau"); "US" is a state. */
function withPartsParted(name: string, kind: NameKind): string {
  const words = name.replace(ARABIC_ARTICLE, '$1ال ').replace(ARABIC_FINAL_A, 'a');
  if (kind !== 'person')
    return words.replace(STATE_INITIALS, (letters) => (letters.includes('S') ? 'United States' : 'United Kingdom'));
  return /\p{Ll}/u.test(words) ? words.replace(/^(\p{Lu})(\p{Lu})(?= \p{Lu}\p{Ll})/u, '$1 $2') : words;
}

/** "El Hasan" as one word; names such as Elias and Alexander begin with the same letters. */
const ARABIC_ARTICLE = /(^|\s)ال(?!ي|ك)(?=\p{Script=Arabic}{3})/gu;

/** The letter in which names of women end: an "a", though it is written like an "h". */
const ARABIC_FINAL_A = /ة(?!\p{L})/gu;

const STATE_INITIALS = /(?<![\p{L}.])U\.?[SK]\.?(?![\p{L}\p{N}])/gu;

/** Latin letters in lower case: words that run together parted at their capitals, digits that stand for letters put back. */
function toLatin(name: string, kind: NameKind): string {
  const parted = anyAscii(name.replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2').replace(/(\p{Ll})(\p{Lu}{2,3}$)/gu, '$1 $2'));
  const signs = parted.replace(/([a-z])([A-Z][a-z])/g, '$1 $2').toLowerCase();
  const letters = signs
    .replace(/int['’`]l\b/g, 'international')
    .replace(/['’`"]/g, '')
    .replace(/&/g, ' and ');
  const initials = letters.replace(
    /\b(?:[a-z]\.\s?){2,}(?:[a-z]\b)?/g,
    (run) => ` ${run.replace(/[.\s]/g, kind === 'person' ? ' ' : '')} `,
  );
  return initials
    .replace(/\b(?=\w*[a-z])(?=\w*\d)[a-z\d]{3,}\b/g, unswapped)
    .replace(/\babd(?:ul|el|al|ur|us|ud)?[ -]+(?:(?:al|el|ul|ur)[ -]+)?(?=[a-z]{3})/g, 'abd')
    .replace(SERVANT_OF, 'abd')
    .replace(OF_THE_FAITH_APART, '$1eddin')
    .replace(OF_THE_FAITH, '$1eddin');
}

/** "Abdelkarim", "Abdulkarim": "Abd el-Karim" as one word. */
const SERVANT_OF = /\babd(?:ul|el|al|ur|ar|us|as|ud|oul|ol)(?!l?l?ah)(?=[a-z]{4})/g;

/** "Zein el-Dine", "Nasr ad-Din": a first word and "of the faith", which are written as one as often. */
const OF_THE_FAITH_APART = /\b([a-z]{3,}?)a?h?[ -]+[aeu][ldn]?[ -]+d(?:i|ee)ne?\b/g;

/** "Zeineddine", "Nasruddin": the same as one word, in which the article has taken on the sound behind it. */
const OF_THE_FAITH = /\b([a-z]{3,}?)[aeu]dd(?:i|ee)ne?\b/g;

const SWAPPED: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' };

/** "Ig0r" is "igor": a digit between letters stands for one. */
function unswapped(word: string): string {
  return /^[a-z]*\d{1,2}[a-z]+(?:\d[a-z]+)*$/.test(word) && !/^\d/.test(word)
    ? word.replace(/\d/g, (digit) => SWAPPED[digit] ?? digit)
    : word;
}

function wordsOf(latin: string, kind: NameKind): string[] {
  const words = latin.split(/[^a-z0-9]+/).filter(Boolean);
  if (kind === 'person') return words;
  const plain = withNumbersJoined(shortenForms(words.map(mendedForm).join(' ')));
  return plain.split(' ').map((word) => SPELLINGS.get(word) ?? word);
}

/** A legal form with one letter wrong: "Limted". */
function mendedForm(word: string): string {
  if (word.length < 6 || LONG_FORMS.includes(word)) return word;
  return LONG_FORMS.find((form) => Math.abs(form.length - word.length) <= 1 && soundDistance(form, word, 1) <= 1) ?? word;
}

const LONG_FORMS: readonly string[] = ['limited', 'company', 'corporation', 'incorporated'];

const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['organisation', 'organization'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['labour', 'labor'],
  ['intl', 'international'],
  ['natl', 'national'],
  ['dept', 'department'],
  ['govt', 'government'],
  ['assn', 'association'],
  ['univ', 'university'],
  ['saint', 'st'],
  ['mount', 'mt'],
]);

/** How many words before a name are titles; the same word within one is a name: "Lena King Okafor". */
function leadingTitles(words: readonly string[]): number {
  const portfolio = words.length > 2 && !TITLES.has(words[0] ?? '') && HEADS_OF_OFFICES.has(words[1] ?? '') ? 2 : 0;
  return Math.max(
    portfolio,
    words.findIndex((word) => !TITLES.has(word)),
  );
}

/** Behind the word for what somebody is in charge of: "Finance Minister". */
const HEADS_OF_OFFICES = new Set('minister secretary commissioner chancellor'.split(' '));

/** The words that tell names apart. A name that would have none left keeps all. */
function keptWords(words: readonly string[], kind: NameKind, bare: boolean): readonly string[] {
  const drop = (word: string): boolean => {
    if (kind === 'person') return PARTICLES.has(word) || PERSON_FORMS.has(word);
    return FILLERS.has(word) || (kind === 'organisation' && isForm(word)) || /^(?:mv|mt)$/.test(word);
  };
  // "Ben" before all else is a name.
  const isName = (word: string, index: number): boolean =>
    (index === 0 && word === 'ben' && words.length > 1) ||
    !(drop(word) || (kind === 'person' && !bare && ALWAYS_TITLES.has(word)));
  const kept = words.filter(isName).map((word) => (kind === 'person' ? word : (numberWord(word) ?? word)));
  return kept.length > 0 ? kept : words;
}

/** Titles that are no names wherever they stand. */
const ALWAYS_TITLES = new Set('mr mrs ms dr prof sir'.split(' '));

/** "Holt SA" typed for the person Holt; and words for sons and fathers, which are kept apart. */
const PERSON_FORMS = new Set('sa llc inc ltd gmbh ag plc corp co jr sr junior senior'.split(' '));

function lineOf(words: readonly string[]): readonly [string, string] | null {
  const at = words.findIndex((word, index) => index > 0 && /^(?:bin|ibn|ben|bint)$/.test(word));
  const father = words.slice(at + 1).find((word) => !PARTICLES.has(word));
  const son = words[at - 1];
  return at > 0 && father !== undefined && son !== undefined ? [soundSpelling(son), soundSpelling(father)] : null;
}

/** What scripts without vowels keep of a word: there "w" and "y" write vowels, and one letter stands for v and f, one for p and b. */
function bonesOf(plain: string): string {
  const consonants = soundSpelling(plain.replace(/w/g, '')).replace(/v/g, 'f').replace(/p/g, 'b');
  return consonants.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
}

function signsOf(name: string): string | null {
  const letters = name.replace(/[^\p{L}]/gu, '');
  return letters !== '' && /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(letters) ? letters : null;
}

function token(plain: string): NameToken {
  const sound = soundSpelling(plain);
  return { plain, sound, bones: bonesOf(plain), digits: /\d/.test(plain) };
}
