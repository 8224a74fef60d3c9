import type { DateMention } from '../../../model/date.ts';
import type { Span } from '../../../model/span.ts';
import { contains, cut } from '../../../text/spans.ts';
import { HAS_A_VERB } from '../disputes/claim-words.ts';
import { CARDINALS } from '../number-words.ts';
import { isOtherClause } from './date-clauses.ts';

/** Before the date of an occasion: "in her 2019 confirmation hearing", "in a rare March interview". */
const OPENS_OCCASION = /\b(?:in|during|at|on)\s+(?:an?|the|his|her|their|its|my|our|one|another)\s+(?:\p{L}+\s+)?$/iu;

/** Behind the date of an occasion: what people say something in. "The 2019 vote" is none. */
const OCCASION_BEHIND =
  /^\s+(?:[\p{L}-]+\s+){0,2}(?:address|appearance|article|blog|campaign|column|commentary|conference|debate|deposition|editorial|email|essay|filing|hearing|interview|lecture|letter|meeting|memo|memoir|memorandum|op-ed|opinion|piece|podcast|post|posting|press release|questionnaire|rally|remarks|run|sermon|speech|statement|talk|testimony|town hall|tweet|video)s?\b/iu;

/** Stands at the head of a sentence, up to a date in it: "In a statement ". */
export const IS_OPENING_PHRASE = /^In [^,;:]*$/u;

/** Sets what is said against what was said before, or puts it at the time of the report. */
export const TELLS_OF_NOW = /\b(?:now|but|yet|however|today|still|since then|this week)\b/iu;

/** A stretch that goes on up to now, in which something was said: "this year". */
const PERIOD_SO_FAR = /^(?:(?:earlier|late|early|in) )?this (?:past )?(?:year|spring|summer|autumn|fall|winter|season|decade)$/iu;

/** Tells of what has long gone on, where it opens the sentence, stands between the parts of the verb or behind it: "for months". */
const FOR_LONG =
  /\b(?:for|over|throughout) (?:(?:the|many|several|some|past|last|few|two|three|four|five|six|recent|more than a) ){0,4}(?:weeks|months|years|decades|decade)\b/iu;

/** The same beside the verb: "has long said". */
const HAS_LONG =
  /\b(?:has|have|[’']s|[’']ve) (?:also )?(?:long|always|consistently|traditionally|historically|for (?:\p{L}+ ){0,3}(?:weeks|months|years|decades))\b/iu;

/** The days before an event: what was done in them is over once it is. */
const RUN_UP =
  /\bin the (?:(?:final|last|first|few|early|closing) ){0,2}(?:hours|days|weeks|months|years|run-up|lead-up|build-up) (?:leading up to|leading to|before|preceding|prior to|ahead of|up to|to(?! come\b| follow\b))\b/iu;

/** More than one occasion, none of which is that of the words before: "he has maintained in interviews". */
const ON_OCCASIONS =
  /\b(?:in|during|at) (?:(?:several|many|some|other|recent|past|previous|earlier|various|countless|numerous|two|three|radio|television|TV|public) ){0,2}(?:interviews|speeches|columns|op-eds|essays|articles|books|letters|tweets|posts|debates|hearings|rallies|town halls|campaigns|appearances)\b/iu;

/** A stretch counted to or from a deed, up to the verb of it: "one day after refusing", "two weeks before she agreed". */
const COUNTED_FROM =
  /(?<!\p{L})(?<number>\p{L}+|\d{1,2}) (?<unit>day|week|month|year)s? (?<way>after|before) (?:(?:he|she|it|they|had|\p{Ll}+ly) ){0,3}$/iu;

/** Days counted from whatever it is: "two days after the vote". */
const DAYS_AFTER = /(?<!\p{L})(?<number>\p{L}+|\d{1,2}) days after\b/iu;

