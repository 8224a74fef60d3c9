import { wholeWord } from '../../word-pattern.ts';

/** Staff and agencies without a name, beside those that a credit names. */
export const UNNAMED_AGENCY =
  /^(?:the\s)?(?:(?:local|our|own) )?(?:staff|agencies|agency|correspondents?|reporters?|others|news agency)$/i;

/** "with AP", "— with AP", "Source: Reuters", "Additional reporting by dpa". */
export const CREDIT_OPENING =
  /^[-–—(\s]*(?:with(?: (?:files|reporting|inputs?|material|information))?(?: (?:from|by))?|source:?|via|credit:?|inputs? from|additional reporting (?:by|from)|reporting by|from|agencies:?|with agencies)\s+/i;

/** "The Associated Press contributed to this report." */
export const CONTRIBUTED_TO_REPORT =
  /\s{1,20}(?:contributed to|provided|supplied) (?:this|the) (?:report|story|article)\b.{0,20}$/i;

/** "Name, Place" and "Name and local staff", directly below a headline. */
export const NAME_AND_PLACE_OR_STAFF =
  /^(\p{Lu}[\p{L}\p{N}&-]{2,30})(?:,\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}|\s+and\s+(?:local |our |own )?(?:staff|correspondents|agencies))$/u;

/** Words with a capital in the place of an agency that name none. An entry is a pattern. */
export const NO_AGENCY_NAME_WORDS: readonly string[] = [
  'staff',
  'agencies',
  'correspondents?',
  'editors?',
  'reporters?',
  'opinion',
  'analysis',
  'exclusive',
  'special',
  'updated',
  'live',
  'breaking',
];

export const NO_AGENCY_NAME = wholeWord(NO_AGENCY_NAME_WORDS, 'i');
