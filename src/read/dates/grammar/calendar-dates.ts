import { holiday, holidayWeekend } from './holidays.ts';
import type { Dating } from './date-meaning.ts';
import { named } from './named-dates.ts';
import { cardinal } from './date-numbers.ts';
import { sequence, longest, mapped, maybe, remembered, word, type Rule } from './parser-combinators.ts';
import { decades, parts, seasons } from './parts-of-year.ts';
import { relative } from './relative-dates.ts';

const the = maybe(word('the'));

const simple: Rule<Dating> = longest(named, seasons, parts, decades, relative, holiday, holidayWeekend);

/** All that names a day or stretch of the calendar. */
export const dating: Rule<Dating> = remembered(
  longest<Dating>(
    simple,
    mapped(sequence(the, word('week'), word('of'), simple), ([, , , day]) => ({ kind: 'week-of', day })),
    mapped(sequence(the, word('day'), word('before', 'after'), simple), ([, , side, of]) => ({
      kind: 'before',
      days: side === 'before' ? 1 : -1,
      of,
    })),
    mapped(sequence(cardinal, word('days'), word('before', 'after'), simple), ([count, , side, of]) => ({
      kind: 'before',
      days: side === 'before' ? count : -count,
      of,
    })),
  ),
);
