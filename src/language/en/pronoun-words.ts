/** Pronouns of the speaker, in lower case as all below. */
export const FIRST_PERSON = /^(?:i|we|me|us)$/;

/** Pronouns that take up the noun before them. */
export const RELATIVE = /^(?:who|which)$/;

/** Pronouns for a man. */
export const MASCULINE = /^(?:he|him|himself)$/;

/** Pronouns for a woman. */
export const FEMININE = /^(?:she|her|herself)$/;

/** Pronouns for several, or for one whose sex is not told. */
export const THIRD_PERSON_PLURAL = /^(?:they|them|themselves)$/;

/** Pronouns for a body or thing. */
export const NEUTER = /^(?:it|itself)$/;

/** Words for two who were named together before. */
export const TWO_NAMED =
  /^(?:both(?: men| women| leaders| officials)?|the (?:pair|duo|two(?: men| women| leaders| officials)?))$/i;

/** A pronoun that alone takes up somebody who was named before. */
export const IS_PERSONAL_PRONOUN = /^(?:he|she|it|they|both)$/iu;
