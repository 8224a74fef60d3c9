import { Temporal } from 'temporal-polyfill/full';
import { dayOf, easter, later, orthodoxEaster, nthWeekday, type Day } from '../value/calendar.ts';
import type { Dating } from './date-meaning.ts';
import { sequence, listed, longest, mapped, maybe, numeral, phrase, word, type Rule } from './parser-combinators.ts';
import * as lexicon from '../../../language/language.ts';

/** The day of a holiday in a year; null where the calendar cannot tell. */
type DayInYear = (year: number) => Day | null;

const on =
  (month: number, day: number): DayInYear =>
  (year) =>
    dayOf(year, month, day);

const nth =
  (month: number, weekday: number, n: number): DayInYear =>
  (year) =>
    nthWeekday(year, month, weekday, n);

const afterEaster =
  (days: number): DayInYear =>
  (year) => {
    const sunday = easter(year);
    return sunday && later(sunday, days);
  };

/** A feast of another calendar: the first time that its month and day come in a year of ours. */
const inCalendar =
  (calendar: string, monthCode: string, day: number): DayInYear =>
  (year) => {
    try {
      const first = Temporal.PlainDate.from({ year, month: 1, day: 1 }).withCalendar(calendar);
      const days = [first.year, first.year + 1].map((there) =>
        Temporal.PlainDate.from({ calendar, year: there, monthCode, day }).withCalendar('iso8601'),
      );
      const found = days.find((one) => one.year === year);
      return found ? dayOf(found.year, found.month, found.day) : null;
    } catch {
      return null;
    }
  };

/** Days that newspapers call by name, each with the rule that finds it in a year. */
const HOLIDAYS: Readonly<Record<string, DayInYear>> = {
  "new year ' s day": on(1, 1),
  "new year ' s eve": on(12, 31),
  epiphany: on(1, 6),
  'orthodox christmas': on(1, 7),
  'orthodox easter': orthodoxEaster,
  'eid al fitr': inCalendar('islamic-umalqura', 'M10', 1),
  'eid al adha': inCalendar('islamic-umalqura', 'M12', 10),
  passover: inCalendar('hebrew', 'M07', 15),
  'rosh hashanah': inCalendar('hebrew', 'M01', 1),
  'yom kippur': inCalendar('hebrew', 'M01', 10),
  'lunar new year': inCalendar('chinese', 'M01', 1),
  'chinese new year': inCalendar('chinese', 'M01', 1),
  'martin luther king day': nth(1, 1, 3),
  "valentine ' s day": on(2, 14),
  "presidents ' day": nth(2, 1, 3),
  "international women ' s day": on(3, 8),
  "st . patrick ' s day": on(3, 17),
  nowruz: on(3, 21),
  'palm sunday': afterEaster(-7),
  'maundy thursday': afterEaster(-3),
  'good friday': afterEaster(-2),
  easter: afterEaster(0),
  'easter sunday': afterEaster(0),
  'easter monday': afterEaster(1),
  'ascension day': afterEaster(39),
  pentecost: afterEaster(49),
  'whit monday': afterEaster(50),
  'may day': on(5, 1),
  'victory day': on(5, 9),
  'memorial day': nth(5, 1, -1),
  'independence day': on(7, 4),
  'fourth of july': on(7, 4),
  'bastille day': on(7, 14),
  'labor day': nth(9, 1, 1),
  'columbus day': nth(10, 1, 2),
  halloween: on(10, 31),
  'veterans day': on(11, 11),
  'armistice day': on(11, 11),
  'election day': (year) => {
    const monday = nthWeekday(year, 11, 1, 1);
    return monday && later(monday, 1);
  },
  thanksgiving: nth(11, 4, 4),
  'thanksgiving day': nth(11, 4, 4),
  christmas: on(12, 25),
  'christmas day': on(12, 25),
  'christmas eve': on(12, 24),
  'boxing day': on(12, 26),
};

/** The day on which a named holiday falls. */
export function holidayIn(name: string, year: number): Day | null {
  return HOLIDAYS[name]?.(year) ?? null;
}

/** The words of the names, but for those that stand in every second sentence. */
const WORDS = new Set(
  Object.keys(HOLIDAYS)
    .flatMap((each) => each.split(' '))
    .filter((each) => each.length > 2 && each !== 'day' && each !== 'new'),
);

/** Whether a word is part of the name of a holiday. */
export function isHolidayWord(written: string): boolean {
  return WORDS.has(written);
}

const named: Rule<string> = longest(...Object.keys(HOLIDAYS).map((each) => phrase(each)));

const givenYear: Rule<number> = numeral(({ word: written, number }) => (/^\d{4}$/.test(written) ? number : null));

export const holiday: Rule<Dating> = mapped(
  sequence(maybe(word('the')), maybe(listed(lexicon.DIRECTIONS)), named, maybe(sequence(maybe(word(',', 'of')), givenYear))),
  ([, direction, found, year]) => ({
    kind: 'holiday',
    holiday: found,
    direction,
    year: year?.[1] ?? null,
  }),
);

export const holidayWeekend: Rule<Dating> = mapped(sequence(holiday, word('weekend')), ([day]) => ({ kind: 'weekend-of', day }));
