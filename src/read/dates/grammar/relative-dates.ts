import * as lexicon from '../../../language/language.ts';
import { plain, type Dating, type Expression, type Origin } from './date-meaning.ts';
import { amount, type Amount } from './date-numbers.ts';
import { about, length } from './durations.ts';
import { direction, year } from './named-dates.ts';
import { sequence, listed, longest, mapped, maybe, phrase, where, word, type Rule } from './parser-combinators.ts';

const the = maybe(word('the'));
const BY = { last: -1, this: 0, next: 1 } as const;

const step = (unit: keyof typeof lexicon.CALENDAR_UNITS, by: number, from: Origin): Dating | null => {
  const known = lexicon.CALENDAR_UNITS[unit];
  return known ? { kind: 'step', unit: known, by, from } : null;
};

/** Days counted from the report. */
const near: Rule<Dating> = longest<Dating>(
  mapped(word('today'), () => step('day', 0, 'report')),
  mapped(sequence(word('yesterday')), () => step('day', -1, 'report')),
  mapped(word('tomorrow'), () => step('day', 1, 'report')),
  mapped(sequence(the, phrase('day after tomorrow')), () => step('day', 2, 'report')),
  mapped(sequence(the, phrase('day before yesterday')), () => step('day', -2, 'report')),
  mapped(sequence(the, calendarUnit(), word('before'), word('last')), ([, unit]) => step(unit, -2, 'report')),
  mapped(sequence(the, calendarUnit(), word('after'), word('next')), ([, unit]) => step(unit, 2, 'report')),
);

function calendarUnit(): Rule<string> {
  return mapped(listed(lexicon.CALENDAR_UNITS), (unit) => unit);
}

const fiscal = maybe(word('fiscal', 'calendar', 'school', 'academic', 'financial', 'very', 'same'));

/** Weeks, months, years ... counted from the report, or from the date that the text spoke of last. */
const units: Rule<Dating> = longest<Dating>(
  mapped(sequence(word('last', 'this', 'next'), fiscal, calendarUnit()), ([said, , unit]) =>
    unit === 'day' ? null : step(unit, BY[said], 'report'),
  ),
  mapped(sequence(the, word('current'), fiscal, calendarUnit()), ([, , , unit]) => step(unit, 0, 'report')),
  mapped(sequence(word('the', 'this'), word('coming'), calendarUnit()), ([, , unit]) => step(unit, 1, 'report')),
  mapped(sequence(word('the', 'this'), word('past', 'last'), word('year', 'month', 'week')), ([, , unit]) =>
    step(unit, -1, 'report'),
  ),
  mapped(sequence(word('the'), maybe(word('very')), word('next', 'following'), fiscal, calendarUnit()), ([, , , , unit]) =>
    step(unit, 1, 'mentioned'),
  ),
  mapped(sequence(word('the', 'a'), word('previous', 'preceding', 'prior'), calendarUnit()), ([, , unit]) =>
    step(unit, -1, 'mentioned'),
  ),
  mapped(sequence(maybe(word('the')), calendarUnit(), word('before')), ([, unit]) => step(unit, -1, 'mentioned')),
  mapped(sequence(word('the'), calendarUnit(), word('after', 'later')), ([, unit]) => step(unit, 1, 'mentioned')),
  mapped(sequence(word('that', 'the'), maybe(word('same', 'very')), calendarUnit()), ([first, same, unit]) =>
    unit === 'quarter' && first === 'that'
      ? { kind: 'latest', unit }
      : first === 'that' || same
        ? step(unit, 0, 'mentioned')
        : null,
  ),
  mapped(
    sequence(
      word('the'),
      word('latest', 'most'),
      maybe(word('recent')),
      fiscal,
      word('quarter', 'year', 'month', 'week', 'period'),
    ),
    ([, , , , unit]) => ({
      kind: 'latest',
      unit: unit === 'period' ? 'quarter' : unit,
    }),
  ),
  mapped(sequence(word('the'), word('quarter')), () => ({ kind: 'latest', unit: 'quarter' })),
);

