import { length } from './durations.ts';
import * as lexicon from '../../../language/language.ts';
import { timexLength } from '../value/timex-lengths.ts';
import { plain, type Expression } from './date-meaning.ts';
import { type Length } from '../../../language/language.ts';
import { amount, type Amount } from './date-numbers.ts';
import { sequence, listed, longest, mapped, maybe, where, word, type Rule } from './parser-combinators.ts';
import { partOfDay } from './times-of-day.ts';

const setValue = (count: Amount, unit: Length): string => timexLength(count.count, unit);

/** What comes again: "daily", "every Monday", "twice a week". */
export const sets: Rule<Expression> = longest<Expression>(
  mapped(listed(lexicon.SETS), (value) => plain({ kind: 'set', value })),
  mapped(sequence(word('every', 'each'), maybe(amount), length), ([, count, unit]) =>
    plain({ kind: 'set', value: setValue(count ?? { count: 1, about: false }, unit) }),
  ),
  mapped(sequence(word('every', 'each'), word('other'), length), ([, , unit]) =>
    plain({ kind: 'set', value: timexLength(2, unit) }),
  ),
  mapped(sequence(word('every', 'each'), listed(lexicon.WEEKDAYS), maybe(partOfDay)), ([, weekday, part]) =>
    plain({ kind: 'set', value: `XXXX-WXX-${weekday}${part ? `T${part}` : ''}` }),
  ),
  mapped(sequence(word('every', 'each'), partOfDay), ([, part]) => plain({ kind: 'set', value: `XXXX-XX-XXT${part}` })),
  mapped(sequence(word('every', 'each'), listed(lexicon.SEASON_NAMES)), ([, season]) =>
    plain({ kind: 'set', value: `XXXX-${season}` }),
  ),
  mapped(listed(plural(lexicon.WEEKDAYS)), (weekday) => plain({ kind: 'set', value: `XXXX-WXX-${weekday}` })),
  mapped(sequence(listed(lexicon.WEEKDAYS), listed(plural(lexicon.PARTS_OF_DAY))), ([weekday, part]) =>
    plain({ kind: 'set', value: `XXXX-WXX-${weekday}T${part}` }),
  ),
  mapped(
    where(sequence(word('a', 'an', 'per'), listed(lexicon.LENGTHS)), (tokens, start) =>
      /^(?:times|once|twice|thrice)$/.test(tokens[start - 1]?.word ?? ''),
    ),
    ([, unit]) => plain({ kind: 'set', value: timexLength(1, unit) }),
  ),
);

function plural<T>(list: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(list).map(([name, value]) => [`${name}s`, value]));
}
