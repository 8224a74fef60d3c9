import type { Span } from '../../model/span.ts';
import { nameWords, type NameWord } from '../entities/mentions/capitalised-words.ts';
import {
  BEFORE_NUMBER,
  CLOSENESS,
  DEFINITE_DETERMINER,
  ELLIPTICAL_PHRASE,
  HOME_BEFORE_NAME,
  INDEFINITE_ARTICLE,
  isPlural,
  NEW_REFERENT,
  NOUN_PHRASE_END,
  OPENS_WITH_THAT_SOMEBODY,
  PARTITIVE,
  PERSONAL_PRONOUN,
  PLACE_ABBREVIATION,
  POSSESSIVE,
  POSTMODIFIER,
  PRONOUN_OF_POSSESSIVE,
  roleClass,
  type RoleClass,
} from '../../language/language.ts';
import { numberAndPlural } from './number-of-sources.ts';

/** A noun phrase taken apart: "one of the two senior Vareshi officials close to the talks". */
export interface Phrase {
  readonly span: Span;
  readonly words: string;
  /** Last noun before the first preposition, comma or relative: "officials". */
  readonly head: NameWord | null;
  /** From the first word to the head. */
  readonly core: Span;
  readonly role: RoleClass | null;
  readonly plural: boolean;
  /** "the official", "the two", "that envoy", or a possessive before the head. */
  readonly definite: boolean;
  /** "a", "an", "another", "a second", "separate": somebody new. */
  readonly isNew: boolean;
  readonly number: number | null;
  /** "one of the officials": the phrase behind "of". */
  readonly partOf: Phrase | null;
  /** How close to the matter, in the words of the report. */
  readonly closeness: string | null;
  /** "Another", "the other", "one": a part whose whole is left out. */
  readonly elliptic: boolean;
  readonly pronoun: string | null;
  /** The possessor before the head: "Her" in "her office". */
  readonly possessor: string | null;
}

/** Takes the words of a source apart. Works on any words; what it does not understand has no head. */
export function phraseOf(text: string, given: Span): Phrase {
  const span = behindHome(text, behindThat(text, behindRelative(text, given)));
  const all = withoutBracketed(text, nameWords(text, span));
  const words = text
    .slice(span.start, span.end)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:]+|[\s,;:“"„«(]{1,40}$/g, '');
  const partOf = wholeOf(text, all, span);
  const chunk = chunkOf(text, all);
  const head = chunk.at(-1) ?? null;
  return {
    span,
    words,
    head,
    core: { start: all[0]?.span.start ?? span.start, end: head?.span.end ?? span.end },
    role: head && roleClass(head.core),
    partOf,
    closeness: CLOSENESS.exec(words)?.[1]?.trim() ?? null,
    elliptic: partOf === null && ELLIPTICAL_PHRASE.test(chunk.map((word) => word.core).join(' ')),
    pronoun: pronounOf(all),
    ...numberAndPlural(chunk, partOf !== null),
    ...determinersOf(chunk),
  };
}

