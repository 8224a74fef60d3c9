import { dating } from './dating.ts';
import * as lexicon from './lexicon.ts';
import { timexLength } from './length.ts';
import type { Dating, Expression, Length, Meaning, Mod, PartOfDay } from './meaning.ts';
import { amount, cardinal, type Amount } from './numbers.ts';
import { inOrder, listed, longest, mapped, maybe, numeral, phrase, remembered, where, word, type Rule } from './parse.ts';
import type { Token } from './tokens.ts';

/*
 * The whole grammar of dates, from its parts to `expression`: times of day, durations, sets, references, and what stands before
 * and behind them.
 */

const plain = (meaning: Meaning, mod: Mod | null = null): Expression => ({ meaning, mod });
const the = maybe(word('the'));
const on = maybe(word('on', 'of', ','));

// Times of day

const zone = maybe(word(...lexicon.TIME_ZONES));
const meridian: Rule<'am' | 'pm'> = longest<'am' | 'pm'>(
  mapped(word('a.m.', 'a.m', 'am', 'a. m.'), () => 'am'),
  mapped(word('p.m.', 'p.m', 'pm', 'p. m.'), () => 'pm'),
);

const hourAndMinute: Rule<string> = numeral(({ word: written, number }) => {
  if (Number.isInteger(number) && written.length <= 2)
    return number >= 0 && number <= 24 ? `${String(number).padStart(2, '0')}:00` : null;
  const [, hour, minute] = /^(\d{1,2}):(\d\d)/.exec(written) ?? [];
  return hour && minute && Number(hour) <= 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
});

const military: Rule<string> = mapped(
  inOrder(
    numeral(({ word: written }) => (/^([01]\d|2[0-4])[0-5]\d$/.test(written) ? written : null)),
    word(...lexicon.TIME_ZONES),
  ),
  ([written]) => `${written.slice(0, 2)}:${written.slice(2)}`,
);

function inHalf(clock: string, half: 'am' | 'pm'): string | null {
  const hour = Number(clock.slice(0, 2));
  if (hour > 12 || hour === 0) return null;
  return `${String((hour % 12) + (half === 'pm' ? 12 : 0)).padStart(2, '0')}${clock.slice(2)}`;
}

const clock: Rule<string> = longest(
  mapped(inOrder(hourAndMinute, meridian, zone), ([written, half]) => inHalf(written, half)),
  mapped(inOrder(hourAndMinute, word('o'), word("'"), word('clock'), zone), ([written]) => written),
  mapped(inOrder(cardinal, phrase('in the'), word('morning', 'afternoon', 'evening')), ([hour, , part]) =>
    hour >= 1 && hour <= 12 && Number.isInteger(hour)
      ? inHalf(`${String(hour).padStart(2, '0')}:00`, part === 'morning' ? 'am' : 'pm')
      : null,
  ),
  mapped(
    where(
      inOrder(
        numeral(({ word: w }) => (w.includes(':') ? w : null)),
        maybe(word('local', 'time')),
        zone,
      ),
      (tokens, start, next) =>
        lexicon.TIME_ZONES.has(tokens[next - 1]?.word ?? '') ||
        /^(?:at|by|around|until|about)$/.test(tokens[start - 1]?.word ?? ''),
    ),
    ([written]) => hourAndMinuteOf(written),
  ),
  military,
  mapped(word('noon', 'midday'), () => '12:00'),
  mapped(word('midnight'), () => '24:00'),
);

function hourAndMinuteOf(written: string): string | null {
  const [, hour, minute] = /^(\d{1,2}):(\d\d)/.exec(written) ?? [];
  return hour && minute && Number(hour) <= 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}

const partOfDay: Rule<PartOfDay> = listed(lexicon.PARTS_OF_DAY);
const portion: Rule<Mod> = listed(lexicon.PORTIONS);
const reportDay: Dating = { kind: 'step', unit: 'day', by: 0, from: 'report' };
const dayBefore: Dating = { kind: 'step', unit: 'day', by: -1, from: 'report' };
const dayAfter: Dating = { kind: 'step', unit: 'day', by: 1, from: 'mentioned' };

