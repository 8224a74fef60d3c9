import { parseDay } from '../value/calendar.ts';
import * as lexicon from '../../../language/language.ts';
import type { Dating } from './date-meaning.ts';
import type { Direction } from '../../../language/language.ts';
import { ordinal, yearInWords } from './date-numbers.ts';
import { sequence, listed, longest, mapped, maybe, numeral, where, word, type Rule } from './parser-combinators.ts';
import type { Token } from './date-tokens.ts';

const stop = maybe(word('.'));
const comma = maybe(word(','));
const the = maybe(word('the'));

/** "Last", "the coming", "this past": which of the many the text means. */
export const direction: Rule<Direction> = longest(
  listed(lexicon.DIRECTIONS),
  mapped(sequence(word('the'), listed(lexicon.DIRECTIONS)), ([, said]) => said),
  mapped(sequence(maybe(word('the')), word('this', 'next', 'past'), word('coming', 'upcoming')), () => 'next' as const),
  mapped(sequence(word('this'), word('coming', 'next')), () => 'next' as const),
  mapped(sequence(word('this'), word('past', 'last')), () => 'last' as const),
);

const ON = { last: -1, this: 0, next: 1 } as const;

const beforeDate = (tokens: readonly Token[], at: number): boolean => lexicon.BEFORE_DATE.has(tokens[at - 1]?.word ?? '');
const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && (token.number > 0 || /^\d+(?:st|nd|rd|th)$/.test(token.word));

// Years and days

/** Four digits that can be a year, and do not count things. */
const plainYear: Rule<number> = where(
  numeral(({ word: written, number }) => (/^\d{4}$/.test(written) && number >= 1 ? number : null)),
  (tokens, start, next) => {
    const year = tokens[start]?.number ?? 0;
    if (lexicon.AFTER_QUANTITY.has(tokens[next]?.word ?? '') || lexicon.BEFORE_QUANTITY.has(tokens[start - 1]?.word ?? ''))
      return false;
    if (isDecimal(tokens, next)) return false;
    return (year >= 1800 && year < 2100) || (year >= 1000 && year < 2200 && beforeDate(tokens, start));
  },
);

/** "2613.73" is no year. */
function isDecimal(tokens: readonly Token[], next: number): boolean {
  const [sign, digits] = [tokens[next], tokens[next + 1]];
  return sign?.word === '.' && digits !== undefined && digits.start === sign.end && digits.number >= 0;
}

/** "In '89": a year from 1930 to 2029. */
const shortYear: Rule<number> = numeral(({ word: w }) => {
  const [, ending] = /^'(\d\d)$/.exec(w) ?? [];
  return ending ? Number(ending) + (Number(ending) < 30 ? 2000 : 1900) : null;
});

/** A year in digits or words, fiscal years as the years they are called. */
export const year: Rule<number> = longest(
  plainYear,
  mapped(sequence(maybe(word('fiscal')), the, word('year'), longest(plainYear, yearInWords)), ([, , , number]) => number),
  mapped(sequence(word('fiscal'), plainYear), ([, number]) => number),
  where(yearInWords, (tokens, start) => beforeDate(tokens, start)),
  where(shortYear, (tokens, start) => beforeDate(tokens, start)),
);

/** "1987-88": the second year of a stretch, in two digits. */
const secondYear: Rule<number> = {
  ...plainYear,
  read: (tokens, at) => {
    const [first, sign, token] = [tokens[at - 2], tokens[at - 1], tokens[at]];
    if (!first || !token || !/^[-–]$/.test(sign?.word ?? '') || !/^(?:1[89]|20)\d\d$/.test(first.word)) return null;
    if (!/^\d\d$/.test(token.word) || token.number <= first.number % 100) return null;
    return { value: first.number - (first.number % 100) + token.number, next: at + 1 };
  },
};

/** A year right behind a month and day can be any that the calendar has. */
const yearOfDate: Rule<number> = longest(
  numeral(({ word: written, number }) => (/^\d{4}$/.test(written) ? number : null)),
  yearInWords,
);

