import { anyWord } from '../../word-pattern.ts';

/** What stands before a name that is no subject. */
export const OBJECT_BEFORE = /\p{Ll}{2} (?:to|with|from|by|of|for|against|and|met|told|called) /u;

/** A cue that shares its subject with the clause before. */
export const OPENS_WITH_CONJUNCTION = /^(?:and|but)\b/i;

/** What stands before a cue that shares its subject with the clause before. */
export const ENDS_WITH_CONJUNCTION = /\b(?:and|but|then)\s+$/;

/** Words before a name that is not the source itself: "people close to". */
export const PREPOSITION_BEFORE_NAME_WORDS: readonly string[] = [
  'for',
  'with',
  'to',
  'by',
  'from',
  'including',
  'and',
  'who',
  'whose',
  'like',
  'than',
  'as',
];

export const PREPOSITION_BEFORE_NAME = anyWord(PREPOSITION_BEFORE_NAME_WORDS, 'i');

/** Prepositions that open an aside behind a subject: "The governor, amid calls by critics, said". */
export const OPENS_ASIDE =
  /^(?:amid|amidst|after|following|despite|under|facing|in|with|over|before|during|ahead|pressed|urged|pushed|asked|criticised|criticized|accused|backed|joined)$/i;

/** A clause that describes somebody: who is named in it is somebody else. */
export const OPENS_RELATIVE_CLAUSE = /\b(?:that|which|who|whose|whom)\b/i;

/** What stands between two clauses, so that a date in one does not date the other. */
export const CLAUSE_BREAK = /[;:—–]|, (?:and|but|while|as|who|which|where|when|after|before)\b|\b(?:in|at|during) which\b/;

/** What stands before the subject of a clause. */
export const SUBORDINATE_CLAUSE_OPENS = /\b(?:which|that|where|when|while|as|because|whether|if|and|but) (?:the )?$/i;

/** "Whose leaders": people of whoever was named right before. */
export const OPENS_WITH_WHOSE = /^whose\s+/iu;
