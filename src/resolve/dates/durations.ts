import * as lexicon from './lexicon.ts';
import { plain, type Expression, type Length, type Meaning, type Mod } from './meaning.ts';
import { amount, cardinal, type Amount } from './numbers.ts';
import { inOrder, listed, longest, mapped, maybe, phrase, where, word, type Rule } from './parse.ts';
import type { Token } from './tokens.ts';

const the = maybe(word('the'));
export const length: Rule<Length> = longest(listed(lexicon.LENGTHS), listed(lexicon.MANY_LENGTHS));
export const many: Rule<Length> = listed(lexicon.MANY_LENGTHS);

const span = (count: Amount, unit: Length): Meaning => ({ kind: 'duration', amount: count.count, unit });
const about = (count: Amount): Mod | null => (count.about ? 'APPROX' : null);

/** "six years old", "a 27-year-old": an age is no date. */
const noAge = (tokens: readonly Token[], _: number, next: number): boolean =>
  tokens[next]?.word !== 'old' && tokens[next]?.word !== 'olds';

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

/** "A year" is a length where it is taken, spent or compared; elsewhere it is a rate: "$500 a year". */
const AFTER_LENGTH =
  /^(?:in|for|within|over|about|after|than|nearly|almost|lasted|take|takes|took|last|during|through|every|lasting|half|past|least|of|just|spent|by|until|as)$/;

export const durations: Rule<Expression> = where(
  longest<Expression>(
    mapped(where(inOrder(the, frame, amount, length), oneAsOne), ([, , count, unit]) => plain(span(count, unit), about(count))),
    mapped(
      inOrder(word('the'), maybe(word('last', 'past', 'next', 'coming', 'first')), word('decade', 'century')),
      ([, , unit]) => plain({ kind: 'duration', amount: 1, unit }),
    ),
    mapped(inOrder(word('the'), word('year'), word('earlier', 'ago'), cardinal, length), ([, , , count, unit]) =>
      plain({ kind: 'duration', amount: count, unit }),
    ),
    mapped(where(many, takesTime), (unit) => plain({ kind: 'duration', amount: null, unit })),
    mapped(inOrder(word('coming', 'following', 'past', 'last', 'next'), many), ([, unit]) =>
      plain({ kind: 'duration', amount: null, unit }),
    ),
  ),
  noAge,
);

/** "For days", "within weeks", "months ago", "days-long": lengths without a number, but not "the first days of". */
function takesTime(tokens: readonly Token[], start: number, next: number): boolean {
  return (
    /^(?:for|in|within|over|after|lasted|lasting|take|takes|took|of|the)$/.test(tokens[start - 1]?.word ?? '') ||
    /^(?:ago|long|earlier|later)$/.test(tokens[next]?.word ?? '')
  );
}

/** A bare "a year" needs a preposition; "a second" and "one second" are no length. */
function oneAsOne(tokens: readonly Token[], start: number, next: number): boolean {
  const unit = tokens[next - 1];
  if (unit?.word === 'second' || isFraction(unit, tokens[next])) return false;
  const bare = next - start === 2 && /^an?$/.test(tokens[start]?.word ?? '');
  return !bare || AFTER_LENGTH.test(tokens[start - 1]?.word ?? '');
}

/** "Three-quarters", "a quarter of". */
function isFraction(unit: Token | undefined, behind: Token | undefined): boolean {
  return unit !== undefined && unit.word.startsWith('quarter') && (unit.hyphenated || behind?.word === 'of');
}

// Offsets: a length counted from the report or from the date mentioned

const agoOf: Rule<'ago' | 'earlier' | 'later' | 'hence'> = longest(
  word('ago', 'hence'),
  mapped(word('earlier', 'before', 'previously'), () => 'earlier' as const),
  mapped(word('later', 'afterward', 'afterwards', 'after'), () => 'later' as const),
  mapped(phrase('from now'), () => 'hence' as const),
);

export const offsets: Rule<Expression> = mapped(
  where(
    inOrder(amount, length, agoOf),
    (tokens, _, next) =>
      !/^(?:the|a|his|her|their|its|he|she|they|an)$/.test(tokens[next]?.word ?? '') ||
      !/^(?:before|after)$/.test(tokens[next - 1]?.word ?? ''),
  ),
  ([count, unit, side]) => {
    if (count.count === null) return plain({ kind: 'duration', amount: null, unit }, about(count));
    if (unit === 'year' && count.count === 1 && side !== 'later' && side !== 'hence')
      return plain({ kind: 'compared', unit: null });
    const by = side === 'ago' || side === 'earlier' ? -count.count : count.count;
    if (unit === 'hour' || unit === 'minute' || unit === 'second')
      return plain({ kind: 'duration', amount: count.count, unit }, about(count));
    return plain({ kind: 'step', unit, by, from: side === 'ago' || side === 'hence' ? 'report' : 'mentioned' }, about(count));
  },
);

/** "The year", "the month" alone are a length: "for the year ended", "in the nine months". */
export const bareUnit: Rule<Expression> = mapped(
  inOrder(word('the'), maybe(word('full', 'whole', 'entire', 'fiscal')), word('year', 'month', 'week')),
  ([, , unit]) => plain({ kind: 'duration', amount: 1, unit }),
);
