/** Words that take up somebody who was named before: a sentence with one may tell of a party that it does not name. */
const ANAPHORS: readonly string[] = [
  'he',
  'her',
  'hers',
  'him',
  'his',
  'i',
  'it',
  'its',
  'me',
  'my',
  'our',
  'ours',
  'she',
  'their',
  'theirs',
  'them',
  'they',
  'us',
  'we',
  'who',
  'whose',
];

const ANAPHOR = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ANAPHORS.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

export function holdsAnaphor(words: string): boolean {
  return ANAPHOR.test(words);
}

/** Takes up a thing that was named before as the object of a verb: "would never agree to that", "calling it a disaster". "Said it would" takes up who speaks. */
const TAKES_UP_A_THING =
  /\p{L} (?:them|this|these|those|such|so|both|either|neither|one)\b|\b(?:call|brand|label|dub|describ|dismiss|denounc|condemn|reject|welcom|prais|hail|slamm?|blast|critici[sz]|support|oppos|endors|back|approv|accept|want|need|of|to|for|on|about|with|against|over) ?\p{Ll}{0,4} it\b|\bthat(?=[.,;:!?”"]|$| (?:is|was|would|will)\b)/iu;

/** Whether words point back to a thing that others name. */
export function takesUpAThing(words: string): boolean {
  return TAKES_UP_A_THING.test(words);
}
