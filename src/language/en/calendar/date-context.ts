import { wholeWord } from '../../word-pattern.ts';

/** Signs and words that make a number of four digits a quantity, not a year. */
export const BEFORE_QUANTITY: ReadonlySet<string> = new Set([
  '$',
  '€',
  '£',
  '¥',
  '#',
  'no',
  'nos',
  'number',
  'flight',
  'route',
  'highway',
  '.',
  '/',
  'resolution',
  'article',
  'section',
  'paragraph',
  'room',
  'page',
  'law',
  'decree',
  'bill',
]);
/** The same behind the number. */
export const AFTER_QUANTITY: ReadonlySet<string> = new Set([
  '%',
  'percent',
  'per',
  'million',
  'billion',
  'feet',
  'foot',
  'miles',
  'mile',
  'km',
  'kilometers',
  'kilometres',
  'meters',
  'metres',
  'square',
  'cubic',
  'people',
  'troops',
  'soldiers',
  'prisoners',
  'tons',
  'tonnes',
  'pounds',
  'dollars',
  'euros',
  'barrels',
  'gmt',
  'utc',
  'hours',
  '/',
]);

/** Words before which a doubtful month or number is a date. */
export const BEFORE_DATE: ReadonlySet<string> = new Set([
  'in',
  'on',
  'since',
  'until',
  'till',
  'by',
  'of',
  'from',
  'to',
  'through',
  'during',
  'between',
  'before',
  'after',
  'last',
  'next',
  'this',
  'late',
  'early',
  'mid',
  'and',
  'for',
  'year',
  'fiscal',
  'the',
  'around',
  'about',
]);

/** Short names of time zones. */
export const TIME_ZONES: ReadonlySet<string> = new Set([
  'gmt',
  'utc',
  'est',
  'edt',
  'cst',
  'cdt',
  'mst',
  'mdt',
  'pst',
  'pdt',
  'cet',
  'cest',
  'bst',
  'msk',
  'ist',
  'jst',
  'eet',
  'et',
]);

/** Words before a length that has no number: "took weeks". */
export const BEFORE_BARE_LENGTH_WORDS: readonly string[] = [
  'for',
  'in',
  'within',
  'over',
  'after',
  'follows',
  'followed',
  'spent',
  'lasted',
  'lasting',
  'take',
  'takes',
  'took',
  'the',
];

export const BEFORE_BARE_LENGTH = wholeWord(BEFORE_BARE_LENGTH_WORDS);

/** Behind "the year", these show that it is no length. */
export const NO_WHOLE_UNIT = /^(?:end|ended|ending|that|through|to)$/;

/** Words before "fall" where it is the season. */
export const BEFORE_FALL_WORDS: readonly string[] = [
  'last',
  'this',
  'next',
  'the',
  'in',
  'of',
  'early',
  'late',
  'past',
  'coming',
  'each',
  'every',
];

export const BEFORE_FALL = wholeWord(BEFORE_FALL_WORDS);

/** Words before "a year" where it is a length. */
export const BEFORE_LENGTH_WORDS: readonly string[] = [
  'in',
  'for',
  'within',
  'over',
  'about',
  'after',
  'than',
  'nearly',
  'almost',
  'lasted',
  'take',
  'takes',
  'took',
  'last',
  'during',
  'through',
  'every',
  'lasting',
  'half',
  'past',
  'least',
  'of',
  'just',
  'spent',
  'by',
  'until',
  'as',
];

/** "A year" is a length where it is taken, spent or compared; elsewhere it is a rate: "$500 a year". */
export const BEFORE_LENGTH = wholeWord(BEFORE_LENGTH_WORDS);

/** Before the first of two lengths: "between 6 and 9 weeks". */
export const BETWEEN_LENGTHS = /^(?:between|from)$/;

/** Before the bare number of a day: "on the 12th". */
export const BEFORE_BARE_DAY = /^(?:on|until|till|by|since)$/;

/** What can stand behind "on the 12th" so that it is a day and not the twelfth of something. */
export const AFTER_BARE_DAY =
  /^(?:[^\p{L}]*|that|and|but|at|in|as|after|when|while|or|to|because|by|before|where|with|without|for|he|she|they|it)$/u;

/** What can stand behind "Saturday week" so that it is a day and not a week. */
export const AFTER_WEEKDAY_WEEK = /^(?:[^\p{L}]*|at|in|and)$/u;
