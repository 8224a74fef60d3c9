import { CARDINALS } from '../number-words.ts';

/** Before the date of an occasion: "in her 2019 confirmation hearing", "in a rare March interview". */
const OPENS_OCCASION = /\b(?:in|during|at|from|on)\s+(?:an?|the|his|her|their|its|my|our|one|another)\s+(?:\p{L}+\s+)?$/iu;

/** Behind the date of an occasion: what people say something in. "The 2019 vote" is none. */
const OCCASION_BEHIND =
  /^\s+(?:[\p{L}-]+\s+){0,2}(?:address|appearance|article|blog|books?|campaign|column|commentary|conference|debate|deposition|editorial|email|essay|filing|hearing|interview|lecture|letter|meeting|memo|memoir|memorandum|op-ed|opinion|paper|piece|podcast|post|posting|press release|questionnaire|rally|remarks|report|run|sermon|speech|statement|study|talk|testimony|town hall|tweet|video)s?\b/iu;

/** A stretch that goes on up to now, in which something was said: "this year". */
const PERIOD_SO_FAR = /^(?:(?:earlier|late|early|in) )?this (?:past )?(?:year|spring|summer|autumn|fall|winter|season|decade)$/iu;

/** Tells of what has long gone on: "for months, ferrymen have complained", "has long said". */
const LONG_GOING =
  /\b(?:for|over|throughout) (?:(?:the|many|several|some|past|last|few|two|three|four|five|six|recent|more than a) ){0,4}(?:weeks|months|years|decades|decade)\b|\b(?:has|have|[’']s|[’']ve) (?:also )?(?:long|always|consistently|traditionally|historically)\b/iu;

/** A verb of what began before and goes on: "have complained", "has been pressing". */
const HAS_DONE = /\b(?:has|have)\b|\p{L}[’'](?:s|ve)\b/iu;

/** The days before an event: what was done in them is over once it is. */
const RUN_UP =
  /\bin the (?:(?:final|last|first|few|early|closing) ){0,2}(?:hours|days|weeks|months|years|run-up|lead-up|build-up) (?:leading up to|leading to|before|preceding|prior to|ahead of|up to|to)\b/iu;

/** More than one occasion, none of which is that of the words before: "he has maintained in interviews". */
const ON_OCCASIONS =
  /\b(?:in|during|at) (?:(?:several|many|some|other|recent|past|previous|earlier|various|countless|numerous|two|three|radio|television|TV|public) ){0,2}(?:interviews|speeches|columns|op-eds|essays|articles|books|letters|tweets|posts|debates|hearings|rallies|town halls|campaigns|appearances)\b/iu;

/** A stretch counted to or from a deed: "one day after refusing to sign", "two weeks before she agreed". */
const COUNTED_FROM =
  /(?<!\p{L})(?<number>\p{L}+|\d{1,2}) (?<unit>days?|weeks?|months?|years?) (?<way>after|before)\b(?<deed>[^,;:.“”"]*)$/iu;

const DAYS_OF_UNIT: Readonly<Record<string, number>> = { day: 1, week: 7 };

/** Whether the words around a date tell of an occasion on which something was said. */
export function isDateOfOccasion(before: string, behind: string): boolean {
  return OPENS_OCCASION.test(before) && OCCASION_BEHIND.test(behind);
}

/** "This year": said on any day of it so far. */
export function isPeriodSoFar(date: string): boolean {
  return PERIOD_SO_FAR.test(date);
}

/** Whether words tell of what has gone on for long, so that it is no news, but still so. */
export function isLongGoing(words: string): boolean {
  return LONG_GOING.test(words) && HAS_DONE.test(words);
}

/** Whether words put what they tell into the days before an event. */
export function isInRunUp(words: string): boolean {
  return RUN_UP.test(words);
}

/** Whether words tell of several occasions. */
export function isOnSeveralOccasions(words: string): boolean {
  return ON_OCCASIONS.test(words);
}

/**
 * How many days after a deed the other one lies, of the words from a date up to the deed: 1 for ", one day after she"; null where they count
 * nothing, NaN where they count by months or years.
 */
export function daysCountedFrom(words: string): number | null {
  const found = COUNTED_FROM.exec(words)?.groups;
  if (!found) return null;
  const { number = '', unit = '', way = '' } = found;
  const word = number.toLowerCase();
  const count = word === 'a' || word === 'an' ? 1 : (CARDINALS[word] ?? Number(number));
  const days = count * (DAYS_OF_UNIT[unit.toLowerCase().replace(/s$/u, '')] ?? NaN);
  return way.toLowerCase() === 'after' ? days : -days;
}
