/** An office that is held no more, in a description. */
export const FORMER = /\b(?:former|ex)\b/i;

/** Offices of which a person holds one at a time. */
export const MINISTERIAL_OFFICE = /^(?:minister|president|secretary|negotiator)/i;

/** A form of address, which is no office. */
export const FORM_OF_ADDRESS = /^(?:mr|mrs|ms|miss|mx|dr|prof|sir)\.?$/i;

/** A title right before a name shows that a person is named. */
export const PERSONAL_TITLE =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Father|Judge|Gen|General|Col|Colonel|Capt|Captain|Major|Lieutenant|President|Minister|Chancellor|Senator|Ambassador|Commander|King|Queen|Prince|Princess|Sheikh|Pope|Cardinal|Bishop)\.?$/;

/** A word before which no office begins: an article, a verb of speech, the end of a sentence. */
export const OFFICE_END =
  /^(?:the|a|an|and|as|of|for|to|by|with|in|on|at|into|onto|against|off|over|under|about|between|among|than|like|unlike|including|includes?|said|told|called|asked|sued|was|were|is|are|been|be|has|have|had|did|does|will|would|could|should|may|might|must|not|both|from|but|that|where|when|while|who|whom|whose|which|if|whether|because|although|though|since|or|his|her|their|its|my|our|your|--?|[–—])$|[^.]{4,}[.!?]$/i;

/** A word with which the words of an office begin, whatever stands before it: "former", "Holt's". */
export const OFFICE_OPENS = /^(?:former|then|ex|acting|interim|disgraced|outgoing|incoming|retired)$|['’]s$/i;

/** Titles that are no part of the name, in lower-case Latin letters; "mv" and "mt" stand before the names of ships. */
export const NAME_TITLES: readonly string[] = [
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'sir',
  'dame',
  'premier',
  'lord',
  'lady',
  'hon',
  'rev',
  'general',
  'gen',
  'colonel',
  'col',
  'major',
  'maj',
  'captain',
  'capt',
  'lieutenant',
  'lt',
  'admiral',
  'president',
  'prasident',
  'presidente',
  'prime',
  'minister',
  'chancellor',
  'king',
  'queen',
  'prince',
  'princess',
  'sheikh',
  'shaikh',
  'sheik',
  'shaykh',
  'emir',
  'sultan',
  'ayatollah',
  'imam',
  'mullah',
  'mawlawi',
  'maulvi',
  'hajji',
  'haji',
  'senator',
  'sen',
  'rep',
  'congressman',
  'congresswoman',
  'governor',
  'gov',
  'ambassador',
  'amb',
  'judge',
  'justice',
  'herr',
  'frau',
  'monsieur',
  'madame',
  'mme',
  'senor',
  'senora',
  'don',
  'mv',
  'mt',
];