const times: Rule<Expression> = longest<Expression>(
  mapped(inOrder(clock, maybe(inOrder(on, dating))), ([written, of]) =>
    plain({ kind: 'clock', clock: written, of: of?.[1] ?? null }),
  ),
  mapped(inOrder(dating, comma(), maybe(word('at')), clock), ([of, , , written]) => plain({ kind: 'clock', clock: written, of })),
  mapped(inOrder(dating, maybe(portion), partOfDay), ([of, mod, part]) => plain({ kind: 'part-of-day', part, of }, mod)),
  mapped(inOrder(maybe(word('the')), maybe(portion), partOfDay, word('of'), dating), ([, mod, part, , of]) =>
    plain({ kind: 'part-of-day', part, of }, mod),
  ),
  mapped(inOrder(the, portion, word('hours'), word('of'), dating, maybe(partOfDay)), ([, mod, , , of, part]) =>
    plain({ kind: 'part-of-day', part: part ?? 'MO', of }, mod),
  ),
  mapped(inOrder(maybe(portion), word('tonight')), ([mod]) => plain({ kind: 'part-of-day', part: 'NI', of: reportDay }, mod)),
  mapped(inOrder(word('last'), word('night', 'evening')), ([, part]) =>
    plain({ kind: 'part-of-day', part: part === 'night' ? 'NI' : 'EV', of: dayBefore }),
  ),
  mapped(inOrder(maybe(portion), word('this'), partOfDay), ([mod, , part]) =>
    plain({ kind: 'part-of-day', part, of: reportDay }, mod),
  ),
  mapped(inOrder(word('the'), word('next', 'following'), partOfDay), ([, , part]) =>
    plain({ kind: 'part-of-day', part, of: dayAfter }),
  ),
  mapped(inOrder(word('that', 'the'), word('same'), partOfDay), ([, , part]) =>
    plain({ kind: 'part-of-day', part, of: { kind: 'step', unit: 'day', by: 0, from: 'mentioned' } }),
  ),
  mapped(inOrder(word('mid'), partOfDay), ([, part]) => plain({ kind: 'part-of-day', part, of: null }, 'MID')),
);

function comma(): Rule<string | null> {
  return maybe(word(','));
}

// Durations

const length: Rule<Length> = longest(listed(lexicon.LENGTHS), listed(lexicon.MANY_LENGTHS));
const many: Rule<Length> = listed(lexicon.MANY_LENGTHS);

const span = (count: Amount, unit: Length): Meaning => ({ kind: 'duration', amount: count.count, unit });
const about = (count: Amount): Mod | null => (count.about ? 'APPROX' : null);

/** "six years old", "a 27-year-old": an age is no date. */
const noAge = (tokens: readonly Token[], _: number, next: number): boolean =>
  tokens[next]?.word !== 'old' && tokens[next]?.word !== 'olds';

const frame = maybe(
  word(
    'last',
    'past',
    'next',
    'coming',
    'first',
    'following',
    'previous',
    'final',
    'recent',
    'latest',
    'initial',
    'entire',
    'full',
    'preceding',
    'other',
    'remaining',
  ),
);

/** "A year" is a length where it is taken, spent or compared; elsewhere it is a rate: "$500 a year". */
const AFTER_LENGTH =
  /^(?:in|for|within|over|about|after|than|nearly|almost|lasted|take|takes|took|last|during|through|every|lasting|half|past|least|of|just|spent|by|until|as)$/;

const durations: Rule<Expression> = where(
  longest<Expression>(
    mapped(where(inOrder(the, frame, amount, length), oneAsOne), ([, , count, unit]) => plain(span(count, unit), about(count))),
    mapped(
      inOrder(word('the'), maybe(word('last', 'past', 'next', 'coming', 'first')), word('decade', 'century')),
      ([, , unit]) => plain({ kind: 'duration', amount: 1, unit }),
    ),
    mapped(inOrder(word('the'), word('year'), word('earlier', 'ago'), cardinal, length), ([, , , count, unit]) =>
      plain({ kind: 'duration', amount: count, unit }),
    ),
    mapped(where(many, takesTime), (unit) => plain({ kind: 'duration', amount: null, unit })),
    mapped(inOrder(word('coming', 'following', 'past', 'last', 'next'), many), ([, unit]) =>
      plain({ kind: 'duration', amount: null, unit }),
    ),
  ),
  noAge,
);

/** "For days", "within weeks", "months ago", "days-long": lengths without a number, but not "the first days of". */
function takesTime(tokens: readonly Token[], start: number, next: number): boolean {
  return (
    /^(?:for|in|within|over|after|lasted|lasting|take|takes|took|of|the)$/.test(tokens[start - 1]?.word ?? '') ||
    /^(?:ago|long|earlier|later)$/.test(tokens[next]?.word ?? '')
  );
}

