import { BETWEEN_LENGTHS, CARDINALS, ORDINALS, TENS } from '../../../language/language.ts';
import { sequence, listed, longest, mapped, maybe, numeral, where, word, type Rule } from './parser-combinators.ts';

/** Largest count that stands before a unit of time in earnest. */
const MAX_COUNT = 1_000_000;

export const digits: Rule<number> = numeral(({ number }) => (number >= 0 && number <= MAX_COUNT ? number : null));

const small: Rule<number> = longest(
  listed(CARDINALS),
  mapped(sequence(listed(TENS), maybe(listed(CARDINALS))), ([tens, ones]) => tens + (ones !== null && ones < 10 ? ones : 0)),
);

const large: Rule<number> = longest(
  mapped(word('hundred'), () => 100),
  mapped(word('thousand'), () => 1000),
);

const written: Rule<number> = longest(
  small,
  mapped(
    sequence(
      longest(
        small,
        mapped(word('a'), () => 1),
      ),
      large,
      maybe(sequence(maybe(word('and')), small)),
    ),
    ([times, size, rest]) => times * size + (rest?.[1] ?? 0),
  ),
);

const half: Rule<number> = longest(
  mapped(sequence(word('and'), word('a'), word('half')), () => 0.5),
  mapped(sequence(digits, word('/'), digits), ([above, , below]) => (above === 1 && below === 2 ? 0.5 : null)),
);

/** A count in digits or words: 14, twenty-four, two thousand, two and a half, 2 1/2. */
export const cardinal: Rule<number> = mapped(
  sequence(longest(digits, written), maybe(half)),
  ([whole, rest]) => whole + (rest ?? 0),
);

const ordinalDigits: Rule<number> = numeral((token) => {
  const [, number] = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(token.word) ?? [];
  return number ? Number(number) : null;
});

/** A place in an order: third, 20th, twenty-first. */
export const ordinal: Rule<number> = longest(
  ordinalDigits,
  listed(ORDINALS),
  mapped(sequence(listed(TENS), listed(ORDINALS)), ([tens, ones]) => (ones < 10 ? tens + ones : null)),
);

/** A year in words: nineteen ninety-four, two thousand three. */
export const yearInWords: Rule<number> = longest(
  mapped(
    sequence(longest(word('eighteen', 'nineteen', 'twenty')), longest(listed(TENS), tensAndOnes(), listed(CARDINALS))),
    ([century, rest]) => (rest >= 10 ? CENTURIES[century] + rest : null),
  ),
  mapped(sequence(word('two'), word('thousand'), maybe(word('and')), maybe(small)), ([, , , rest]) => 2000 + (rest ?? 0)),
);

const CENTURIES = { eighteen: 1800, nineteen: 1900, twenty: 2000 } as const;

function tensAndOnes(): Rule<number> {
  return mapped(sequence(listed(TENS), listed(CARDINALS)), ([tens, ones]) => (ones < 10 ? tens + ones : null));
}

/** How many: a count, 1 for "a", null for "several", "a few" and the like. */
export interface Amount {
  readonly count: number | null;
  /** "a couple of". */
  readonly about: boolean;
}

const exactly = (count: number | null): Amount => ({ count, about: false });

export const amount: Rule<Amount> = longest(
  mapped(cardinal, exactly),
  mapped(
    where(
      sequence(cardinal, word('to', 'or', '-', '–', 'and'), cardinal),
      (tokens, start) => !BETWEEN_LENGTHS.test(tokens[start - 1]?.word ?? ''),
    ),
    () => exactly(null),
  ),
  mapped(sequence(cardinal, maybe(word('more', 'full', 'consecutive', 'straight', 'additional', 'long'))), ([count]) =>
    exactly(count),
  ),
  mapped(sequence(word('another'), maybe(cardinal)), ([, count]) => exactly(count ?? 1)),
  mapped(word('a', 'an'), () => exactly(1)),
  mapped(sequence(word('a', 'an'), word('full', 'whole', 'entire', 'single', 'further')), () => exactly(1)),
  mapped(sequence(maybe(word('a')), word('half'), maybe(word('a', 'an'))), () => exactly(0.5)),
  mapped(sequence(maybe(word('a')), word('couple'), maybe(word('of')), maybe(word('more'))), () => ({ count: 2, about: true })),
  mapped(
    sequence(maybe(word('a')), word('few', 'several', 'many', 'some', 'dozens', 'numerous'), maybe(word('of', 'more'))),
    () => exactly(null),
  ),
  mapped(sequence(word('a'), word('number'), word('of')), () => exactly(null)),
);
