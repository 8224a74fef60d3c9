import { BY, PUBLICATION_WORDS, WRITTEN_BY } from '../../../language/language.ts';
import { daysIn, isWeekday, type DayFound } from '../../../text/written-dates.ts';
import { writersIn, type NameFound } from './bylines.ts';
import { signsPost } from './post-signature.ts';

/** A line that says when a report appeared, and perhaps who wrote it and in which part of the paper it stands. */
export interface PublicationLine {
  /** The day that stands first: the later ones are those of changes. */
  readonly day: DayFound;
  readonly writers: readonly NameFound[];
  /** Capitalised words that are left over: a section, a place, a paper. */
  readonly left: readonly string[];
}

/** No such line is longer. */
const MAX_PUBLICATION_LINE_CHARS = 140;

/** So many words of a section, place or paper may stand beside the day. */
const MAX_OTHER_WORDS = 4;

const TIME = /\b\d{1,2}(?:[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\b\.?)?|\s?[ap]\.?m\b\.?)/giu;

/** Takes a line of date, time, writer and section apart; null when it says more than that. */
export function publicationLine(words: string): PublicationLine | null {
  if (words.length > MAX_PUBLICATION_LINE_CHARS || /["“”?!]/.test(words) || signsPost(words)) return null;
  const days = daysIn(words);
  const [day] = days;
  if (!day) return null;
  let rest = words;
  for (const { start, end } of days) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  rest = rest.replace(TIME, blank).replace(PUBLICATION_WORDS, blank);
  rest = rest.replace(/\p{L}+\.?/gu, (word) => (isWeekday(word) ? blank(word) : word));
  const writers = writersBeside(rest);
  for (const { span } of writers) rest = rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end);
  const left = rest.replace(WRITTEN_BY, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu) ?? [];
  return left.length <= MAX_OTHER_WORDS && left.every((word) => /^\p{Lu}/u.test(word)) ? { day, writers, left } : null;
}

function blank(words: string): string {
  return ' '.repeat(words.length);
}

/** Names where "by" stands before them, or where they are all that is left. */
function writersBeside(rest: string): readonly NameFound[] {
  const from = BY.exec(rest)?.index ?? /[^\s|,;:·•/–—-]/u.exec(rest)?.index ?? 0;
  const shifted = rest.slice(from).replace(/[\s|,;:·•/–—-]{1,40}$/u, '');
  return (writersIn(shifted, true) ?? []).map(({ name, span }) => ({
    name,
    span: { start: span.start + from, end: span.end + from },
  }));
}
