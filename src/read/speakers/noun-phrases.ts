import type { Span } from '../../model/span.ts';
import { nameWords, type NameWord } from '../entities/mentions/capitalised-words.ts';
import { isPlural, roleClass, type RoleClass } from '../../language/en/role-nouns.ts';
import { numberOf } from '../../language/en/number-words.ts';

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
  readonly fresh: boolean;
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

const BREAK =
  /^(?:of|for|in|from|at|with|on|to|by|close|near|familiar|involved|including|briefed|among|inside|within|about|as|who|which|that|whose|whom|when|while|after|before|present|aware|privy|following|citing|speaking|under|over|and|or|but|said|says|told|was|were|is|are|has|had|have|also|too|then|later|himself|herself)$/i;
/** What stands behind a noun that it describes: "a report published last week". */
const MODIFIES =
  /^(?:\p{Ll}+ed|\p{Ll}+ing|seen|made|sent|held|known|written|drawn|given|put|there|here|present|able|not|last|this|earlier|later|today|yesterday|on|also)$/u;
const PRONOUN = /^(?:he|she|they|it|who|we|i|him|her|them|himself|herself|themselves|itself|you|me|us)$/i;
const PART =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|some|many|most|several|any|neither|both|each|all|another|none|few|group|number|couple|dozen|half|members|member|pair|first|second|third|latter|former|other|others)$/i;
const ELLIPTIC =
  /^(?:(?:the|an?|still|yet)\s+)?(?:one|other|another|others|second|third|fourth|fifth|two|three|four|some|most|many|several|both|neither|few|former|latter)(?:\s+(?:one|others?))?$/i;
const CLOSENESS =
  /\b((?:with (?:[\p{L}-]+ ){0,3}(?:knowledge|access|insight)|close to|familiar with|briefed on|involved in|aware of|privy to|following|taking part in|who (?:took part|attended|was present|were present|was in the room|were in the room|has seen|have seen|had seen)|present at|present in|in the room|near)(?: [^,;.]*)?)/iu;

/** Takes the words of a source apart. Works on any words; what it does not understand has no head. */
export function phraseOf(text: string, given: Span): Phrase {
  const span = behindRelative(text, given);
  const all = nameWords(text, span);
  const words = text
    .slice(span.start, span.end)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:]+|[\s,;:“"„«(]+$/g, '');
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
    elliptic: partOf === null && ELLIPTIC.test(chunk.map((word) => word.core).join(' ')),
    pronoun: pronounOf(all),
    ...count(chunk, partOf !== null),
    ...determined(chunk),
  };
}

/** "Which sources" in "a deal, which sources say is near" are the sources; the deal says nothing. */
function behindRelative(text: string, span: Span): Span {
  const [relative, head] = nameWords(text, span);
  const leads =
    relative && head && /^(?:which|that)$/i.test(relative.core) && isPlural(head.core) && roleClass(head.core) !== null;
  return leads ? { start: head.span.start, end: span.end } : span;
}

/** How many: the number said, and whether the head is more than one. Of "one of the officials", one. */
function count(chunk: readonly NameWord[], part: boolean): Pick<Phrase, 'plural' | 'number'> {
  const head = chunk.at(-1)?.core ?? '';
  const said = numberIn(chunk);
  if (part) return { plural: (said ?? 1) > 1, number: said };
  const plural = head !== '' && isPlural(head);
  return { plural, number: said ?? (plural || head === '' ? null : 1) };
}

/** Whether it points back ("the envoy"), brings somebody new ("another envoy"), or belongs to somebody ("her office"). */
function determined(chunk: readonly NameWord[]): Pick<Phrase, 'definite' | 'fresh' | 'possessor'> {
  const first = chunk[0]?.core ?? '';
  return {
    definite: /^(?:the|that|this|those|these)$/i.test(first) || (chunk.at(-2)?.possessive ?? false),
    fresh:
      /^(?:a|an)$/i.test(first) || chunk.some((word) => /^(?:second|third|separate|another|other|different)$/i.test(word.core)),
    possessor: /^(?:his|her|its|their|our|my)$/i.test(first) ? first.toLowerCase() : null,
  };
}

/** "In his view": whose it is. */
const OWNER: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['their', 'they'],
  ['its', 'it'],
  ['our', 'we'],
  ['my', 'i'],
]);

function pronounOf(all: readonly NameWord[]): string | null {
  const first = all[0]?.core ?? '';
  if (first === 'US') return null;
  if (/^(?:who|which)$/.test(first)) return first;
  if (all.length === 1 && /^(?:his|their|its|our|my)$/i.test(first)) return OWNER.get(first.toLowerCase()) ?? null;
  return PRONOUN.test(first) && all.slice(1).every((word) => BREAK.test(word.core)) ? first.toLowerCase() : null;
}

/** The whole that a part is of: "the officials" in "one of the officials". */
function wholeOf(text: string, all: readonly NameWord[], span: Span): Phrase | null {
  const of = all.findIndex((word, index) => index > 0 && index < 4 && word.core === 'of' && all.slice(0, index).every(isPart));
  const rest = of > 0 ? all[of + 1] : undefined;
  return rest ? phraseOf(text, { start: rest.span.start, end: span.end }) : null;
}

function isPart(word: NameWord): boolean {
  return PART.test(word.core) || /^(?:a|an|the|about|at|least|more|than|only|just)$/i.test(word.core);
}

/** The words up to the first comma, bracket, preposition or relative. */
function chunkOf(text: string, all: readonly NameWord[]): NameWord[] {
  const chunk: NameWord[] = [];
  for (const [index, word] of all.entries()) {
    const before = all[index - 1];
    const between = before ? text.slice(before.span.end, word.span.start) : '';
    if (joinsAdjectives(chunk, all, index)) {
      chunk.push(word);
      continue;
    }
    if (chunk.length > 0 && (BREAK.test(word.core) || /[,;:()“”"—–]/.test(between))) break;
    if (before && roleClass(before.core) !== null && !before.possessive && MODIFIES.test(word.core)) break;
    chunk.push(word);
  }
  return chunk;
}

/** "US and European negotiators": the "and" joins what describes one head. */
function joinsAdjectives(chunk: readonly NameWord[], all: readonly NameWord[], at: number): boolean {
  const word = all[at];
  const before = chunk.at(-1);
  if (!word || !before || !/^(?:and|or)$/i.test(word.core) || roleClass(before.core) !== null || before.possessive) return false;
  const next = all[at + 1];
  const head = all.slice(at + 1, at + 4).find((one) => roleClass(one.core) !== null);
  return head !== undefined && next?.capital === true && /^\p{Lu}/u.test(before.core) && !/^\p{Lu}/u.test(head.core);
}

function numberIn(chunk: readonly NameWord[]): number | null {
  for (const [index, word] of chunk.entries()) {
    const number = numberOf(word.core);
    if (number === null || (number === 1 && /^(?:a|an)$/i.test(word.core) && numberOf(chunk[index + 1]?.core ?? '') !== null))
      continue;
    if (/^(?:a|an|another)$/i.test(word.core) && isPlural(chunk.at(-1)?.core ?? '')) continue;
    return number;
  }
  return null;
}
