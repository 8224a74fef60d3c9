import { BEFORE_FALL, type Direction, type Season } from '../../../language/language.ts';
import * as lexicon from '../../../language/language.ts';
import type { Dating } from './date-meaning.ts';
import { aroundYear, direction, year } from './named-dates.ts';
import { ordinal } from './date-numbers.ts';
import { sequence, listed, longest, mapped, maybe, numeral, where, word, type Rule } from './parser-combinators.ts';

const the = maybe(word('the'));

const seasonName: Rule<Season> = where(
  listed(lexicon.SEASON_NAMES),
  (tokens, at) => tokens[at]?.word !== 'fall' || BEFORE_FALL.test(tokens[at - 1]?.word ?? ''),
);

/** "The winter of 2030", "last spring", "the fall". */
export const seasons: Rule<Dating> = longest<Dating>(
  mapped(sequence(the, seasonName, maybe(word('of')), year), ([, name, , given]) => seasonIn(name, given, null)),
  mapped(sequence(direction, seasonName), ([said, name]) => seasonIn(name, null, said)),
  mapped(
    where(
      sequence(the, seasonName),
      (tokens, start, next) =>
        !/^(?:war|wars|games|olympics|session|sessions)$/.test(tokens[next]?.word ?? '') &&
        (tokens[start]?.word === 'the' || /^(?:in|since|until|by|this|early|late)$/.test(tokens[start - 1]?.word ?? '')),
    ),
    ([, name]) => seasonIn(name, null, null),
  ),
);

function seasonIn(season: Season, given: number | null, said: Direction | null): Dating {
  return { kind: 'season', season, year: given, direction: said };
}

const stepYear = (by: number): Dating => ({ kind: 'step', unit: 'year', by, from: 'report' });

/** "1988", "last year", "a year earlier" beside a quarter. */
const yearNamed: Rule<Dating> = longest<Dating>(
  mapped(year, (number) => ({ kind: 'year', year: number })),
  mapped(aroundYear('last', 'this', 'next'), (said) => stepYear(BY[said])),
  mapped(sequence(word('the', 'a'), word('previous', 'preceding', 'prior'), word('year')), () => ({
    kind: 'compared',
    unit: 'year',
  })),
);

const BY = { last: -1, this: 0, next: 1 } as const;

const whose = maybe(
  longest(
    word('the', 'its', 'their', 'his', 'our', 'this', 'a', 'of'),
    mapped(word('company'), () => 'its' as const),
  ),
);
const yearAgo: Rule<Dating> = mapped(sequence(word('year'), word('earlier', 'ago')), () => ({ kind: 'compared', unit: 'year' }));
const possessive = maybe(sequence(word("'"), word('s')));

const partNumber: Rule<number> = mapped(ordinal, (number) => (number <= 4 ? number : null));
const partName = word('quarter', 'half');
const inYear = mapped(sequence(maybe(word('of', 'in', ',')), the, yearNamed), ([, , named]) => named);

/** "The third quarter", "last year's first half", "the year-ago third quarter", "Q3 2030". */
export const parts: Rule<Dating> = longest<Dating>(
  mapped(
    sequence(
      whose,
      maybe(sequence(longest(yearAgo, yearNamed), possessive)),
      maybe(word('fiscal')),
      partNumber,
      maybe(word('fiscal')),
      partName,
      maybe(inYear),
    ),
    ([, before, , number, , name, after]) => partOfYear(name, number, before?.[0] ?? after),
  ),
  mapped(
    sequence(
      word('q', 'h'),
      numeral(({ number }) => (number >= 1 && number <= 4 ? number : null)),
      maybe(inYear),
    ),
    ([name, number, named]) => partOfYear(name === 'q' ? 'quarter' : 'half', number, named),
  ),
);

function partOfYear(name: 'quarter' | 'half', number: number, named: Dating | null): Dating | null {
  return name === 'half' && number > 2 ? null : { kind: 'part-of-year', unit: name, number, year: named };
}

/** "The 1990s", "the '90s", "the nineties", "the 20th century". */
export const decades: Rule<Dating> = longest<Dating>(
  mapped(
    sequence(
      the,
      numeral(({ word: w }) => /^(\d{3}0)s$/.exec(w)?.[1] ?? null),
    ),
    ([, first]) => ({ kind: 'decade', year: Number(first) }),
  ),
  mapped(
    sequence(
      the,
      numeral(({ word: w }) => /^'(\d0)s$/.exec(w)?.[1] ?? null),
    ),
    ([, first]) => ({ kind: 'decade', year: Number(first) + 1900 }),
  ),
  mapped(
    sequence(
      word('the'),
      numeral(({ word: w }) => /^(\d0)s$/.exec(w)?.[1] ?? null),
    ),
    ([, first]) => ({ kind: 'decade', year: Number(first) + 1900 }),
  ),
  mapped(sequence(word('the'), listed(lexicon.DECADES)), ([, first]) => ({ kind: 'decade', year: first + 1900 })),
  mapped(sequence(the, ordinal, word('century')), ([, number]) =>
    number >= 1 ? { kind: 'century', year: (number - 1) * 100 } : null,
  ),
);
