import type { Span } from '../../model/span.ts';
import { nameWords, type NameWord } from '../../read/entities/mentions/capitalised-words.ts';
import {
  AFFILIATION_PREPOSITION,
  BODY_OF_PERSON,
  BYSTANDER_WORDS,
  cardinalOf,
  FUNCTION_WORDS,
  GENERIC_PARTY_WORDS,
  isOfficeWord,
  isPlural,
  NO_NAME_WORD,
  PRONOUN_WITH_VERB,
  roleClass,
  SOURCE_HEAD_ENDS,
  withoutArticle,
} from '../../language/language.ts';

/** Words that may stand for somebody who takes part. */
export interface NamePhrase {
  readonly span: Span;
  /** As it stands there, without article and possessive ending. */
  readonly words: string;
  /** Written with capitals; otherwise a noun such as "the union". */
  readonly proper: boolean;
}

/** Tells how the words of the reports are written, so that the first word of a sentence is no name for its capital alone. */
export class Vocabulary {
  readonly #lower = new Map<string, number>();
  readonly #capital = new Map<string, number>();

  add(text: string): void {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}'’.-])\p{Ll}[\p{L}-]*/gu)) count(this.#lower, word);
    for (const [, word = ''] of text.matchAll(/\p{Ll},? (\p{Lu}[\p{L}-]*)/gu)) count(this.#capital, word.toLowerCase());
  }

  /** Written without a capital somewhere. */
  isCommon(word: string): boolean {
    return this.#lower.has(word.toLowerCase());
  }