/** A bare "a year" needs a preposition; "a second" and "one second" are no length. */
function oneAsOne(tokens: readonly Token[], start: number, next: number): boolean {
  const unit = tokens[next - 1];
  if (unit?.word === 'second' || isFraction(unit, tokens[next])) return false;
  const bare = next - start === 2 && /^an?$/.test(tokens[start]?.word ?? '');
  return !bare || AFTER_LENGTH.test(tokens[start - 1]?.word ?? '');
}

/** "Three-quarters", "a quarter of". */
function isFraction(unit: Token | undefined, behind: Token | undefined): boolean {
  return unit !== undefined && unit.word.startsWith('quarter') && (unit.hyphenated || behind?.word === 'of');
}

// Offsets: a length counted from the report or from the date mentioned

const agoOf: Rule<'ago' | 'earlier' | 'later' | 'hence'> = longest(
  word('ago', 'hence'),
  mapped(word('earlier', 'before', 'previously'), () => 'earlier' as const),
  mapped(word('later', 'afterward', 'afterwards', 'after'), () => 'later' as const),
  mapped(phrase('from now'), () => 'hence' as const),
);

const offsets: Rule<Expression> = mapped(
  where(
    inOrder(amount, length, agoOf),
    (tokens, _, next) =>
      !/^(?:the|a|his|her|their|its|he|she|they|an)$/.test(tokens[next]?.word ?? '') ||
      !/^(?:before|after)$/.test(tokens[next - 1]?.word ?? ''),
  ),
  ([count, unit, side]) => {
    if (count.count === null) return plain({ kind: 'duration', amount: null, unit }, about(count));
    if (unit === 'year' && count.count === 1 && side !== 'later' && side !== 'hence')
      return plain({ kind: 'compared', unit: null });
    const by = side === 'ago' || side === 'earlier' ? -count.count : count.count;
    if (unit === 'hour' || unit === 'minute' || unit === 'second')
      return plain({ kind: 'duration', amount: count.count, unit }, about(count));
    return plain({ kind: 'step', unit, by, from: side === 'ago' || side === 'hence' ? 'report' : 'mentioned' }, about(count));
  },
);

// Sets

const setValue = (count: Amount, unit: Length): string => timexLength(count.count, unit);

const sets: Rule<Expression> = longest<Expression>(
  mapped(listed(lexicon.SETS), (value) => plain({ kind: 'set', value })),
  mapped(inOrder(word('every', 'each'), maybe(amount), length), ([, count, unit]) =>
    plain({ kind: 'set', value: setValue(count ?? { count: 1, about: false }, unit) }),
  ),
  mapped(inOrder(word('every', 'each'), word('other'), length), ([, , unit]) =>
    plain({ kind: 'set', value: timexLength(2, unit) }),
  ),
  mapped(inOrder(word('every', 'each'), listed(lexicon.WEEKDAYS), maybe(partOfDay)), ([, weekday, part]) =>
    plain({ kind: 'set', value: `XXXX-WXX-${weekday}${part ? `T${part}` : ''}` }),
  ),
  mapped(inOrder(word('every', 'each'), partOfDay), ([, part]) => plain({ kind: 'set', value: `XXXX-XX-XXT${part}` })),
  mapped(inOrder(word('every', 'each'), listed(lexicon.SEASON_NAMES)), ([, season]) =>
    plain({ kind: 'set', value: `XXXX-${season}` }),
  ),
  mapped(listed(plural(lexicon.WEEKDAYS)), (weekday) => plain({ kind: 'set', value: `XXXX-WXX-${weekday}` })),
  mapped(inOrder(listed(lexicon.WEEKDAYS), listed(plural(lexicon.PARTS_OF_DAY))), ([weekday, part]) =>
    plain({ kind: 'set', value: `XXXX-WXX-${weekday}T${part}` }),
  ),
  mapped(
    where(inOrder(word('a', 'an', 'per'), listed(lexicon.LENGTHS)), (tokens, start) =>
      /^(?:times|once|twice|thrice)$/.test(tokens[start - 1]?.word ?? ''),
    ),
    ([, unit]) => plain({ kind: 'set', value: timexLength(1, unit) }),
  ),
);

function plural<T>(list: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(list).map(([name, value]) => [`${name}s`, value]));
}

// References

