import { many } from './durations.ts';
import { plain, type Expression } from './date-meaning.ts';
import { sequence, longest, mapped, phrase, where, word, type Rule } from './parser-combinators.ts';

/** Now, the past and the future, where no more is said: "currently", "recently", "as soon as possible". */
export const references: Rule<Expression> = longest<Expression>(
  mapped(sequence(word('future'), many), () => plain({ kind: 'reference', value: 'FUTURE_REF' })),
  mapped(
    longest(
      word('now', 'current', 'currently', 'nowadays'),
      phrase('right now'),
      phrase('at present'),
      phrase('at the moment'),
      phrase('these days'),
    ),
    () => plain({ kind: 'reference', value: 'PRESENT_REF' }),
  ),
  mapped(
    where(
      word('today'),
      (tokens, start) =>
        tokens[start - 1]?.word === 'than' ||
        (/^(?:is|are)$/.test(tokens[start - 1]?.word ?? '') &&
          tokens.slice(Math.max(0, start - 5), start).some(({ word: w }) => w === 'as' || w === 'than')),
    ),
    () => plain({ kind: 'reference', value: 'PRESENT_REF' }),
  ),
  mapped(
    where(phrase('at the time'), (tokens, _, next) => !/^(?:of|when|that|as|to|for|the|in)$/.test(tokens[next]?.word ?? '')),
    () => plain({ kind: 'reference', value: 'PAST_REF' }),
  ),
  mapped(
    longest(
      word('recently', 'lately'),
      phrase('more recently'),
      phrase('most recently'),
      where(phrase('the past'), (tokens, start) => tokens[start - 1]?.word === 'in'),
      phrase('the recent past'),
    ),
    () => plain({ kind: 'reference', value: 'PAST_REF' }),
  ),
  mapped(
    longest(
      where(phrase('the future'), (tokens, _, next) => tokens[next]?.word !== 'of'),
      where(phrase('one day'), (tokens, start) => /^(?:will|would|may|might|could|can)$/.test(tokens[start - 1]?.word ?? '')),
      phrase('the near future'),
      phrase('the near term'),
      phrase('as soon as possible'),
      phrase('a later date'),
    ),
    () => plain({ kind: 'reference', value: 'FUTURE_REF' }),
  ),
);
