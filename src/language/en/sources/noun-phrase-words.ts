import { wholeWord } from '../../word-pattern.ts';

/** It points to somebody who is known. */
export const DEFINITE_DETERMINER = /^(?:the|that|this|those|these)$/i;

/** It brings in somebody new. */
export const INDEFINITE_ARTICLE = /^(?:a|an)$/i;

/** It brings in somebody else than those before. */
export const NEW_REFERENT = /^(?:second|third|separate|another|other|different)$/i;

/** Whose somebody is. */
export const POSSESSIVE = /^(?:his|her|its|their|our|my)$/i;

/** Words that may stand before the number of people. */
export const BEFORE_NUMBER_WORDS: readonly string[] = ['a', 'an', 'the', 'about', 'at', 'least', 'more', 'than', 'only', 'just'];

export const BEFORE_NUMBER = wholeWord(BEFORE_NUMBER_WORDS, 'i');

/** Nouns in lower case that are things and no people, by their ending and by a list: "legislation", "intent", "debate". */
export const NAMES_NO_PERSON =
  /^(?:\p{Ll}+(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ure|ings?|cy|th)s?|intents?|laws?|bills?|plans?|deals?|debates?|fights?|boosts?|votes?|rules?|claims?|threats?|moves?|ideas?|budgets?|tax(?:es)?|issues?|cases?|wars?|news|costs?|prices?|strikes?|measures?|offers?|letters?|borders?|security)$/u;

/** Words before a people or a group that tell how many of them: "most", "many of the". */
export const OPENS_UNNAMED_NUMBER =
  /^(?:(?:most|many|some|few|fewer|all|other|more|several|ordinary|younger|older)\s+|(?:the|a|an)\s+)+/i;

/** The noun phrase right before "who"; it is captured. */
export const PERSON_BEFORE_RELATIVE = /(?:^|[\s“"])((?:the|an?|one|two|three|several|some)\s[^,.;:“”"\n]{2,60}?),?\s*$/i;

/** What leads from a source to the side it belongs to. */
export const BELONGING = /^\s{0,20},?\s{0,20}(?:for|of|from|at|in|inside|within|with|representing|close to)\b/i;

/** What leads from a source to the place it is in. */
export const STANDS_IN = /\bin (?:[\p{Ll}-]+ ){0,2}$/u;

/** "In Hest, the Norlandic capital": a place, and what is told of it. */
export const IN_PLACE_APPOSED = /^(\s+in [^,]{2,60}), the (?:[\p{L}-]+ ){0,3}(?:capital|city|town|port|village|resort)\b/u;

/** "The small island nation of" before a name: the state itself. */
export const NATION_BEFORE_NAME = /\b(?:nation|country|kingdom|republic|emirate|sultanate|principality) of (?:the )?$/iu;

/** A source that only knows of something does not belong to it. */
export const WITH_KNOWLEDGE = /^\s*with (?:[\p{L}-]+ ){0,3}(?:knowledge|access|insight)/iu;

/** Words at which a noun phrase ends. */
export const NOUN_PHRASE_END_WORDS: readonly string[] = [
  'of',
  'for',
  'in',
  'from',
  'at',
  'with',
  'on',
  'to',
  'by',
  'close',
  'near',
  'familiar',
  'involved',
  'including',
  'briefed',
  'among',
  'along',
  'across',
  'around',
  'throughout',
  'outside',
  'inside',
  'within',
  'about',
  'as',
  'who',
  'which',
  'that',
  'whose',
  'whom',
  'when',
  'while',
  'after',
  'before',
  'present',
  'aware',
  'privy',
  'following',
  'citing',
  'speaking',
  'under',
  'over',
  'and',
  'or',
  'but',
  'said',
  'says',
  'told',
  'was',
  'were',
  'is',
  'are',
  'has',
  'had',
  'have',
  'also',
  'too',
  'then',
  'later',
  'himself',
  'herself',
];

export const NOUN_PHRASE_END = wholeWord(NOUN_PHRASE_END_WORDS, 'i');

/** What stands behind a noun that it describes: "a report published last week". */
export const POSTMODIFIER =
  /^(?:\p{Ll}+ed|\p{Ll}+ing|seen|made|sent|held|known|written|drawn|given|put|there|here|present|able|not|last|this|earlier|later|today|yesterday|on|also)$/u;

/** Pronouns that can be a source. */
export const PERSONAL_PRONOUN_WORDS: readonly string[] = [
  'he',
  'she',
  'they',
  'it',
  'who',
  'we',
  'i',
  'him',
  'her',
  'them',
  'himself',
  'herself',
  'themselves',
  'itself',
  'you',
  'me',
  'us',
];

export const PERSONAL_PRONOUN = wholeWord(PERSONAL_PRONOUN_WORDS, 'i');

/** "Two of the ministers": words for part of a group. */
export const PARTITIVE_WORDS: readonly string[] = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'some',
  'many',
  'most',
  'several',
  'any',
  'neither',
  'both',
  'each',
  'all',
  'another',
  'none',
  'few',
  'group',
  'number',
  'couple',
  'dozen',
  'half',
  'members',
  'member',
  'pair',
  'first',
  'second',
  'third',
  'latter',
  'former',
  'other',
  'others',
];

export const PARTITIVE = wholeWord(PARTITIVE_WORDS, 'i');

/** "Another", "the second one": a phrase whose noun stands before it. */
export const ELLIPTICAL_PHRASE =
  /^(?:(?:the|an?|still|yet)\s+)?(?:one|other|another|others|second|third|fourth|fifth|two|three|four|some|most|many|several|both|neither|few|former|latter)(?:\s+(?:one|others?))?$/i;

/** Behind "some": the body or the place whose people they are. */
export const TELLS_OF_WHICH_WHOLE = /^ (?:on|in|at|from|inside|within) (?:the|its|their|his|her|\p{Lu}[\p{L}’'-]*) [\p{L}’'-]/u;

/** How near an unnamed source is to what it tells. */
export const CLOSENESS =
  /\b((?:with (?:[\p{L}-]+ ){0,3}(?:knowledge|access|insight)|close to|familiar with|briefed on|involved in|aware of|privy to|following|taking part in|who (?:took part|attended|was present|were present|was in the room|were in the room|has seen|have seen|had seen)|present at|present in|in the room|near)(?: [^,;.]*)?)/iu;

/** "In his view": whose it is. */
export const PRONOUN_OF_POSSESSIVE: ReadonlyMap<string, string> = new Map([
  ['his', 'he'],
  ['their', 'they'],
  ['its', 'it'],
  ['our', 'we'],
  ['my', 'i'],
]);

/** Opens the words for a body with where it is at home: "Seattle-based ", "Kalamazoo, Mich.-based ". */
export const HOME_BEFORE_NAME =
  /^(?:[Tt]he )?\p{Lu}[\p{L}.’']{0,20}(?:,? \p{Lu}[\p{L}.’']{0,20}){0,3}-based (?=(?:\p{Ll}[\p{Ll}-]{1,20} ){0,3}\p{Lu})/u;

/** Opens what is said, with who does something in it right behind: "that the union". */
export const OPENS_WITH_THAT_SOMEBODY = /^that (?=(?:the|an?|his|her|its|their|some|many|both|all) |\p{Lu})/u;

/** A body by its kind alone, as a text calls one that it has named: "the party". */
export const IS_BARE_BODY =
  /^the (?:party|group|bloc|movement|alliance|organi[sz]ation|federation|company|firm|union|association)$/iu;