const dayNumber: Rule<number> = where(
  longest(
    numeral(({ number }) => (Number.isInteger(number) && number >= 1 && number <= 31 ? number : null)),
    mapped(ordinal, (number) => (number <= 31 ? number : null)),
  ),
  (tokens, _, next) => tokens[next]?.word !== '%',
);

// Months

const shortMonth: Rule<number> = mapped(
  where(
    sequence(listed(lexicon.SHORT_MONTHS), stop),
    (tokens, start, next) =>
      Boolean(tokens[start]?.capital) &&
      (tokens[next - 1]?.word === '.' || isNumber(tokens[next]) || isNumber(tokens[start - 1])),
  ),
  ([month]) => month,
);

const doubtfulMonth: Rule<number> = where(
  listed(lexicon.DOUBTFUL_MONTHS),
  (tokens, start, next) =>
    Boolean(tokens[start]?.capital) && (isNumber(tokens[next]) || isNumber(tokens[start - 1]) || beforeDate(tokens, start)),
);

const month: Rule<number> = longest(listed(lexicon.MONTHS), shortMonth, doubtfulMonth);

const daysUntil: Rule<number> = mapped(sequence(word('-', '–', 'to', 'and'), dayNumber), ([, day]) => day);

const dayOfMonth: Rule<Dating> = longest<Dating>(
  mapped(sequence(direction, month, dayNumber), ([said, named, day]) => ({
    kind: 'day',
    year: null,
    month: named,
    day,
    direction: said,
  })),
  mapped(
    sequence(month, maybe(word('the')), dayNumber, maybe(daysUntil), maybe(sequence(comma, yearOfDate))),
    ([named, , day, until, given]) => dayIn(given?.[1] ?? null, named, day, until),
  ),
  mapped(
    sequence(the, dayNumber, maybe(daysUntil), maybe(word('of')), month, maybe(sequence(comma, yearOfDate))),
    ([, day, until, , named, given]) => dayIn(given?.[1] ?? null, named, day, until),
  ),
);

function dayIn(inYear: number | null, named: number, day: number, until: number | null): Dating {
  return { kind: 'day', year: inYear, month: named, day, ...(until !== null && until > day ? { until } : {}) };
}

const monthOfYear: Rule<Dating> = longest<Dating>(
  mapped(sequence(month, maybe(word(',', 'of')), longest(plainYear, yearInWords)), ([named, , given]) =>
    monthIn(named, given, null),
  ),
  mapped(sequence(direction, month), ([said, named]) => monthIn(named, null, said)),
  mapped(sequence(month, maybe(word('of')), aroundYear('this', 'last', 'next')), ([named, , by]) => ({
    kind: 'month',
    month: named,
    year: null,
    direction: null,
    yearsOn: ON[by],
  })),
  mapped(month, (named) => monthIn(named, null, null)),
);

function monthIn(named: number, given: number | null, said: Direction | null): Dating {
  return { kind: 'month', month: named, year: given, direction: said };
}

/** "Last year" and the like, behind a month or before a quarter. */
export function aroundYear<const Word extends Direction>(...words: readonly Word[]): Rule<Word> {
  return mapped(sequence(word(...words), word('year')), ([said]) => said);
}

const iso: Rule<Dating> = numeral(({ word: written }) => {
  const day = written.length >= 10 ? parseDay(written) : null;
  return day && { kind: 'day', year: day.year, month: day.month, day: day.day };
});

/**
 * 18/5/2031, 5/18/2031, 18.05.2031: the month is the one that can be a month; where both can and slashes part them, the first,
 * unless the date of the report speaks against it.
 */
const numeric: Rule<Dating> = mapped(
  sequence(
    numeral(dateNumber),
    word('/', '.'),
    numeral(dateNumber),
    word('/', '.'),
    numeral(({ word: w, number }) => (/^\d{4}$/.test(w) ? number : null)),
  ),
  ([first, sign, second, third, given]) => {
    if (sign !== third) return null;
    const monthFirst = second > 12 || (sign === '/' && first <= 12);
    const [inMonth, day] = monthFirst ? [first, second] : [second, first];
    const swaps = sign === '/' && first <= 12 && second <= 12 && first !== second;
    return { kind: 'day', year: given, month: inMonth, day, ...(swaps && { swaps }) };
  },
);

