import { daysBetween, dayOf, lastDay, later, periodWith, season, shift, type Day, type Period } from './calendar.ts';
import type { Direction, Unit } from '../../../language/language.ts';
import type { Days } from '../../../model/date.ts';
import { holidayIn } from '../grammar/holidays.ts';
import type { Dating } from '../grammar/date-meaning.ts';
import type { Tense } from './tense.ts';

/** What the value of an expression is found from, beside its words. */
export interface Context {
  /** The day of the report; null when it is not known to the day. */
  readonly report: Day | null;
  /** The last stretch of the calendar that the text spoke of. */
  readonly mentioned: Period | null;
  /** The days of that stretch, as far as the text narrowed it: "the beginning of the week". */
  readonly spoken: Days | null;
  /** The quarter that the text reports on. */
  readonly quarter: Period | null;
  /** Since that quarter the text went on to several months, which it compares with those of another year. */
  readonly months: boolean;
  readonly tense: Tense;
}

/** The stretch of the calendar that an expression names; null where the report's date would be needed and is not known. */
export function periodNamed(dating: Dating, context: Context): Period | null {
  const find = FINDERS[dating.kind] as (dating: Dating, context: Context) => Period | null;
  return find(dating, context);
}

type Of<Kind extends Dating['kind']> = Extract<Dating, { kind: Kind }>;
type Finders = { readonly [Kind in Dating['kind']]: (dating: Of<Kind>, context: Context) => Period | null };

const FINDERS: Finders = {
  year: ({ year }) => starting('year', year),
  decade: ({ year }) => starting('decade', year),
  century: ({ year }) => starting('century', year),
  day: dayNamed,
  'day-of-month': dayOfMonth,
  month: monthNamed,
  weekday: weekdayNamed,
  season: seasonNamed,
  holiday: holidayNamed,
  weekend: ({ direction }, context) => weekendNamed(direction, context),
  'part-of-year': partOfYear,
  step: stepped,
  latest: ({ unit }, context) => latest(unit, context),
  compared: ({ unit }, context) => comparedWith(unit, context),
  'same-part': ({ year }, { quarter, months }) => {
    const start = months ? null : quarter && dayOf(year, quarter.start.month, 1);
    return start ? { unit: 'quarter', start } : starting('year', year);
  },
  'week-of': ({ day }, context) => {
    const found = periodNamed(day, context);
    return found && periodWith('week', found.start);
  },
  'weekend-of': ({ day }, context) => {
    const found = periodNamed(day, context);
    return found && weekendNearest(found.start);
  },
  before: ({ days, of }, context) => {
    const found = periodNamed(of, context);
    return found && shift({ unit: 'day', start: found.start }, -days);
  },
};

function starting(unit: Unit, year: number): Period | null {
  const start = dayOf(Math.max(1, year), 1, 1);
  return start && { unit, start };
}

/** How many days the tense of the verb weighs against the nearer of two dates. */
const TENSE_WEIGHT_DAYS = 250;

/** Of the same day in three years, the one that the tense or the direction asks for; the nearest where both are open. */
function inSomeYear(
  find: (year: number) => Period | null,
  direction: Direction | null,
  { report, tense }: Context,
): Period | null {
  if (!report) return null;
  const years = [report.year - 1, report.year, report.year + 1].map(find).filter((period) => period !== null);
  const before = years
    .filter(
      (period) => daysBetween(direction === 'last' ? lastDay(period) : period.start, report) > (direction === 'last' ? 0 : -1),
    )
    .at(-1);
  const ahead = years.find((period) => daysBetween(report, period.start) > (direction === 'next' ? 0 : -1));
  if (direction === 'last') return before ?? null;
  if (direction === 'next') return ahead ?? null;
  if (direction === 'this') return find(report.year);
  if (!before || !ahead) return before ?? ahead ?? null;
  const lean = tense === 'future' ? TENSE_WEIGHT_DAYS : tense === 'past' ? -TENSE_WEIGHT_DAYS : -30;
  return daysBetween(report, ahead.start) - lean < daysBetween(before.start, report) ? ahead : before;
}

/** "On the 12th": the last one before the report, or the next, as the tense has it; "the 12th of next month": that one. */
function dayOfMonth({ day, months }: Of<'day-of-month'>, { report, tense }: Context): Period | null {
  const month = report && periodWith('month', report);
  if (months !== undefined) {
    const told = month && shift(month, months);
    const start = told && dayOf(told.start.year, told.start.month, day);
    return start ? { unit: 'day', start } : null;
  }
  const found = [-2, -1, 0, 1, 2].flatMap((by) => {
    const other = month && shift(month, by);
    return (other && dayOf(other.start.year, other.start.month, day)) ?? [];
  });
  if (!report) return null;
  const before = found.filter((one) => daysBetween(one, report) >= 0).at(-1);
  const ahead = found.find((one) => daysBetween(report, one) >= 0);
  const start = tense === 'future' ? ahead : before;
  return start ? { unit: 'day', start } : null;
}

/** Of 12/05 and 05/12 the nearer to the report on the side that the tense asks for. */
function eitherWay(one: Day | null, other: Day | null, { report, tense }: Context): Period | null {
  const both = [one, other].filter((day) => day !== null);
  const ahead = (day: Day): number => (report ? daysBetween(report, day) : 0);
  const wanted = both.filter((day) => (tense === 'future' ? ahead(day) >= 0 : ahead(day) <= 0));
  const [start] = [...(wanted.length > 0 ? wanted : both)].sort((a, b) => Math.abs(ahead(a)) - Math.abs(ahead(b)));
  return start ? { unit: 'day', start } : null;
}

