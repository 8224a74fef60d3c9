import { dating } from './calendar-dates.ts';
import { bareUnit, durations } from './durations.ts';
import { offsets } from './relative-dates.ts';
import * as lexicon from '../../../language/language.ts';
import { plain, type Dating, type Expression } from './date-meaning.ts';
import { type Mod } from '../../../language/language.ts';
import { sequence, listed, longest, mapped, maybe, phrase, remembered, word, type Rule } from './parser-combinators.ts';
import { references } from './past-present-future.ts';
import { sets } from './recurring-dates.ts';
import { portion, times } from './times-of-day.ts';

/* The whole grammar of dates: `expression`, from its kinds and from what stands before and behind them. */

const the = maybe(word('the'));

const edge: Rule<Mod> = mapped(sequence(the, maybe(word('very')), listed(lexicon.EDGES), word('of')), ([, , mod]) => mod);
const halfOf: Rule<Mod> = mapped(sequence(the, word('first', 'second'), word('half'), word('of')), ([, which]) =>
  which === 'first' ? 'START' : 'END',
);

const yearEnd: Rule<Expression> = mapped(
  sequence(
    the,
    longest(
      word('year'),
      mapped(sequence(word('year', 'month', 'week'), word("'"), word('s')), ([unit]) => unit),
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
/** Before its name "the week" can be a length; its end and "later in the week" are of the week of the report. */
const theUnit: Rule<Dating> = mapped(sequence(word('the'), word('year', 'month', 'week', 'day')), ([, unit]) => ({
  kind: 'step',
  unit,
  by: 0,
  from: 'report',
}));

const narrowed: Rule<Expression> = longest<Expression>(
  mapped(sequence(the, portion, maybe(word('in', 'on', 'of')), longest(named, times)), ([, mod, , { meaning }]) =>
    plain(meaning, mod),
  ),
  mapped(sequence(the, portion, word('in'), theUnit), ([, mod, , meaning]) => plain(meaning, mod)),
  mapped(sequence(edge, longest(dating, theUnit)), ([mod, meaning]) => plain(meaning, mod)),
  mapped(sequence(halfOf, dating), ([mod, meaning]) => (meaning.kind === 'year' ? null : plain(meaning, mod))),
  yearEnd,
  mapped(sequence(word('sometime'), named), ([, found]) => found),
  mapped(sequence(named, maybe(phrase('or so'))), ([{ meaning }, loose]) => plain(meaning, loose ? 'APPROX' : null)),
);

const core: Rule<Expression> = remembered(longest<Expression>(references, narrowed, times, offsets, durations, bareUnit, sets));

/** One date, time, duration or set. */
export const expression: Rule<Expression> = longest<Expression>(
  core,
  mapped(sequence(bound, core), ([mod, { meaning, mod: own }]) =>
    own === null || own === 'APPROX' ? plain(meaning, mod) : null,
  ),
);
