import type { DateMention, Published } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';
import { publishedAt, type DatedPost } from '../../text/dated-posts.ts';
import { daysBetween, lastDay, parseDay, type Day } from './value/calendar.ts';
import { dating } from './grammar/calendar-dates.ts';
import { expression } from './grammar/date-grammar.ts';
import { isHolidayWord } from './grammar/holidays.ts';
import { DATING_WORDS, OPENS_DATE } from '../../language/language.ts';
import type { Expression, Meaning } from './grammar/date-meaning.ts';
import { NUMBER } from './grammar/parser-combinators.ts';
import type { Context } from './value/calendar-periods.ts';
import { isUndertaken, tenseAt } from './value/tense.ts';
import { endsSentence, tokens, type Token } from './grammar/date-tokens.ts';
import { valueOf, type Value } from './value/date-value.ts';

/**
 * Every date, time, duration and set expression in these stretches of a text, in order, with its value in TIMEX3 notation as
 * the text and the date of the report, or of their post, give it.
 */
export function dateMentions(
  text: string,
  within: readonly Span[],
  published: Published,
  posts: readonly DatedPost[] = [],
): DateMention[] {
  let memory: Memory = { mentioned: null, spoken: null, quarter: null, months: false };
  return within.flatMap((stretch) => {
    const report = reportDay(publishedAt(posts, published, stretch.start));
    const found = mentionsIn(tokens(text, stretch), report, memory);
    memory = found.memory;
    return found.mentions;
  });
}

/** What the text spoke of so far, for "the next day" and "a year earlier". */
type Memory = Omit<Context, 'report' | 'tense'>;

function reportDay({ date, precision }: Published): Day | null {
  return date && (precision === 'day' || precision === 'time') ? parseDay(date) : null;
}

function mentionsIn(all: readonly Token[], report: Day | null, before: Memory): { mentions: DateMention[]; memory: Memory } {
  const mentions: DateMention[] = [];
  const near = nearTelling(all);
  let memory = before;
  let last: Read | null = null;
  for (let at = 0; at < all.length;) {
    const found = near[at] === true && expression.starts.has(all[at]?.key ?? '') ? expression.read(all, at) : null;
    if (!found) {
      at += 1;
      continue;
    }
    const tense = tenseAt(all, at, found.next);
    const meaning = withDay(all, found.next, found.value);
    const named = valueOf(meaning, { report, ...memory, tense: meantTense(all, at, meaning, tense) });
    const beside: Beside | null =
      last && isBeside(all, last.next, at) ? besideAnother(last, { meaning: meaning.meaning, value: named }, report) : null;
    const value: Value = beside?.value ?? named;
    if (beside?.before && last)
      mentions[mentions.length - 1] = mention(all, last.at, last.next, last.said, beside.before, last.tense);
    mentions.push(mention(all, at, found.next, meaning, value, tense));
    last = { at, next: found.next, said: meaning, value, tense, memory };
    memory = remember(memory, meaning.meaning, value, report);
    at = found.next;
  }
  return { mentions, memory };
}

/** In the month of an undertaking it may have been made, or is to be kept: the nearer one is meant. */
function meantTense(all: readonly Token[], at: number, { meaning }: Expression, tense: Context['tense']): Context['tense'] {
  return meaning.kind === 'month' && isUndertaken(all, at) ? 'unknown' : tense;
}

/** An expression as it was read, and what the text had spoken of before it. */
interface Read {
  readonly at: number;
  readonly next: number;
  readonly said: Expression;
  readonly value: Value;
  readonly tense: DateMention['tense'];
  readonly memory: Memory;
}

/** Words between two expressions that tell of one day: "on Tuesday, two days later", "two weeks ago, on a Saturday". */
const MAX_TOKENS_BESIDE = 3;

function isBeside(all: readonly Token[], end: number, at: number): boolean {
  const between = all.slice(end, at);
  return (
    between[0]?.word === ',' && between.length <= MAX_TOKENS_BESIDE && between.slice(1).every(({ word }) => OPENS_DATE.has(word))
  );
}

/** The value of an expression beside another, and that of the one before it where it is another too. */
interface Beside {
  readonly value: Value;
  readonly before?: Value;
}

/**
 * What two expressions side by side tell of one day. "Two days later" behind "on Tuesday" counts from the date before both, and is the
 * Tuesday; "a Saturday" behind "two weeks ago" is the one of that week.
 */