function dayNamed({ year, month, day, direction, swaps }: Of<'day'>, context: Context): Period | null {
  if (swaps && year !== null) return eitherWay(dayOf(year, month, day), dayOf(year, day, month), context);
  const find = (inYear: number): Period | null => {
    const start = dayOf(inYear, month, day);
    return start && { unit: 'day', start };
  };
  return year === null ? inSomeYear(find, direction ?? null, context) : find(year);
}

function monthNamed({ year, month, direction, yearsOn }: Of<'month'>, context: Context): Period | null {
  const find = (inYear: number): Period | null => {
    const start = dayOf(inYear, month, 1);
    return start && { unit: 'month', start };
  };
  if (year !== null) return find(year);
  const { report } = context;
  if (yearsOn !== undefined) return report && find(report.year + yearsOn);
  const same = report && report.month === month ? find(report.year) : null;
  return same && direction === null ? same : inSomeYear(find, direction, context);
}

function seasonNamed({ season: name, year, direction }: Of<'season'>, context: Context): Period | null {
  const find = (inYear: number): Period | null => season(name, inYear);
  return year === null ? inSomeYear(find, direction, context) : find(year);
}

function holidayNamed({ holiday, year, direction }: Of<'holiday'>, context: Context): Period | null {
  const find = (inYear: number): Period | null => {
    const start = holidayIn(holiday, inYear);
    return start && { unit: 'day', start };
  };
  return year === null ? inSomeYear(find, direction, context) : find(year);
}

function weekdayNamed(dating: Of<'weekday'>, context: Context): Period | null {
  const { weekday, direction, weeks } = dating;
  const { report, tense } = context;
  const told = weekdayOfMentioned(dating, context);
  if (told || !report) return told;
  if (weeks !== undefined) return shift({ unit: 'day', start: report }, weekday - report.dayOfWeek + 7 * weeks);
  const back = (report.dayOfWeek - weekday + 7) % 7;
  const ahead = (weekday - report.dayOfWeek + 7) % 7;
  const by =
    direction === 'last'
      ? -(back || 7)
      : direction === 'next'
        ? ahead || 7
        : direction === 'this' || tense === 'future'
          ? ahead
          : -back;
  const start = later(report, by);
  return start && { unit: 'day', start };
}

/** "Friday of that week", "the following Friday": counted from the date mentioned last, where one was. */
function weekdayOfMentioned({ weekday, from }: Of<'weekday'>, { mentioned, report, tense }: Context): Period | null {
  if (!from || !mentioned || mentioned.unit !== 'day') return null;
  if (from === 'week mentioned') return shift(mentioned, weekday - mentioned.start.dayOfWeek);
  const found = shift(mentioned, ((weekday - mentioned.start.dayOfWeek + 6) % 7) + 1);
  const isPast = report !== null && found !== null && daysBetween(found.start, report) >= 0;
  return tense === 'future' || isPast ? found : null;
}

function weekendNamed(direction: Direction | null, { report, tense }: Context): Period | null {
  const own = report && periodWith('weekend', report);
  if (!own || !report) return null;
  const begun = report.dayOfWeek >= 6;
  if (direction === 'next') return begun ? shift(own, 1) : own;
  if (direction === 'this') return begun || tense !== 'past' ? own : shift(own, -1);
  if (direction === 'last') return shift(own, -1);
  return begun || tense === 'future' ? own : shift(own, -1);
}

/** From Monday to Wednesday the weekend before is the nearer one. */
function weekendNearest(day: Day): Period | null {
  const own = periodWith('weekend', day);
  return own && day.dayOfWeek <= 3 ? shift(own, -1) : own;
}

/** How many days after its end a quarter that is still to come is next year's: "in the first quarter", said in October. */
const MAX_QUARTER_OVER_DAYS = 180;

/** A quarter or half without a year is the last one that had begun on the day of the report, or the next that will. */
function partOfYear({ unit, number, year }: Of<'part-of-year'>, context: Context): Period | null {
  const months = unit === 'quarter' ? 3 : 6;
  const find = (inYear: number): Period | null => {
    const start = dayOf(inYear, (number - 1) * months + 1, 1);
    return start && { unit, start };
  };
  const named = year && year.kind !== 'compared' ? periodNamed(year, context) : null;
  if (named) return find(named.start.year);
  const { report, tense } = context;
  const own = report && find(report.year);
  if (!report || !own) return null;
  const begun = daysBetween(own.start, report) >= 0;
  const over = daysBetween(lastDay(own), report) > MAX_QUARTER_OVER_DAYS;
  const near = tense === 'future' ? find(report.year + (over ? 1 : 0)) : find(report.year - (begun ? 0 : 1));
  return year && near ? find(near.start.year - 1) : near;
}

function stepped({ unit, by, from }: Of<'step'>, { report, mentioned }: Context): Period | null {
  const spoken = mentioned && (by > 0 ? lastDay(mentioned) : mentioned.start);
  const origin = from === 'mentioned' ? (spoken ?? report) : report;
  const period = origin && periodWith(unit, origin);
  return period && shift(period, by);
}

/** The quarter that the text reports on; or else the last stretch of this unit that was over on the day of the report. */
function latest(unit: Unit, { report, quarter }: Context): Period | null {
  if (unit === 'quarter' && quarter) return quarter;
  const own = report && periodWith(unit, report);
  return own && shift(own, -1);
}

/** The same stretch of the year before: of this unit, or of the one that the text reports on. */
function comparedWith(unit: Unit | null, context: Context): Period | null {
  const compared = unit ?? (context.quarter && !context.months ? 'quarter' : 'year');
  const own = compared === 'year' ? context.report && periodWith('year', context.report) : latest(compared, context);
  return own && yearBefore(own);
}

function yearBefore({ unit, start }: Period): Period | null {
  const day = dayOf(start.year - 1, start.month, Math.min(start.day, 28));
  return day && periodWith(unit, day);
}
