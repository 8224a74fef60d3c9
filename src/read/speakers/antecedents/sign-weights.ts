import type { AntecedentSigns } from './antecedent-signs.ts';

/**
 * How much each sign counts for or against somebody, as the logarithm of odds. Learnt on pronouns of the training articles: those whose sex
 * leaves one who can be meant, with the sex kept back; those that two rules agreed on; and some that a reader judged, because where only
 * one of several is of the sex a writer says "she" more freely than where two are.
 */
export const SIGN_WEIGHTS: Readonly<Record<keyof AntecedentSigns, number>> = {
  sameSentence: 0.36,
  sentenceBefore: 0.15,
  sentencesApart: -0.57,
  paragraphApart: -1.21,
  subject: 0.84,
  pronoun: 0.82,
  mainSubject: 1.12,
  mainSubjectBefore: 1.03,
  spokeLastInParagraph: 0.68,
  spokeLastBefore: 1.11,
  spokeEarlier: 0.23,
  quoted: -1.59,
  namedInOwnWords: -1.91,
  newest: 0.23,
};

/** What a first name tells of somebody's sex, where the pronoun is of the same or of the other. */
export const LIKELY_SEX_WEIGHTS = { same: 1, other: -2.5 } as const;

/** Somebody without a name, and a party whose delegate is meant, against somebody named. */
export const WITHOUT_NAME_WEIGHT = -1;
