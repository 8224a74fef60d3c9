import { wholeWord } from '../../word-pattern.ts';

/** Kin that somebody may also be by half or by a second marriage: "half-brother", "stepson". */
const NEAREST_KIN_WORDS: readonly string[] = ['brother', 'sister', 'son', 'daughter'];
const OTHER_KIN_WORDS: readonly string[] = ['father', 'mother', 'grandfather', 'grandmother', 'uncle', 'aunt', 'cousin'];
const SPOUSE_WORDS: readonly string[] = ['wife', 'husband', 'widow'];

/** What only tells who somebody is, and is not said of those who speak: "heir to Holt". */
const ONLY_OF_SOMEBODY_WORDS: readonly string[] = [
  'parents?',
  'partner',
  'widower',
  'nephew',
  'niece',
  'grandson',
  'granddaughter',
  'heir',
  'namesake',
];

/** Kin of somebody, who speak for themselves: "Elin's relatives". */
export const KIN_NOUN = wholeWord(
  [
    ...[...NEAREST_KIN_WORDS, ...OTHER_KIN_WORDS, 'parent', 'grandparent', 'relative'].map((word) => `${word}s?`),
    ...SPOUSE_WORDS,
    'famil(?:y|ies)',
    'in-laws',
    'kin',
  ],
  'u',
);

/** Before a name: it only tells who somebody else is, "Ada Marr, younger sister of President". */
export const KIN_OF = new RegExp(
  String.raw`\b(?:(?:half-|step)?(?:${NEAREST_KIN_WORDS.join('|')})|${[...OTHER_KIN_WORDS, ...SPOUSE_WORDS, ...ONLY_OF_SOMEBODY_WORDS].join('|')})` +
    String.raw`(?:-in-law)? (?:of|to) (?:[\p{L}.’'-]{1,20} ){0,4}$`,
  'iu',
);