function dateNumber({ number }: Token): number | null {
  return Number.isInteger(number) && number >= 1 && number <= 31 ? number : null;
}

const ordinalDay: Rule<number> = numeral(({ word: w }) => {
  const number = Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(w)?.[1] ?? 0);
  return number >= 1 && number <= 31 ? number : null;
});

const bareDay: Rule<Dating> = longest<Dating>(
  mapped(
    where(
      sequence(word('the'), ordinalDay),
      (tokens, start, next) =>
        lexicon.BEFORE_BARE_DAY.test(tokens[start - 1]?.word ?? '') && lexicon.AFTER_BARE_DAY.test(tokens[next]?.word ?? ''),
    ),
    ([, day]) => ({ kind: 'day-of-month', day }),
  ),
  mapped(sequence(the, ordinalDay, word('of'), word('last', 'this', 'next'), word('month')), ([, day, , said]) => ({
    kind: 'day-of-month',
    day,
    months: ON[said],
  })),
);

// Weekdays

const weekday: Rule<number> = longest(
  listed(lexicon.WEEKDAYS),
  mapped(
    where(
      sequence(listed(lexicon.SHORT_WEEKDAYS), stop),
      (tokens, start, next) =>
        Boolean(tokens[start]?.capital) &&
        (isDated(tokens[next]) || isNumber(tokens[next]) || (tokens[next]?.word === ',' && isDated(tokens[next + 1]))),
    ),
    ([number]) => number,
  ),
);

function isDated(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (token.word in lexicon.MONTHS || token.word in lexicon.SHORT_MONTHS || token.word in lexicon.DOUBTFUL_MONTHS)
  );
}

const weekdays: Rule<Dating> = longest<Dating>(
  mapped(sequence(weekday, maybe(word('of')), word('last', 'this', 'next'), word('week')), ([number, , said]) => ({
    kind: 'weekday',
    weekday: number,
    direction: null,
    weeks: ON[said],
  })),
  mapped(sequence(weekday, word('of'), word('that', 'the'), maybe(word('same', 'very')), word('week')), ([number]) => ({
    kind: 'weekday',
    weekday: number,
    direction: null,
    from: 'week mentioned',
  })),
  mapped(sequence(word('the'), word('next', 'following'), weekday), ([, , number]) => ({
    kind: 'weekday',
    weekday: number,
    direction: 'next',
    from: 'behind mentioned',
  })),
  mapped(sequence(weekday, comma, dayOfMonth), ([, , day]) => day),
  mapped(sequence(direction, weekday), ([said, number]) => ({ kind: 'weekday', weekday: number, direction: said })),
  mapped(sequence(weekday, word('last', 'next')), ([number, said]) => ({ kind: 'weekday', weekday: number, direction: said })),
  mapped(weekday, (number) => ({ kind: 'weekday', weekday: number, direction: null })),
  mapped(
    where(sequence(weekday, word('week')), (tokens, _, next) => lexicon.AFTER_WEEKDAY_WEEK.test(tokens[next]?.word ?? '')),
    ([number]) => daysOn(7, number),
  ),
  mapped(sequence(weekday, word('fortnight')), ([number]) => daysOn(14, number)),
  mapped(sequence(word('a'), word('week', 'fortnight'), word('on'), weekday), ([, unit, , number]) =>
    daysOn(unit === 'week' ? 7 : 14, number),
  ),
  mapped(
    where(
      sequence(word('a'), word('week', 'fortnight'), word('from'), weekday),
      (tokens, start) => !lexicon.BEFORE_LENGTH.test(tokens[start - 1]?.word ?? ''),
    ),
    ([, unit, , number]) => daysOn(unit === 'week' ? 7 : 14, number),
  ),
);

/** "Saturday week", "a fortnight on Monday": so many days after the next one. */
function daysOn(days: number, number: number): Dating {
  return { kind: 'before', days: -days, of: { kind: 'weekday', weekday: number, direction: 'next' } };
}

/** Days, months and years by their own names. */
export const named: Rule<Dating> = longest<Dating>(
  iso,
  numeric,
  dayOfMonth,
  bareDay,
  monthOfYear,
  weekdays,
  mapped(longest(year, secondYear), (number) => ({ kind: 'year', year: number })),
);