const PARTICIPLE = /(?<=\p{Ll}{2})ing\b/iu;
const TELLS_ITS_TIME = /\b(?:is|are|was|were|been)\b|[’'](?:s|re)\b/iu;

const DAYS_OF_UNIT: Readonly<Record<string, number>> = { day: 1, week: 7 };

/** What brings about what is named behind it, or is for or against it, so that a date at the end tells when that was: "announced a duty of a tenth in early March". */
const BRINGS_ABOUT =
  /^(?:had )?(?:(?:first|then|also|\p{Ll}+ly) )?(?:accepted|announced|backed|called for|declared|demanded|endorsed|floated|imposed|introduced|issued|launched|levied|offered|opposed|ordered|pledged|promised|proposed|published|put forward|refused|rejected|requested|set|signed|slapped|sought|suggested|supported|tabled|unveiled|vetoed)$/iu;

/** Whether a date behind a thing, and behind the verb that brings it about, dates the verb. */
export function isDateOfBringingAbout(cue: string, thing: string): boolean {
  return BRINGS_ABOUT.test(cue.trim()) && !HAS_A_VERB.test(thing);
}

/** Whether the words around a date tell of an occasion on which something was said. */
export function isDateOfOccasion(before: string, behind: string): boolean {
  return OPENS_OCCASION.test(before) && OCCASION_BEHIND.test(behind);
}

/** "This year": said on any day of it so far. */
export function isPeriodSoFar(date: string): boolean {
  return PERIOD_SO_FAR.test(date);
}

/**
 * Whether the words of a sentence before a verb, and those behind it, tell that it has long gone on, so that it is no news, but still so: "for months,
 * ferrymen have complained", "has long said".
 */
export function isLongGoing(before: string, verb: string, behind: string): boolean {
  const opens = FOR_LONG.exec(before);
  const follows = FOR_LONG.exec(behind);
  const beside = HAS_LONG.exec(before);
  return (
    HAS_LONG.test(verb) ||
    FOR_LONG.test(verb) ||
    (beside !== null && beside.index + beside[0].length >= before.trimEnd().length) ||
    (opens !== null && /^\W*(?:but|and|yet)?\W*$/iu.test(before.slice(0, opens.index))) ||
    (follows !== null && behind.slice(0, follows.index).trim() === '')
  );
}

/**
 * Where a sentence puts what these of its words tell into the days before an event: "in the weeks before the vote", in their clause. Null where it does not,
 * or where a date puts the event ahead.
 */
export function runUpOf(text: string, sentence: Span, dates: readonly DateMention[], words: readonly Span[]): Span | null {
  const found = RUN_UP.exec(cut(text, sentence));
  if (!found) return null;
  const span = { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length };
  const isAhead = dates.some((date) => contains(sentence, date.span) && date.tense === 'future');
  return isAhead || isOtherClause(text, sentence, span, words) ? null : span;
}

/** Whether a cue leaves the time to another verb: "by backing", "saying". */
export function isParticiple(cue: string): boolean {
  return PARTICIPLE.test(cue) && !TELLS_ITS_TIME.test(cue);
}

/** Whether words tell of several occasions. */
export function isOnSeveralOccasions(words: string): boolean {
  return ON_OCCASIONS.test(words);
}

const EVE_OF = /\bon the eve of (?:(?:the|its|their|his|her|a) )?(?:[\p{L}-]{1,20} ){0,2}$/iu;
const DAY_AFTER = /\b(?:the|a|one) day (?:after|following) (?:(?:the|its|their|his|her|a) )?(?:[\p{L}-]{1,20} ){0,2}$/iu;

/** How many days from a date a thing was, of the words before the date: -1 for "on the eve of", 1 for "a day after"; 0 where they count none. */
export function dayBesideDeed(before: string): number {
  if (EVE_OF.test(before)) return -1;
  return DAY_AFTER.test(before) ? 1 : 0;
}

/** How many days after another deed words put something; null where they count none. */
export function daysAfterIn(words: string): number | null {
  const found = DAYS_AFTER.exec(words)?.groups?.['number'];
  return found === undefined ? null : numberOf(found);
}

/**
 * How many days after a deed a date lies, of the words between them: 1 for ", one day after she"; null where they count nothing, NaN where they
 * count by months or years.
 */
export function daysCountedFrom(words: string): number | null {
  const found = COUNTED_FROM.exec(words)?.groups;
  if (!found) return null;
  const { number = '', unit = '', way = '' } = found;
  const days = numberOf(number) * (DAYS_OF_UNIT[unit.toLowerCase()] ?? NaN);
  return way.toLowerCase() === 'after' ? days : -days;
}

function numberOf(word: string): number {
  const lower = word.toLowerCase();
  return lower === 'a' || lower === 'an' ? 1 : (CARDINALS[lower] ?? Number(lower));
}
