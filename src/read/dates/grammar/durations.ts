import * as lexicon from '../../../language/language.ts';
import { plain, type Expression, type Meaning } from './date-meaning.ts';
import {
  BEFORE_BARE_LENGTH,
  BEFORE_LENGTH,
  BETWEEN_LENGTHS,
  type Length,
  type Mod,
  NO_WHOLE_UNIT,
} from '../../../language/language.ts';
import { amount, cardinal, type Amount } from './date-numbers.ts';
import { sequence, listed, longest, mapped, maybe, where, word, type Rule } from './parser-combinators.ts';
import type { Token } from './date-tokens.ts';

const the = maybe(word('the'));
export const length: Rule<Length> = longest(listed(lexicon.LENGTHS), listed(lexicon.MANY_LENGTHS));
export const many: Rule<Length> = listed(lexicon.MANY_LENGTHS);

const span = (count: Amount, unit: Length): Meaning => ({ kind: 'duration', amount: count.count, unit });
export const about = (count: Amount): Mod | null => (count.about ? 'APPROX' : null);

/** "Six years old", "nine months and up": an age is no date. Nor is a rate: "ten hours a day". */
const neitherAgeNorRate = (tokens: readonly Token[], _: number, next: number): boolean =>
  !/^olds?$/.test(tokens[next]?.word ?? '') &&
  !(tokens[next]?.word === 'and' && /^(?:up|over|older|younger|under)$/.test(tokens[next + 1]?.word ?? '')) &&
  !(/^(?:an?|per)$/.test(tokens[next]?.word ?? '') && (tokens[next + 1]?.word ?? '') in lexicon.LENGTHS);

const frame = maybe(
  word(
    'last',
    'past',
    'next',
    'coming',
    'first',
    'following',
    'previous',
    'final',
    'recent',
    'latest',
    'initial',
    'entire',
    'full',
    'preceding',
    'other',
    'remaining',
  ),
);
/** "Between 6 and 9 weeks", "from 10 to 14 days": the first of the two lengths is the number alone. */
const leastOfTwo: Rule<Expression> = {
  ...cardinal,
  read: (tokens, at) => {
    const least = BETWEEN_LENGTHS.test(tokens[at - 1]?.word ?? '') ? cardinal.read(tokens, at) : null;
    const most = least && /^(?:and|to)$/.test(tokens[least.next]?.word ?? '') ? cardinal.read(tokens, least.next + 1) : null;
    const unit = most && length.read(tokens, most.next);
    return least && unit ? { value: plain({ kind: 'duration', amount: least.value, unit: unit.value }), next: least.next } : null;
  },
};

export const durations: Rule<Expression> = where(
  longest<Expression>(
    mapped(where(sequence(the, frame, amount, length), oneAsOne), ([, , count, unit]) => plain(span(count, unit), about(count))),
    leastOfTwo,
    mapped(
      sequence(word('the'), maybe(word('last', 'past', 'next', 'coming', 'first')), word('decade', 'century')),
      ([, , unit]) => plain({ kind: 'duration', amount: 1, unit }),
    ),
    mapped(sequence(word('the'), word('year'), word('earlier', 'ago'), cardinal, length), ([, , , count, unit]) =>
      plain({ kind: 'duration', amount: count, unit }),
    ),
    mapped(listed(lexicon.LONG), (unit) => plain({ kind: 'duration', amount: 1, unit })),
    mapped(where(many, takesTime), (unit) => plain({ kind: 'duration', amount: null, unit })),
    mapped(sequence(word('recent', 'coming', 'following', 'past', 'last', 'next'), many), ([, unit]) =>
      plain({ kind: 'duration', amount: null, unit }),
    ),
  ),
  neitherAgeNorRate,
);

/** "For days", "within weeks", "months ago", "days-long": lengths without a number, but not "the first days of". */
function takesTime(tokens: readonly Token[], start: number, next: number): boolean {
  return (
    BEFORE_BARE_LENGTH.test(tokens[start - 1]?.word ?? '') ||
    /^(?:ago|long|earlier|later|before|after)$/.test(tokens[next]?.word ?? '')
  );
}

/** A bare "a year" needs a preposition; "a second" and "one second" are no length. */
function oneAsOne(tokens: readonly Token[], start: number, next: number): boolean {
  const unit = tokens[next - 1];
  if (unit?.word === 'second' || isFraction(tokens[next - 2], unit, tokens[next])) return false;
  const bare = next - start === 2 && /^an?$/.test(tokens[start]?.word ?? '');
  return !bare || BEFORE_LENGTH.test(tokens[start - 1]?.word ?? '') || /^(?:before|after)$/.test(tokens[next]?.word ?? '');
}

/** "Three-quarters", "a quarter of", but not "several quarters of losses". */
function isFraction(count: Token | undefined, unit: Token | undefined, behind: Token | undefined): boolean {
  if (unit === undefined || !unit.word.startsWith('quarter')) return false;
  return unit.hyphenated || (behind?.word === 'of' && /^(?:an?|one|three)$/.test(count?.word ?? ''));
}

const wholeUnit = mapped(
  sequence(word('the'), maybe(word('full', 'whole', 'entire', 'fiscal')), word('year', 'month', 'week')),
  ([, , unit]) => unit,
);

/** "The year", "the full month": that of the report, but a length where its end is said: "the year ended March 31". */
export const bareUnit: Rule<Expression> = longest<Expression>(
  mapped(
    where(wholeUnit, (tokens, _, next) => !NO_WHOLE_UNIT.test(tokens[next]?.word ?? '')),
    (unit) => plain({ kind: 'step', unit, by: 0, from: 'report' }),
  ),
  mapped(wholeUnit, (unit) => plain({ kind: 'duration', amount: 1, unit })),
);
