/**
 * Behind a person's name: those who follow or oppose him, and speak for themselves. His campaign, his aides and his team speak for him.
 */
export const FOLLOWERS =
  /^(?:['’]s?\s(?:[\p{L}-]+\s)?|\s)(?:delegates?|supporters?|backers?|voters?|followers?|loyalists?|donors?|enthusiasts?|critics?|detractors?|opponents?|challengers?|protesters?|demonstrators?)\b/u;

/** Before "of the Federation": those by whom it acts, all of them. Some of its members are not the party. */
export const ACTS_FOR =
  /^(?:members|membership|delegates|leaders|leadership|executive|board|council|committee|parliament|government|cabinet|majority)$/u;

/** A number or a choice right before those who belong to a party: some, and not the party. */
export const SOME_OF =
  /^(?:some|several|few|many|certain|individual|former|dissident|senior|junior|other|most|half|any|no|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|\d.*)$/u;

/** What somebody has that are people, who speak for themselves: "Holt's allies", "Holt's newly named chief has sought". */
export const PEOPLE_OF_SOMEBODY =
  /\b(?:all(?:y|ies)|supporters?|backers?|voters?|followers?|loyalists?|donors?|fans?|friends?|rivals?|critics?|opponents?|challengers?|colleagues?|partners?|surrogates?|champions?|heirs?|successors?|predecessors?)$/iu;

/** A verb that opens what somebody did: behind "Holt's chief" it tells that he is a man, and no chief complaint. */
export const OPENS_WITH_VERB = /^(?:has|have|had|is|was|were|are|will|would|\p{Ll}+(?:ed|s))\b/u;

/** Before a name: people who advise or follow its bearer, and speak for themselves: "other advisers to ". */
export const ADVISES =
  /\b(?:advis[eo]rs?|consultants?|contributors?|donors?|opponents?|challengers?|supporters?) (?:to|of) (?:the |an? )?(?:[\p{L}’'-]{1,20} )?$/iu;

const SOME = '(?:some|several|(?:a )?few|many|certain|most)';
const OPENS_WITH_SOME = new RegExp(String.raw`^${SOME} \p{L}`, 'iu');

/** "Some developing states", "several Republicans": words that tell of some who belong to a party, and not of all. */
export function tellsOfSome(words: string): boolean {
  return OPENS_WITH_SOME.test(words);
}

const FORM_OF_STATE = /^(?:\p{L}+ ){0,2}(?:republic|kingdom|states|federation|commonwealth|union|sultanate) of (?:the )?/u;

/** A state's name without the form that the state has, in small letters: "tavia" of "federated states of tavia". */
export function withoutFormOfState(words: string): string {
  return words.replace(FORM_OF_STATE, '');
}

/** In a longer name: "Business Council of Norland" of those that go by "Business", and "Norland Ministry of Water" of Norland, are bodies of their own. */
export const TELLS_OF_WHAT = / (?:of|for) /u;

/** Right before the name of a party: "a number of ", "other ". */
export const SOME_BEFORE_NAME = new RegExp(
  String.raw`(?<![\p{L}-])(?:${SOME}(?: of the)?|(?:a (?:growing )?)?(?:number|group|handful|majority) of(?: the)?|(?:some |(?<!(?:the|each|no|every) ))other)(?: \p{Ll}+(?:al|ed|ic|ive|or|ate|ing))? $`,
  'iu',
);

/** Behind a person's name: a body that goes by it, "the Holt administration". */
export const GOES_BY_NAME = /^(?:['’]s?)? (?:\p{Ll}{1,15} )?(?:administration|government|campaign|cabinet|team|camp|ministry)\b/u;