function besideAnother(
  { said, value: before, memory }: Read,
  { meaning, value }: { readonly meaning: Meaning; readonly value: Value },
  report: Day | null,
): Beside | null {
  const first = said.meaning;
  if (isBareWeekday(first) && isCounted(meaning)) {
    const day = valueOf({ meaning, mod: null }, { report, ...memory, tense: 'past' });
    return day.period?.unit === 'day' && day.period.start.dayOfWeek === first.weekday ? { value: day, before: day } : null;
  }
  if (!isBareWeekday(meaning) || !before.period) return null;
  if (before.period.unit === 'week') {
    const from = { ...memory, mentioned: { unit: 'day', start: before.period.start } } as const;
    return { value: valueOf({ meaning: { ...meaning, from: 'week mentioned' }, mod: null }, { report, ...from, tense: 'past' }) };
  }
  const isSame = isCounted(first) && before.period.unit === 'day' && before.period.start.dayOfWeek === meaning.weekday;
  return isSame && value.period ? { value: before } : null;
}

function isBareWeekday(meaning: Meaning): meaning is Extract<Meaning, { kind: 'weekday' }> {
  return meaning.kind === 'weekday' && meaning.direction === null && meaning.weeks === undefined && meaning.from === undefined;
}

/** "Two days later", "the next day". */
function isCounted(meaning: Meaning): boolean {
  return meaning.kind === 'step' && meaning.unit === 'day' && meaning.from === 'mentioned';
}

/** How many tokens an expression can have before the word that makes it one: "no later than the very end of". */
const MAX_LEAD_TOKENS = 8;

/** For each token, whether a word that tells of time stands at it or close behind: most of a text is passed over unread. */
function nearTelling(all: readonly Token[]): boolean[] {
  const near: boolean[] = Array.from({ length: all.length }, () => false);
  let left = 0;
  for (let at = all.length - 1; at >= 0; at -= 1) {
    const token = all[at];
    left =
      token && (token.key === NUMBER || DATING_WORDS.has(token.word) || isHolidayWord(token.word)) ? MAX_LEAD_TOKENS : left - 1;
    near[at] = left > 0;
  }
  return near;
}

/** How far behind a time of day its day can stand: "at 10:35 a.m. (0735 GMT) on Friday". */
const MAX_DAY_BEHIND_CHARS = 9;

/** A time of day without a day of its own takes the one that is named next in its sentence. */
function withDay(all: readonly Token[], next: number, found: Expression): Expression {
  const { meaning } = found;
  if ((meaning.kind !== 'clock' && meaning.kind !== 'part-of-day') || meaning.of) return found;
  for (let at = next; at < next + MAX_DAY_BEHIND_CHARS && !endsSentence(all, at); at += 1) {
    const day = dating.read(all, at)?.value;
    if (day?.kind === 'weekday' || day?.kind === 'day') return { ...found, meaning: { ...meaning, of: day } };
  }
  return found;
}

function mention(
  all: readonly Token[],
  at: number,
  next: number,
  { meaning, mod }: Expression,
  value: Value,
  tense: DateMention['tense'],
): DateMention {
  const span = { start: all[at]?.start ?? 0, end: all[next - 1]?.end ?? 0 };
  return {
    span,
    type: typeOf(meaning),
    value: value.value,
    ...(mod ? { mod } : {}),
    days: value.days,
    precision: value.precision,
    tense,
  };
}

function typeOf(meaning: Meaning): DateMention['type'] {
  if (meaning.kind === 'clock' || meaning.kind === 'part-of-day') return 'TIME';
  if (meaning.kind === 'duration') return 'DURATION';
  return meaning.kind === 'set' ? 'SET' : 'DATE';
}

function remember(memory: Memory, meaning: Meaning, { period, days }: Value, report: Day | null): Memory {
  if (meaning.kind === 'duration' && meaning.unit === 'month') return { ...memory, months: true };
  if (!period || meaning.kind === 'compared') return memory;
  if (period.unit !== 'quarter') return { ...memory, mentioned: period, spoken: days };
  const earlier = meaning.kind === 'same-part' || (meaning.kind === 'part-of-year' && meaning.year?.kind === 'compared');
  const ahead = memory.quarter !== null && report !== null && daysBetween(lastDay(period), report) < 0;
  return { mentioned: period, spoken: days, quarter: earlier || ahead ? memory.quarter : period, months: false };
}
