/** Whether words are a day of the calendar, written YYYY-MM-DD. */
export function isIsoDay(words: string): boolean {
  const date = new Date(`${words}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(words);
}

/** A clock behind a day, as databases and feeds write it: "T08:17:00Z", " 08:17", "T08:17:00.000+02:00". */
const CLOCK = /^[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})?$/i;

/** The day of a date or of a day with its clock, by the calendar of the place where it was written; null where it is neither. */
export function isoDayOf(words: string): string | null {
  const day = words.slice(0, 10);
  return isIsoDay(day) && (words.length === day.length || CLOCK.test(words.slice(10))) ? day : null;
}
