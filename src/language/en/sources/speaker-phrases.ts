/** A determiner right before a word that is then no name: "the king". */
export const DETERMINER_AT_END = /\b(?:the|an?|his|her|its|their|our|my|this|that|new|former|acting|deputy)\s$|['’]s?\s$/i;

/** What only people do. */
const DONE_BY_PEOPLE: readonly string[] = [
  'shrugged',
  'smiled',
  'grinned',
  'laughed',
  'chuckled',
  'nodded',
  'sighed',
  'frowned',
  'winced',
  'blushed',
  'wept',
  'scoffed',
  'paused',
  'apologised',
  'apologized',
  'flew',
  'travelled',
  'traveled',
  'telephoned',
  'met',
  'told',
  'sat down',
];

/** What follows the name of somebody that opens a sentence: "Holm's", "Holm, who", "Holm was", "Holm shrugged", "Holm and Brekke", "Holm, Brekke and". */
export const SUBJECT_GOES_ON = new RegExp(
  String.raw`^(?:['’]s\b|, who\b|, \p{Lu}\p{L}{1,20},? and\b| and \p{Lu}| (?:is|was|has|had|will|would|did|also|${DONE_BY_PEOPLE.join('|')})\b)`,
  'u',
);

/** "Mediator and Foreign Minister Idris Noor": two offices of one person, the first without an article. */
export const SECOND_OFFICE = /^ and (?:[\p{L}.-]+ ){1,5}$/u;

/** Between "spokesman" and the person for whom he speaks: "for the late Senator". */
export const SPEAKS_FOR = /^ (?:for|of|to) (?:the )?(?:(?!(?:of|to|against|and|under)\b)[\p{L}.-]+ ){0,3}$/u;

export const OPENS_WITH_DETERMINER = /^(?:the|an?|one|another|his|her|its|their)\s/i;

export const OPENS_WITH_THE = /^the /i;

/** The part of a name before a source that was cut inside it: "al-", "John A. ", "van der ". */
export const INSIDE_NAME = /(?:-|\b\p{Lu}\. |\b(?:von|van|der|den|de|del|bin|ibn|al|el) )$/u;

/** Nobody calls these "the official". */
export const HEAD_OF_STATE = /\b(?:president|prime minister|chancellor|king|queen|emir|sultan|pope)\b/;

/** Somebody who is not to be named. */
export const ASKS_NOT_TO_BE_NAMED = /\banonym|\bnot to be (?:named|identified)|\bunnamed|\bnot authori[sz]ed to speak/i;

/** Officials cited without a name. */
export const OFFICIALS_WITHOUT_NAME = /^(?!the ).*\bofficials?\b|\bofficials\b/i;

/** An apposition between commas before "who": no verb of its own and nobody joined to it by "and". */
export const APPOSITION_BEFORE_WHO =
  /^, (?!(?:and|but|or|who|which|while|with|as)\b)(?:(?! (?:is|are|was|were|has|had|have|said|says|will|would|and|told|met) )[^,.;:\n]){2,90}, $/;

/** What opens an aside: "even as experts say". */
export const ASIDE_OPENS = /\b(?:as|though|although|while) $/i;

/** What stands between two who are named together. */
export const AND_ALONE = /^ and (?:the )?$/;

/** Titles before the first of two: "Council President ", "Mr. ". */
export const TITLES_ALONE = /^(?:[Tt]he )?(?:\p{Lu}[\p{L}.-]* ){1,5}$/u;

/** "And" and the titles of the second: " and House Speaker ". */
export const TITLES_BEHIND_AND = /^,? and (?:\p{Lu}[\p{L}.-]* ){1,5}$/u;

/** People in general, with no word that tells which: "Traders", "Western diplomats". */
export const IN_GENERAL = /^(?:\p{Lu}?\p{Ll}+ )?\p{L}?\p{Ll}+s$/u;

/** A verb in the present whose subject is of several: "insist", "have long said". */
export const VERB_OF_SEVERAL = /^ (?:have|are|were|do|(?!has\b|is\b|was\b)\p{Ll}{2,}[^sd\s])\b/u;

/** Words before a noun that are no part of its phrase, though no preposition. */
export const CONJUNCTION_BEFORE_NOUN =
  /^(?:if|when|while|because|although|though|even|than|like|against|despite|not|only|it|they|he|she)$/i;

/** "Whose leaders": of whoever stands before. */
export const WHOSE = /^whose\b/i;

/** "She and other lawmakers": who is meant speaks for the rest. */
export const PRONOUN_AND_OTHERS = /^(he|she) and (?:other|several|some|many|his|her|the|two|three|fellow)\b/i;

/** Between who speaks and who is spoken to, in a headline of capitals: "Marr To Holm". */
export const ADDRESSES = /^ (?:To|Tells) (?:\p{Lu}[\p{L}.]+ ){0,3}$/u;

/** A sentence about somebody else than who spoke before it: "Holt disagreed". */
export const ANSWERS_ANOTHER =
  /\b(?:(?:dis)?agree[sd]?|replied|replies|answered|answers|responded|retorted|countered|rejected|denied|dismissed|disputed|rebuffed|shot back|said|says|told|added|also|too|instead|however|meanwhile|by contrast)\b/u;

/** What makes a verb of saying passive: "has been", "was also". */
export const PASSIVE_AUXILIARY =
  /^(?:(?:has|have|had) been|is|are|was|were|been|being)(?: (?:also|already|again|later|then))? (?=\p{Ll}+(?:ed|en|n|t)\b)/iu;

/** Before the name of a place or body: people who come from it, and are not it: "two grandmothers from ". */
export const PEOPLE_OF_PLACE =
  /\b(?!(?:leaders|members|governments|officials|ministers|representatives|delegates|heads|presidents)\b)\p{Ll}{3,20}s (?:from|in|of|at) (?:the )?$/u;

/** Behind a name and right before "who": other people, by a noun alone: " called in the “worms” ". */
export const PEOPLE_BEFORE_WHO = /^(?=[^,.!?]{6,80}$)[^,.!?]{0,60}?\p{Ll} [“"‘']?\p{Ll}{2,20}(?<![su])s[”"’']? $/u;
