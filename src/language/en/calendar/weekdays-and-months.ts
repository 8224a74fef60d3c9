/** The one list of the days of the week and of the months. ISO numbers: Monday is 1, January is 1. */
export const WEEKDAYS: Readonly<Record<string, number>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
};

/** Short names count only where a stop or a date follows: "Sun" and "Sat" are words too. */
export const SHORT_WEEKDAYS: Readonly<Record<string, number>> = {
  mon: 1,
  tue: 2,
  tues: 2,
  wed: 3,
  thu: 4,
  thur: 4,
  thurs: 4,
  fri: 5,
  sat: 6,
  sun: 7,
};

/** Months whose names are no other words. */
export const MONTHS: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  april: 4,
  june: 6,
  july: 7,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
};

/** Months whose names are other words too: they count where a date or a preposition stands beside them. */
export const DOUBTFUL_MONTHS: Readonly<Record<string, number>> = { march: 3, may: 5, august: 8 };

/** Short names of months. */
export const SHORT_MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Names of the days as they are written, by their number in JavaScript: Sunday is 0. */
export const WEEKDAY_NAMES: readonly string[] = Object.keys(WEEKDAYS)
  .sort((a, b) => ((WEEKDAYS[a] ?? 0) % 7) - ((WEEKDAYS[b] ?? 0) % 7))
  .map(capitalised);

/** Names of the months as they are written, in full. */
export const MONTH_NAMES: readonly string[] = [...Object.keys(MONTHS), ...Object.keys(DOUBTFUL_MONTHS)].map(capitalised);

/** Short names of the months as they are written. */
export const SHORT_MONTH_NAMES: readonly string[] = Object.keys(SHORT_MONTHS).map(capitalised);

/** A weekday with a part of it, which tells when something happened: "Monday night", "early on Friday". */
export const PART_OF_WEEKDAY = new RegExp(
  String.raw`(?<!\p{L})(?:(?<before>${WEEKDAY_NAMES.join('|')}) (?:morning|afternoon|evening|night)|(?:[Ee]arly|[Ll]ate|dawn|daybreak|midnight|noon|hours|sunrise|sunset)(?: on| of)? (?<behind>${WEEKDAY_NAMES.join('|')}))(?!\p{L})`,
  'gu',
);

const WEEKDAY = new RegExp(String.raw`(?<!\p{L})(?:${WEEKDAY_NAMES.join('|')})(?!\p{L})`, 'iu');

/** Whether a date is told by its weekday: "Sunday evening". */
export function namesWeekday(date: string): boolean {
  return WEEKDAY.test(date);
}

/** Whether it is told by that alone, of no week that the words name: "on Saturday", not "last Saturday" or "Saturday 5 May". */
export function isBareWeekday(date: string): boolean {
  return namesWeekday(date) && !/\b(?:last|past|week)\b|\d/iu.test(date);
}