  /** Written with a capital within sentences more often than without one. */
  isName(word: string): boolean {
    const lower = word.toLowerCase();
    return (this.#capital.get(lower) ?? 0) >= (this.#lower.get(lower) ?? 0);
  }
}

function count(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** The names in a stretch of a text, in its order; `isTaken` leaves out words that are a person's name, an outlet's or a day. */
export function properNames(text: string, within: Span, vocabulary: Vocabulary, isTaken: (span: Span) => boolean): NamePhrase[] {
  const words = nameWords(text, within);
  const found: NamePhrase[] = [];
  for (let at = 0; at < words.length;) {
    const length = isNameWord(text, words[at], vocabulary, isTaken) ? nameLength(text, words, at, vocabulary, isTaken) : 0;
    if (length > 0) {
      const phrase = withoutOffices(text, words.slice(at, at + length), vocabulary);
      if (phrase) found.push(phrase);
    }
    at += Math.max(1, length);
  }
  return found;
}

function isNameWord(text: string, word: NameWord | undefined, vocabulary: Vocabulary, isTaken: (span: Span) => boolean): boolean {
  if (!word?.capital || word.core.length < 2 || isTaken(word.span)) return false;
  if (NO_NAME_WORD.test(word.core) || PRONOUN_WITH_VERB.test(word.core)) return false;
  if (FUNCTION_WORDS.has(word.core.toLowerCase()) || cardinalOf(word.core.toLowerCase()) !== null) return false;
  return !opensSentence(text, word.span.start) || vocabulary.isName(word.core);
}

/** Behind the end of a sentence, a quotation mark or a colon every word has its capital. */
function opensSentence(text: string, at: number): boolean {
  return at === 0 || /[.!?:\n"“‘(–—-]\s{0,3}$/.test(text.slice(Math.max(0, at - 4), at));
}

/** How many words the name has: those with capitals, and "of" or "for" between them. */
function nameLength(
  text: string,
  words: readonly NameWord[],
  from: number,
  vocabulary: Vocabulary,
  isTaken: (span: Span) => boolean,
): number {
  let end = from + 1;
  for (let at = from; at < words.length - 1; at += 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || !next || word.endsSentence || !/^ $/.test(text.slice(word.span.end, next.span.start).replace(/^['’](?= )/, '')))
      break;
    if (word.possessive && !word.core.endsWith('s')) break;
    if (isNameWord(text, next, vocabulary, isTaken)) {
      end = at + 2;
      continue;
    }
    const after = words[at + 2];
    if (!(isBodyNoun(word) && AFFILIATION_PREPOSITION.test(next.core) && isNameWord(text, after, vocabulary, isTaken))) break;
  }
  return end - from;
}

/** A noun that an organisation is called by: "Guild", "Ministry"; not the office of whoever leads it. */
function isBodyNoun(word: NameWord): boolean {
  const isListed = GENERIC_PARTY_WORDS.has(word.core.toLowerCase()) && !isOffice(word);
  return isListed || ['body', 'collective'].includes(roleClass(word.core) ?? '');
}

/** "Guild President" names the Guild, "Sea Minister" nobody. */
function withoutOffices(text: string, words: readonly NameWord[], vocabulary: Vocabulary): NamePhrase | null {
  const last = words.findLastIndex((word) => !isOffice(word));
  // "Federation of Teachers": behind a preposition an office is part of the name.
  const to = AFFILIATION_PREPOSITION.test(words[last]?.core ?? '') ? words.length : last + 1;
  const isCut = to < words.length;
  const opens = words.findIndex((word, at) => !isTitle(word) || word.possessive || (at === to - 1 && !isCut));
  const from = AFFILIATION_PREPOSITION.test(words[opens]?.core ?? '') ? opens + 1 : opens;
  const kept = opens < 0 ? [] : words.slice(from, to);
  const [first, end] = [kept[0], kept.at(-1)];
  if (!first || !end) return null;
  const areCommon = kept.every(({ core }) => vocabulary.isCommon(core) && roleClass(core) === null);
  if (areCommon && (isCut || from > 0 || kept.length === 1)) return null;
  const span = { start: first.span.start, end: end.span.end };
  return { span, words: text.slice(span.start, span.end).replace(/\s+/g, ' '), proper: true };
}

function isOffice({ core }: NameWord): boolean {
  return ['official', 'other'].includes(roleClass(core) ?? '');
}

function isTitle(word: NameWord): boolean {
  return isOffice(word) || (isOfficeWord(word.core) && roleClass(word.core) === null);
}

/** The noun that a source without a name begins with, and the words that narrow it: "nurses' union", "trawlermen". */
export function commonSource(text: string, within: Span): NamePhrase | null {
  const all = nameWords(text, within);
  const stop = all.findIndex(
    ({ core, span }, at) =>
      at > 0 && (SOURCE_HEAD_ENDS.test(core) || /[,;:(—–]/.test(text.slice(all[at - 1]?.span.end ?? 0, span.start))),
  );
  const words = all.slice(0, stop < 0 ? all.length : stop).filter(({ core }) => !FUNCTION_WORDS.has(core.toLowerCase()));
  const head = words.at(-1);
  if (!head || words.length > 4 || BYSTANDER_WORDS.test(head.core) || /\d/.test(head.core)) return null;
  const kind = roleClass(head.core);
  if (kind === 'document' || kind === 'outlet') return null;
  const isSide = kind === 'collective' || kind === 'body';
  if (!isSide && !(isPlural(head.core) && head.core.length > 4)) return null;
  const kept = words.slice(-3);
  const span = { start: kept[0]?.span.start ?? head.span.start, end: head.span.end };
  const plain = withoutArticle(text.slice(span.start, span.end).replace(/\s+/g, ' ')).toLowerCase();
  return { span, words: plain, proper: false };
}

/** "The Varga administration": a body that is called by the name of whoever leads it. */
export function bodiesOfPeople(
  text: string,
  within: Span,
  isSurname: (word: string) => boolean,
): (NamePhrase & { readonly of: string })[] {
  return [...text.slice(within.start, within.end).matchAll(BODY_OF_PERSON)].flatMap((found) => {
    const [whole, name = '', noun = ''] = found;
    if (!isSurname(name)) return [];
    const start = within.start + found.index;
    return [{ span: { start, end: start + whole.length }, words: `${name} ${noun}`, proper: true, of: name }];
  });
}
