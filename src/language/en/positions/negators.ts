import { Lexicon } from '../../phrase-lexicon.ts';

/** Words that turn what follows into its opposite. "Give up" and the like do so only before a bid, a plan or a claim. */
export const NEGATORS = new Lexicon<true>([
  [
    true,
    [
      'not',
      'never',
      'no',
      'none',
      'nothing',
      'nobody',
      'without',
      'neither',
      'nor',
      't',
      'cannot',
      'shelve',
      'renounce',
      'forgo',
      'forswear',
      ...['give up', 'abandon', 'drop', 'forgo', 'renounce', 'shelve', 'forswear'].flatMap((verb) =>
        ['', 'its ', 'his ', 'their ', 'the ', 'any '].flatMap((whose) =>
          ['bid', 'ambition', 'plan', 'claim', 'demand', 'membership', 'hope', 'pursuit'].map(
            (what) => `${verb} ${whose}${what}`,
          ),
        ),
      ),
    ],
  ],
]);
