import type { Span } from '../model/span.ts';
import { itemsWithin } from '../text/span-search.ts';
import { words } from '../text/words.ts';
import { NUMERALS } from './en/number-words.ts';
import { stem } from './en/stem.ts';

/**
 * What counts as a word where reports are compared: a word with its apostrophes, a number with its decimals, initials with their stops, a per
 * cent sign. `tokens` keeps signs and parts words at an apostrophe, as the tagger does: what is coded must meet the tagger's fragments.
 */
export const COMPARED_WORD = /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|%/gu;

/** One word, or one name of a party as a whole. */
export interface Token {
  readonly span: Span;
  /** Lower case, as written. */
  readonly word: string;
  readonly stem: string;
  /** The party it names, if any. */
  readonly party: string | null;
  /** True when "'s" follows: "Varesh's demand". */
  readonly possessive: boolean;
  readonly capital: boolean;
  readonly place: 'source' | 'cue' | 'content';
}

/** Words of a text that name or point to a party. */
export interface PartyName {
  readonly span: Span;
  readonly party: string;
}

/** The tokens of some spans in the order of the text, as the names stand; a party's name is one token, and so is a number with its decimals. */
export function tokens(text: string, spans: readonly (Span & Pick<Token, 'place'>)[], names: readonly PartyName[]): Token[] {
  return [...spans].sort((a, b) => a.start - b.start).flatMap((span) => tokensOf(text, span, names));
}

function tokensOf(text: string, within: Span & Pick<Token, 'place'>, names: readonly PartyName[]): Token[] {
  const found: Token[] = [];
  const inside = itemsWithin(names, within);
  let next = 0;
  for (const span of joinNumbers(text, words(text, within.start, within.end))) {
    while ((inside[next]?.span.end ?? Infinity) <= span.start) next += 1;
    const name = inside[next];
    if (name && name.span.start <= span.start) {
      if (name.span.start === span.start) found.push(nameToken(text, name, within.place));
    } else {
      found.push(wordToken(text, span, within.place));
    }
  }
  return found;
}

/** "9.5" and "1,300" are one number each, though the signs in them part words elsewhere. */
function joinNumbers(text: string, all: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of all) {
    const before = joined.at(-1);
    const word = before ? text.slice(before.start, span.end) : '';
    const goesOn = /^\d+(?:[.,]\d+)+$/.test(word) || (/^\d+(?:[.,]\d+)*[.,]$/.test(word) && /\d/.test(text.charAt(span.end)));
    if (before && goesOn) joined[joined.length - 1] = { start: before.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

function nameToken(text: string, name: PartyName, place: Token['place']): Token {
  const possessive = /^['’]s?\b|^['’]/.test(text.slice(name.span.end, name.span.end + 2));
  return {
    span: name.span,
    word: text.slice(name.span.start, name.span.end).toLowerCase(),
    stem: '',
    party: name.party,
    possessive,
    capital: true,
    place,
  };
}

function wordToken(text: string, span: Span, place: Token['place']): Token {
  const word = text.slice(span.start, span.end).toLowerCase();
  return {
    span,
    word,
    stem: NUMERALS.get(word) ?? stem(word),
    party: null,
    possessive: false,
    capital: /^\p{Lu}/u.test(text.slice(span.start, span.start + 2)),
    place,
  };
}

/** "Varesh, not the Union": the second is not the one meant. */
export function isExcluded(run: readonly Token[], at: number): boolean {
  return run[at - 1]?.word === 'not' || (run[at - 1]?.word === 'the' && run[at - 2]?.word === 'not');
}