const same = word('same', 'corresponding', 'comparable', 'like', 'equivalent');
const part = word('quarter', 'period');
const before = word('last', 'prior', 'previous', 'preceding');
const yearBefore = longest(
  mapped(sequence(maybe(word('a', 'the')), word('year'), word('earlier', 'ago', 'before')), () => 'year'),
  mapped(sequence(the, before, word('year')), () => 'year'),
);

const comparedPart = (name: 'quarter' | 'period'): Dating => ({ kind: 'compared', unit: name === 'quarter' ? name : null });

/** "A year earlier", "the year-ago period", "the year-earlier nine months": the same stretch of the year before. */
const compared: Rule<Dating> = longest<Dating>(
  mapped(
    sequence(
      maybe(word('the', 'a')),
      word('year'),
      word('earlier', 'ago'),
      maybe(word('quarter', 'period', 'month', 'week', 'half')),
    ),
    ([, , , unit]) => ({
      kind: 'compared',
      unit: unit === null || unit === 'period' ? null : unit,
    }),
  ),
  mapped(sequence(word('the'), word('quarter'), word('a'), word('year'), word('ago', 'earlier')), () => ({
    kind: 'compared',
    unit: 'quarter',
  })),
  mapped(sequence(word('the'), same, part, maybe(word('of', 'in')), yearBefore), ([, , name]) => comparedPart(name)),
  mapped(sequence(the, before, word('year'), maybe(sequence(word("'"), word('s'))), part), ([, , , , name]) =>
    comparedPart(name),
  ),
  mapped(sequence(word('the'), same, part, word('of', 'in'), year), ([, , , , number]) => ({ kind: 'same-part', year: number })),
  mapped(sequence(word('the'), maybe(same), year, part), ([, , number]) => ({ kind: 'same-part', year: number })),
);

const weekends: Rule<Dating> = longest<Dating>(
  mapped(sequence(direction, word('weekend')), ([said]) => ({ kind: 'weekend', direction: said })),
  mapped(sequence(the, word('weekend')), () => ({ kind: 'weekend', direction: null })),
);

/** Days and stretches counted from the report or from what the text spoke of. */
export const relative: Rule<Dating> = longest(near, units, compared, weekends);

const countedFrom: Rule<'ago' | 'earlier' | 'later' | 'hence'> = longest(
  word('ago', 'hence'),
  mapped(word('earlier', 'before', 'previously'), () => 'earlier' as const),
  mapped(word('later', 'afterward', 'afterwards', 'after'), () => 'later' as const),
  mapped(phrase('from now'), () => 'hence' as const),
);

/** "Forty-eight hours later" is two days later; other hours may or may not lead into another day. */
const HOURS_OF_DAY = 24;

function shortLength(count: Amount, unit: lexicon.Length, side: string): Expression {
  const days = unit === 'hour' && side === 'later' && count.count !== null ? count.count / HOURS_OF_DAY : NaN;
  return Number.isInteger(days) && days > 0
    ? plain({ kind: 'step', unit: 'day', by: days, from: 'mentioned' }, about(count))
    : plain({ kind: 'duration', amount: count.count, unit }, about(count));
}

/** "Two weeks ago", "three days later": a length counted from the report, or from the date that the text spoke of last. */
export const offsets: Rule<Expression> = mapped(
  where(
    sequence(amount, length, countedFrom),
    (tokens, _, next) =>
      !/^(?:before|after)$/.test(tokens[next - 1]?.word ?? '') || !/^[\p{L}\d]/u.test(tokens[next]?.word ?? ''),
  ),
  ([count, unit, side]) => {
    if (count.count === null) return plain({ kind: 'duration', amount: null, unit }, about(count));
    if (unit === 'year' && count.count === 1 && side !== 'later' && side !== 'hence')
      return plain({ kind: 'compared', unit: null });
    if (unit === 'hour' || unit === 'minute' || unit === 'second') return shortLength(count, unit, side);
    const by = side === 'ago' || side === 'earlier' ? -count.count : count.count;
    const from = side === 'ago' || side === 'hence' ? 'report' : 'mentioned';
    const counted = unit === 'decade' ? ({ unit: 'year', by: 10 * by } as const) : { unit, by };
    return plain({ kind: 'step', ...counted, from }, about(count));
  },
);
