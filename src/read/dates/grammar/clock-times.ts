import * as lexicon from '../../../language/language.ts';
import { cardinal } from './date-numbers.ts';
import { sequence, longest, mapped, maybe, numeral, phrase, where, word, type Rule } from './parser-combinators.ts';

const zone = maybe(word(...lexicon.TIME_ZONES));
const meridian: Rule<'am' | 'pm'> = longest<'am' | 'pm'>(
  mapped(word('a.m.', 'a.m', 'am', 'a. m.'), () => 'am'),
  mapped(word('p.m.', 'p.m', 'pm', 'p. m.'), () => 'pm'),
);

const hourAndMinute: Rule<string> = numeral(({ word: written, number }) =>
  Number.isInteger(number) && written.length <= 2 ? wholeHour(number) : withMinutes(written),
);

function wholeHour(hour: number): string | null {
  return hour >= 0 && hour <= 24 ? `${String(hour).padStart(2, '0')}:00` : null;
}

function withMinutes(written: string): string | null {
  const [, hour, minute] = /^(\d{1,2}):(\d\d)/.exec(written) ?? [];
  return hour && minute && Number(hour) <= 24 && Number(minute) < 60 ? `${hour.padStart(2, '0')}:${minute}` : null;
}

const military: Rule<string> = mapped(
  sequence(
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

/** A time by the clock, as hours and minutes of the day: 10:35 a.m., 1430 GMT, noon, eight in the morning. */
export const clock: Rule<string> = longest(
  mapped(sequence(hourAndMinute, meridian, zone), ([written, half]) => inHalf(written, half)),
  mapped(sequence(hourAndMinute, word('o'), word("'"), word('clock'), zone), ([written]) => written),
  mapped(sequence(cardinal, phrase('in the'), word('morning', 'afternoon', 'evening')), ([hour, , part]) =>
    hour >= 1 && hour <= 12 && Number.isInteger(hour)
      ? inHalf(`${String(hour).padStart(2, '0')}:00`, part === 'morning' ? 'am' : 'pm')
      : null,
  ),
  mapped(
    where(
      sequence(
        numeral(({ word: w }) => (w.includes(':') ? w : null)),
        maybe(word('local', 'time')),
        zone,
      ),
      (tokens, start, next) =>
        lexicon.TIME_ZONES.has(tokens[next - 1]?.word ?? '') ||
        /^(?:at|by|around|until|about)$/.test(tokens[start - 1]?.word ?? ''),
    ),
    ([written]) => withMinutes(written),
  ),
  military,
  mapped(word('noon', 'midday'), () => '12:00'),
  mapped(word('midnight'), () => '24:00'),
);
