/** Where the words for who a source is end, and those for what it knows begin. */
export const SOURCE_NOUN_END = /\b(?:of|in|from|at|with|who|close|familiar|briefed|on|to|within|involved|speaking|said)\b|,/i;

/** "Has said": on an occasion that is not told. */
export const PERFECT_TENSE = /^(?:has|have)\b/i;

/** Words for what was published in writing. */
export const IN_WRITING =
  /\b(?:on (?:X|Twitter|Telegram|Facebook|Instagram|Truth Social)|post(?:ed|s|ing)?|tweet(?:ed|s)?|(?:written|joint|press) statements?|(?:in|(?:releas|issu)(?:e|es|ed|ing)) a statement|press release)\b/i;

/** "The ambassadors of", "the party's leaders": holders of an office of which there is one, or so many, and no others. */
export const OFFICES_OF =
  /^the (?:(?:[\p{L}’'-]+ ){0,4}(?:ambassadors?|ministers?|presidents?|premiers?|chancellors?|governors?|mayors?|chairs?|chairmen|leaders|heads|secretaries|bishops)) (?:of|from|for) (?:the )?\p{Lu}/iu;

/** How the name of a document goes on behind its first words: "of the second round", "on fees", a date, nothing; not a verb, as in a headline. */
export const GOES_ON_AS_NAME = /^\s*(?:$|[,:;(–—\d-]|(?:of|on|by|from|between|for|at|in|concerning|regarding)\b)/i;

/** The same right after the cue: "said in a statement". */
export const IN_A_STATEMENT = /^\s(?:in|through) an? (?:\w+ )?statement\b/i;

/** The platform on which something was posted; it is captured. */
export const ON_PLATFORM = /\bon (X|Twitter|Telegram|Facebook|Instagram|Truth Social|WeChat|Weibo)\b/;

/** Words for an occasion at which many can listen. */
export const IN_PUBLIC =
  /\b(?:speech|rally|televised|(?:in|an|his|her|their|the) address|address(?:ed|es|ing) (?:the )?(?:nation|parliament|congress|assembly|crowd|reporters|supporters|council|people)|parliament|chamber|congress|senate|(?:news|press) conference|briefing|reporters gathered|podium|testif(?:y|ied)|hearing)\b/i;

/** Words for people that tell nothing of them, anywhere in the words for a source. */
export const GENERIC_PEOPLE = /\b(?:person|people|individuals?|sources?|those|one|others?)\b/i;