const BRACKETED = /(?<=^['’]s? ?)\([^)]*\)/;

/** "Corvane's (CRVN) union": a bracket behind a possessive interrupts the phrase and is no part of it. */
function withoutBracketed(text: string, all: readonly NameWord[]): readonly NameWord[] {
  const at = all.findIndex(
    (word, index) => word.possessive && /^['’]?s?\s*\($/.test(text.slice(word.span.end, all[index + 1]?.span.start)),
  );
  const close = at < 0 ? -1 : text.indexOf(')', all[at]?.span.end);
  if (close < 0) return all;
  const rest = all.findIndex((word) => word.span.start > close);
  return rest < 0 ? all : [...all.slice(0, at + 1), ...all.slice(rest)];
}

/** "Which sources" in "a deal, which sources say is near" are the sources; the deal says nothing. */
function behindRelative(text: string, span: Span): Span {
  const [relative, head] = nameWords(text, span);
  const leads =
    relative && head && /^(?:which|that)$/i.test(relative.core) && isPlural(head.core) && roleClass(head.core) !== null;
  return leads ? { start: head.span.start, end: span.end } : span;
}

/** "Regrets that the union has refused": the word that opens what is said is no part of who did so. */
function behindThat(text: string, { start, end }: Span): Span {
  const that = OPENS_WITH_THAT_SOMEBODY.exec(text.slice(start, end));
  return that ? { start: start + that[0].length, end } : { start, end };
}

/** "Seattle-based Holt Works": where a body is at home is no part of its name. */
function behindHome(text: string, { start, end }: Span): Span {
  const home = HOME_BEFORE_NAME.exec(text.slice(start, end));
  return home ? { start: start + home[0].length, end } : { start, end };
}

/** Whether it points back ("the envoy"), brings somebody new ("another envoy"), or belongs to somebody ("her office"). */
function determinersOf(chunk: readonly NameWord[]): Pick<Phrase, 'definite' | 'isNew' | 'possessor'> {
  const first = chunk[0]?.core ?? '';
  return {
    definite: DEFINITE_DETERMINER.test(first) || (chunk.at(-2)?.possessive ?? false),
    isNew: INDEFINITE_ARTICLE.test(first) || chunk.some((word) => NEW_REFERENT.test(word.core)),
    possessor: POSSESSIVE.test(first) ? first.toLowerCase() : null,
  };
}

function pronounOf(all: readonly NameWord[]): string | null {
  const first = all[0]?.core ?? '';
  if (first === 'US') return null;
  if (/^(?:who|which)$/.test(first)) return first;
  if (all.length === 1 && /^(?:his|their|its|our|my)$/i.test(first))
    return PRONOUN_OF_POSSESSIVE.get(first.toLowerCase()) ?? null;
  return PERSONAL_PRONOUN.test(first) && all.slice(1).every((word) => NOUN_PHRASE_END.test(word.core))
    ? first.toLowerCase()
    : null;
}

/** The whole that a part is of: "the officials" in "one of the officials". */
function wholeOf(text: string, all: readonly NameWord[], span: Span): Phrase | null {
  const of = all.findIndex((word, index) => index > 0 && index < 4 && word.core === 'of' && all.slice(0, index).every(isPart));
  const rest = of > 0 ? all[of + 1] : undefined;
  return rest ? phraseOf(text, { start: rest.span.start, end: span.end }) : null;
}

function isPart(word: NameWord): boolean {
  return PARTITIVE.test(word.core) || BEFORE_NUMBER.test(word.core);
}

/** The words up to the first comma, bracket, preposition or relative. */
function chunkOf(text: string, all: readonly NameWord[]): NameWord[] {
  const chunk: NameWord[] = [];
  for (const [index, word] of all.entries()) {
    const before = all[index - 1];
    const between = before ? text.slice(before.span.end, word.span.start).replace(BRACKETED, '') : '';
    if (joinsAdjectives(chunk, all, index)) {
      chunk.push(word);
      continue;
    }
    if (chunk.length > 0 && (NOUN_PHRASE_END.test(word.core) || /[,;:()“”"—–]/.test(between))) break;
    if (before && roleClass(before.core) !== null && !before.possessive && POSTMODIFIER.test(word.core)) break;
    chunk.push(word);
  }
  return chunk;
}

/** "Norland and Harle negotiators", "Fish and State Parks Service": the "and" joins what describes one head, of a body above all. */
function joinsAdjectives(chunk: readonly NameWord[], all: readonly NameWord[], at: number): boolean {
  const word = all[at];
  const before = chunk.at(-1);
  if (!word || !before || !/^(?:and|or)$/i.test(word.core) || roleClass(before.core) !== null || before.possessive) return false;
  const ahead = all.slice(at + 1, at + 4);
  const head = ahead.find((one) => roleClass(one.core) === 'body') ?? ahead.find((one) => roleClass(one.core) !== null);
  if (!head || all[at + 1]?.capital !== true || !/^\p{Lu}/u.test(before.core)) return false;
  return roleClass(head.core) === 'body' || !/^\p{Lu}/u.test(head.core);
}

const NAME_WORD = String.raw`(?:(?:\p{Lu}\.)+|${PLACE_ABBREVIATION}|\p{Lu}[\p{L}'’-]*)`;
const REST_OF_NAME = new RegExp(`^ (?:of|for) (?:the )?${NAME_WORD}(?: (?:(?:and|of|for|the|&) ){0,3}${NAME_WORD}){0,4}`, 'u');

/** "Ministry of Energy", "Board of the Mt. Arden Hospital": the part of a name behind its head. */
export function restOfName(text: string, { core, span }: Phrase): string {
  return REST_OF_NAME.exec(text.slice(core.end, span.end))?.[0] ?? '';
}
