/** Verbs behind which "to" and what somebody wants, or will not do, follow. */
const WANTS_TO =
  /\b(?:want|demand|propos|offer|agree|refus|vow|pledg|promis|threaten|plan|prefer|seek|urg|hop|push|vot|mov|decid|intend|consider|fail|ready|willing|need|ask|call|press|order|require)\p{L}*(?: [\p{L}’'-]+){0,3}? to (?=\p{Ll})/giu;

/** Words behind which the thing that is wanted or refused stands. */
const WANTS_A_THING =
  /\b(?:call(?:s|ed|ing)? for|push(?:es|ed|ing)? for|press(?:es|ed|ing)? for|insist(?:s|ed|ing)? on|rul(?:es|ed|ing) out|rule out|demand(?:s|ed|ing)?|propos(?:es|ed|ing|e)|offer(?:s|ed|ing)?|reject(?:s|ed|ing)?|accept(?:s|ed|ing)?|oppos(?:es|ed|ing|e)|support(?:s|ed|ing)?|back(?:s|ed|ing)|favou?r(?:s|ed|ing)?|condemn(?:s|ed|ing)?|seek(?:s|ing)?|want(?:s|ed|ing)?|resist(?:s|ed|ing)?|welcom(?:es|ed|ing|e)|against|agree(?:s|d|ing)? on) (?=(?:an?|the|any|all|more|no|its|their|his|her|\p{Ll}[\p{L}-]+(?:s|ing|al|ic|ed|ent|nt))\b)/giu;

/** Words behind which what is to be done stands: "the mills should". */
const OUGHT = /\b(?:should|must|will not|won['’]t|would not|will never|cannot|has to|have to)(?: (?:not|never))? (?=\p{Ll})/giu;

/** Where what is wanted is over, and reasons, circumstances or the next clause begin. */
const WANTED_ENDS =
  /[,;:.!?()“”"–—\n]| ['‘]|['’](?= )| (?:that|which|who|whom|whose|because|since|although|though|while|when|where|whether|if|as|so|but|said|says|according|despite|amid|after|in order|and (?:to|that|will|would|has|have|had|is|was|said|then))(?= )/iu;

/** A phrase of more words is cut: what is on the table is called in a few. */
const MOST_WORDS = 11;
const FEWEST_WORDS = 2;
/** Words with which no phrase ends that was cut. */
const LOOSE_ENDS: ReadonlySet<string> = new Set(
  (
    'the a an of in on to for and or with at by from its their his her this these those over into about any all more ' +
    'mr mrs ms dr sen rep gov st u'
  ).split(' '),
);
/** What is said that begins so is no thing that could be on the table, but an assurance, a condition or a tale. */
export const SAYS_NO_THING =
  /^[\s["“'‘]*(?:that )?(?:I|we|you|he|she|they|it|this|that|there|if|let|what|who|how|why|and|but|so|no|yes|my|our|your)(?![\p{L}-])/iu;
/** Before the thing itself: "be ready to leave" is told by what it is ready for. */
const IDLE_BEGINNING = /^(?:be (?:able|ready|willing|prepared) to |be (?=\p{L}+ing )|try to |continue to |begin to |start to )/iu;

/** Phrases of a sentence for what somebody in it wants, offers or refuses, in its own words: "release the prisoners before Easter". */
export function wantedPhrases(sentence: string): string[] {
  return [WANTS_TO, WANTS_A_THING, OUGHT].flatMap((pattern) =>
    [...sentence.matchAll(pattern)].flatMap((found) => shortPhrase(sentence.slice(found.index + found[0].length)) ?? []),
  );
}

/** The beginning of the words, as far as they say one thing; null where too little is left. */
export function shortPhrase(words: string): string | null {
  const plain = words.replace(/\s+/g, ' ').replace(/^[\s“”"'‘’]+/u, '');
  const end = plain.search(WANTED_ENDS);
  const all = (end < 0 ? plain : plain.slice(0, end)).trim().split(' ');
  const kept = all.slice(0, MOST_WORDS).join(' ');
  const phrase =
    all.length > MOST_WORDS
      ? kept.replace(/ (?:of|in|on|to|for|with|at|by|from|over|into|about|and|or) [^ ]+(?: [^ ]+)?$/u, '')
      : kept;
  const whole = withoutLooseEnd(phrase).replace(IDLE_BEGINNING, '').trim();
  return whole.split(' ').length < FEWEST_WORDS ? null : whole;
}

function withoutLooseEnd(phrase: string): string {
  const words = phrase.split(' ');
  const last = words.findLastIndex((word) => !LOOSE_ENDS.has(word.toLowerCase()));
  return words.slice(0, Math.max(1, last + 1)).join(' ');
}
