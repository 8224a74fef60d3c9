import { BY, BYLINE_JOINING_WORD, PUBLICATION_WORDS, RELEASE_OPENING, WRITTEN_BY } from '../../../language/language.ts';
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
  let rest = withoutClock(words, days);
  const writers = writersBeside(rest);
  for (const { span } of writers) rest = rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end);
  const others = rest.replace(WRITTEN_BY, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’.&-]*/gu) ?? [];
  // Between two writers stands "and".
  const left = others.filter((word) => writers.length < 2 || !BYLINE_JOINING_WORD.test(word));
  return left.length <= MAX_OTHER_WORDS && left.every((word) => /^\p{Lu}/u.test(word)) ? { day, writers, left } : null;
}

/** Whether a line is the one of a press release that says from when on it may be printed, and nothing else: "For immediate release: May 14, 2031". */
export function isReleaseLine(words: string): boolean {
  const opening = RELEASE_OPENING.exec(words)?.[0];
  if (opening === undefined || words.length > MAX_PUBLICATION_LINE_CHARS) return false;
  const days = daysIn(words);
  return days.length === 1 && !/[\p{L}\p{N}]/u.test(withoutClock(words, days).slice(opening.length));
}

/** A line without its days, times, weekdays and the words beside them; offsets stay. */
function withoutClock(words: string, days: readonly DayFound[]): string {
  let rest = words;
  for (const { start, end } of days) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  rest = rest.replace(TIME, blank).replace(PUBLICATION_WORDS, blank);
  return rest.replace(/\p{L}+\.?/gu, (word) => (isWeekday(word) ? blank(word) : word));
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
