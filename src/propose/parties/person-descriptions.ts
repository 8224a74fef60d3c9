import type { Span } from '../../model/span.ts';
import {
  AFFILIATION_ENDS,
  AFFILIATION_OPENS,
  AFFILIATION_PREPOSITION,
  CHIEF_PRONOUN,
  isOfficeWord,
  LEADS_CLAUSE,
  NO_APPOSITION,
  OWNER_PRONOUN,
  PRONOUN_BEHIND,
} from '../../language/language.ts';
import { commonSource, type NamePhrase } from './name-phrases.ts';

/** How far before and behind a person's name words that tell whose he is may stand, in UTF-16 code units. */
const BEFORE_CHARS = 70;
const AFTER_CHARS = 90;
/** A description and the comma behind it may be so much longer: "the president of the Weavers of the Lower Town, Ada Lund". */
const APPOSITION_CHARS = 110;

/** Stretches of text that tell what somebody named at the span is, and of whom. */
export function descriptionsOf(text: string, span: Span): readonly Span[] {
  const before = descriptionBefore(text, span);
  const nameStart = before?.start ?? span.start;
  return [before, appositionBefore(text, nameStart), descriptionBehind(text, span), clauseBehind(text, span)].filter(
    (part) => part !== null,
  );
}

/** A pronoun for whoever has an officer, and whether that is a person. */
interface OwnerPronoun {
  readonly at: number;
  readonly isPersons: boolean;
}

/** The pronoun that stands for whose officer somebody is before the name, "its convener, the baker Per Holm"; null for none. */
export function pronounBefore(text: string, span: Span): OwnerPronoun | null {
  const from = Math.max(0, span.start - APPOSITION_CHARS);
  const stretch = text.slice(from, span.start);
  const opened = stretch.slice(lastBreak(stretch) + 1);
  return pronounIn(opened, span.start - opened.length);
}

/** The same behind the name: "Per Holm, its convener". */
export function pronounBehind(text: string, span: Span): OwnerPronoun | null {
  const part = descriptionBehind(text, span);
  return part && PRONOUN_BEHIND.test(text.slice(span.end, span.end + 8))
    ? pronounIn(text.slice(part.start, part.end), part.start)
    : null;
}

function pronounIn(words: string, start: number): OwnerPronoun | null {
  for (const [pronoun, isPersons] of [
    [OWNER_PRONOUN, false],
    [CHIEF_PRONOUN, true],
  ] as const) {
    const found = pronoun.exec(words);
    if (found && hasOffice(words.slice(found.index))) return { at: start + found.index, isPersons };
  }
  return null;
}

/** The noun phrase with an office that a comma parts from the name behind it. */
function appositionBefore(text: string, nameStart: number): Span | null {
  const from = Math.max(0, nameStart - APPOSITION_CHARS);
  const stretch = text.slice(from, nameStart);
  if (!stretch.endsWith(', ')) return null;
  const phrase = stretch.slice(0, -2);
  const comma = phrase.lastIndexOf(', ');
  const start = Math.max(lastBreak(phrase) + 1, comma < 0 ? 0 : comma + 2);
  const words = phrase.slice(start);
  return hasOffice(words) && !NO_APPOSITION.test(words) ? { start: from + start, end: from + phrase.length } : null;
}

/** The last end of a sentence, of a quotation or of a line; points of initials and titles end nothing. */
function lastBreak(stretch: string): number {
  const breaks = [...stretch.matchAll(/[!?;:"“”\n]|(?<=\p{Ll}{3})\./gu)];
  return breaks.at(-1)?.index ?? -1;
}

export function hasOffice(words: string): boolean {
  return words.split(/[\s-]+/).some((word) => isOfficeWord(word.replace(/['’]s?$|,$/, '')));
}

/** "", who leads the weavers' union": of whom is told by what somebody leads or speaks for. */
function clauseBehind(text: string, span: Span): Span | null {
  const lead = LEADS_CLAUSE.exec(text.slice(span.end, span.end + 40))?.[0];
  return lead === undefined ? null : upToEnd(text, span.end + lead.length);
}

/** The words of the noun phrase that ends in a person's name. */
function descriptionBefore(text: string, span: Span): Span | null {
  const from = Math.max(0, span.start - BEFORE_CHARS);
  const stretch = text.slice(from, span.start);
  const words = stretch.split(/(?<=[\s])/);
  let start = stretch.length;
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at] ?? '';
    const bare = word.trim();
    const belongs =
      /^(?:the|of|for)$/i.test(bare) ||
      /^\p{Lu}/u.test(bare) ||
      isOfficeWord(bare.replace(/['’]s?$/, '')) ||
      /['’]s?$/.test(bare) ||
      (at < words.length - 1 && /^\p{Ll}[\p{L}-]+$/u.test(bare) && start < stretch.length);
    if (!belongs || /[.,;:!?"“”\n]/.test(word.replace(/\b(?:\p{Lu}\.)+/gu, ''))) break;
    start -= word.length;
  }
  return start < stretch.length ? { start: from + start, end: span.start } : null;
}

/** What is told of a person right behind the name. */
function descriptionBehind(text: string, span: Span): Span | null {
  const lead = AFFILIATION_OPENS.exec(text.slice(span.end, span.end + 8))?.[0];
  if (lead === undefined) return null;
  return upToEnd(text, span.end + lead.length);
}

function upToEnd(text: string, start: number): Span | null {
  const stretch = text.slice(start, start + AFTER_CHARS);
  const stop = stretch.search(AFFILIATION_ENDS);
  const end = start + (stop < 0 ? stretch.length : stop);
  return end > start ? { start, end } : null;
}

/** "The union's chair", "chair of the union": a side that is named by a noun alone. */
export function commonOwner(text: string, part: Span): NamePhrase | null {
  const words = text.slice(part.start, part.end);
  const owner = /(?:^|\b(?:[Tt]he|[Oo]ur|[Tt]heir|[Ii]ts) )((?:\p{Ll}[\p{L}-]+ ){0,2}\p{Ll}[\p{L}-]+)['’]s? /u.exec(words);
  if (owner?.[1]) return commonSource(text, { start: part.start + owner.index, end: part.start + owner.index + owner[0].length });
  const of = words.split(' ').findIndex((word) => AFFILIATION_PREPOSITION.test(word));
  if (of < 0) return null;
  const start =
    part.start +
    words
      .split(' ')
      .slice(0, of + 1)
      .join(' ').length +
    1;
  return start < part.end ? commonSource(text, { start, end: part.end }) : null;
}
