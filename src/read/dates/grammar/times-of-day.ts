import { clock } from './clock-times.ts';
import { dating } from './calendar-dates.ts';
import * as lexicon from '../../../language/language.ts';
import { plain, type Dating, type Expression } from './date-meaning.ts';
import { type Mod, type PartOfDay } from '../../../language/language.ts';
import { sequence, listed, longest, mapped, maybe, word, type Rule } from './parser-combinators.ts';

const the = maybe(word('the'));
const on = maybe(word('on', 'of', ','));

export const partOfDay: Rule<PartOfDay> = listed(lexicon.PARTS_OF_DAY);
/** "Early", "mid", "late": the third of a stretch that is meant. */
export const portion: Rule<Mod> = listed(lexicon.PORTIONS);
const reportDay: Dating = { kind: 'step', unit: 'day', by: 0, from: 'report' };
const dayBefore: Dating = { kind: 'step', unit: 'day', by: -1, from: 'report' };
const dayAfter: Dating = { kind: 'step', unit: 'day', by: 1, from: 'mentioned' };

/** A time by the clock or a part of a day, with its day where one stands beside it. */
export const times: Rule<Expression> = longest<Expression>(
  mapped(sequence(clock, maybe(sequence(on, dating))), ([written, of]) =>
    plain({ kind: 'clock', clock: written, of: of?.[1] ?? null }),
  ),
  mapped(sequence(dating, comma(), maybe(word('at')), clock), ([of, , , written]) =>
    plain({ kind: 'clock', clock: written, of }),
  ),
  mapped(sequence(dating, maybe(portion), partOfDay), ([of, mod, part]) => plain({ kind: 'part-of-day', part, of }, mod)),
  mapped(sequence(maybe(word('the')), maybe(portion), partOfDay, word('of'), dating), ([, mod, part, , of]) =>
    plain({ kind: 'part-of-day', part, of }, mod),
  ),
  mapped(sequence(the, portion, word('hours'), word('of'), dating, maybe(partOfDay)), ([, mod, , , of, part]) =>
    plain({ kind: 'part-of-day', part: part ?? 'MO', of }, mod),
  ),
  mapped(sequence(maybe(portion), word('tonight')), ([mod]) => plain({ kind: 'part-of-day', part: 'NI', of: reportDay }, mod)),
  mapped(sequence(word('last'), word('night', 'evening')), ([, part]) =>
    plain({ kind: 'part-of-day', part: part === 'night' ? 'NI' : 'EV', of: dayBefore }),
  ),
  mapped(sequence(maybe(portion), word('this'), partOfDay), ([mod, , part]) =>
    plain({ kind: 'part-of-day', part, of: reportDay }, mod),
  ),
  mapped(sequence(word('the'), word('next', 'following'), partOfDay), ([, , part]) =>
    plain({ kind: 'part-of-day', part, of: dayAfter }),
  ),
  mapped(sequence(word('that', 'the'), word('same'), partOfDay), ([, , part]) =>
    plain({ kind: 'part-of-day', part, of: { kind: 'step', unit: 'day', by: 0, from: 'mentioned' } }),
  ),
  mapped(sequence(word('mid'), partOfDay), ([, part]) => plain({ kind: 'part-of-day', part, of: null }, 'MID')),
);

function comma(): Rule<string | null> {
  return maybe(word(','));
}