const references: Rule<Expression> = longest<Expression>(
  mapped(inOrder(word('recent'), many), () => plain({ kind: 'reference', value: 'PAST_REF' })),
  mapped(inOrder(word('future'), many), () => plain({ kind: 'reference', value: 'FUTURE_REF' })),
  mapped(
    longest(
      word('now', 'currently', 'nowadays'),
      phrase('right now'),
      phrase('at present'),
      phrase('at the moment'),
      phrase('these days'),
    ),
    () => plain({ kind: 'reference', value: 'PRESENT_REF' }),
  ),
  mapped(
    longest(
      word('recently', 'lately'),
      phrase('more recently'),
      phrase('most recently'),
      where(phrase('the past'), (tokens, start) => tokens[start - 1]?.word === 'in'),
      phrase('the recent past'),
    ),
    () => plain({ kind: 'reference', value: 'PAST_REF' }),
  ),
  mapped(
    longest(
      phrase('the future'),
      phrase('the near future'),
      phrase('the near term'),
      phrase('as soon as possible'),
      phrase('a later date'),
    ),
    () => plain({ kind: 'reference', value: 'FUTURE_REF' }),
  ),
);

// What stands before and behind

const edge: Rule<Mod> = mapped(inOrder(the, maybe(word('very')), listed(lexicon.EDGES), word('of')), ([, , mod]) => mod);
const halfOf: Rule<Mod> = mapped(inOrder(the, word('first', 'second'), word('half'), word('of')), ([, which]) =>
  which === 'first' ? 'START' : 'END',
);

const yearEnd: Rule<Expression> = mapped(
  inOrder(
    the,
    longest(
      word('year'),
      mapped(inOrder(word('year', 'month', 'week'), word("'"), word('s')), ([unit]) => unit),
    ),
    word('end'),
  ),
  ([, unit]) => plain({ kind: 'step', unit, by: 0, from: 'report' }, 'END'),
);

const bound: Rule<Mod> = longest<Mod>(
  mapped(word('about', 'around', 'approximately', 'roughly', 'some', 'circa'), () => 'APPROX'),
  mapped(longest(word('nearly', 'almost', 'under'), phrase('less than'), phrase('fewer than')), () => 'LESS_THAN'),
  mapped(
    longest(word('over'), phrase('more than'), phrase('just over'), phrase('well over'), phrase('longer than')),
    () => 'MORE_THAN',
  ),
  mapped(longest(phrase('up to'), phrase('no more than'), phrase('as long as'), phrase('at most')), () => 'EQUAL_OR_LESS'),
  mapped(longest(phrase('at least'), phrase('no less than'), phrase('not less than')), () => 'EQUAL_OR_MORE'),
);

const named: Rule<Expression> = mapped(dating, (meaning) => plain(meaning));
/** "The week" is a length by itself; its end and "later in the week" are of the week of the report. */
const theUnit: Rule<Dating> = mapped(inOrder(word('the'), word('year', 'month', 'week', 'day')), ([, unit]) => ({
  kind: 'step',
  unit,
  by: 0,
  from: 'report',
}));

const narrowed: Rule<Expression> = longest<Expression>(
  mapped(inOrder(the, portion, maybe(word('in', 'on', 'of')), longest(named, times)), ([, mod, , { meaning }]) =>
    plain(meaning, mod),
  ),
  mapped(inOrder(the, portion, word('in'), theUnit), ([, mod, , meaning]) => plain(meaning, mod)),
  mapped(inOrder(edge, longest(dating, theUnit)), ([mod, meaning]) => plain(meaning, mod)),
  mapped(inOrder(halfOf, dating), ([mod, meaning]) => (meaning.kind === 'year' ? null : plain(meaning, mod))),
  yearEnd,
  mapped(inOrder(word('sometime'), named), ([, found]) => found),
  mapped(inOrder(named, maybe(phrase('or so'))), ([{ meaning }, loose]) => plain(meaning, loose ? 'APPROX' : null)),
);

/** "The year", "the month" alone are a length: "for the year ended", "in the nine months". */
const bareUnit: Rule<Expression> = mapped(
  inOrder(word('the'), maybe(word('full', 'whole', 'entire', 'fiscal')), word('year', 'month', 'week')),
  ([, , unit]) => plain({ kind: 'duration', amount: 1, unit }),
);

const core: Rule<Expression> = remembered(longest<Expression>(narrowed, times, offsets, durations, bareUnit, sets, references));

/** One date, time, duration or set. */
export const expression: Rule<Expression> = longest<Expression>(
  core,
  mapped(inOrder(bound, core), ([mod, { meaning, mod: own }]) => (own === null || own === 'APPROX' ? plain(meaning, mod) : null)),
);
