import { Lexicon } from '../../../../src/language/language.ts';
import type { Stance } from '../../../../src/model/reading/code.ts';

/** What is done with a demand that is held no longer. */
export const DROPPING = new Lexicon<true>([
  [
    true,
    [
      'drop',
      'abandon',
      'give up',
      'gave up',
      'given up',
      'withdraw',
      'withdrew',
      'withdrawn',
      'waive',
      'scrap',
      'shelve',
      'retract',
    ],
  ],
]);

/** What a speaker says of a thing itself: "two seasons is a reasonable time". */
export const JUDGEMENTS = new Lexicon<Stance>([
  [
    'supports',
    [
      'reasonable',
      'acceptable',
      'fair',
      'settled',
      'necessary',
      'indispensable',
      'essential',
      'part of it',
      'part of the deal',
      'part of any deal',
      'part of the agreement',
      'part of any agreement',
    ],
  ],
  [
    'opposes',
    [
      'unacceptable',
      'unreasonable',
      'unfair',
      'impossible',
      'unrealistic',
      'absurd',
      'intolerable',
      'off the table',
      'out of the question',
      'ruled out',
      'excluded',
      'a non starter',
      'a non - starter',
    ],
  ],
]);

/** Words that open a condition. */
export const CONDITIONS = new Lexicon<true>([
  [
    true,
    [
      'if',
      'only if',
      'unless',
      'provided',
      'provided that',
      'providing',
      'as long as',
      'so long as',
      'on condition',
      'on the condition',
      'in exchange for',
      'in return for',
      'once',
      'until',
      'hinge on',
      'depend on',
      'conditional on',
      'subject to',
      'contingent on',
      'before',
    ],
  ],
]);

/** "as a precondition for a licence": what comes before is the condition of what follows, not the other way round. */
export const PRECONDITIONS = new Lexicon<true>([
  [
    true,
    ['for', 'of', 'to'].flatMap((of) =>
      ['as a precondition', 'as a condition', 'as a prerequisite', 'as the price', 'a precondition'].map(
        (what) => `${what} ${of}`,
      ),
    ),
  ],
]);
