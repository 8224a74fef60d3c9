import type { DateMention, Published } from '../../model/date.ts';
import type { Span } from '../../model/span.ts';
import { daysBetween, lastDay, parseDay, type Day } from './value/calendar.ts';
import { dating } from './grammar/calendar-dates.ts';
import { expression } from './grammar/date-grammar.ts';
import { isHolidayWord } from './grammar/holidays.ts';
import { DATING_WORDS } from '../../language/language.ts';
import type { Expression, Meaning } from './grammar/date-meaning.ts';
import { NUMBER } from './grammar/parser-combinators.ts';
import type { Context } from './value/calendar-periods.ts';
import { tenseAt } from './value/tense.ts';
import { endsSentence, tokens, type Token } from './grammar/date-tokens.ts';
import { valueOf, type Value } from './value/date-value.ts';

/**
 * Every date, time, duration and set expression in these stretches of a text, in order, with its value in TIMEX3 notation as
 * the text and the date of the report give it.
 */
export function dateMentions(text: string, within: readonly Span[], published: Published): DateMention[] {
  const report = reportDay(published);
  let memory: Memory = { mentioned: null, spoken: null, quarter: null, months: false };
  return within.flatMap((stretch) => {
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
  for (let at = 0; at < all.length;) {
    const found = near[at] === true && expression.starts.has(all[at]?.key ?? '') ? expression.read(all, at) : null;
    if (!found) {
      at += 1;
      continue;
    }
    const tense = tenseAt(all, at, found.next);
    const meaning = withDay(all, found.next, found.value);
    const value = valueOf(meaning, { report, ...memory, tense });
    mentions.push(mention(all, at, found.next, meaning, value, tense));
    memory = remember(memory, meaning.meaning, value, report);
    at = found.next;
  }
  return { mentions, memory };
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
