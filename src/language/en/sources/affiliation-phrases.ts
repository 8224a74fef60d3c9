/** Words that lead from what somebody is to whom he is it of: "chair of the growers", "spokesman for the Trust". */
export const AFFILIATION_PREPOSITION = /^(?:of|for|from|at|with)$/i;

/** Words at which the noun phrase that names a source ends, and what is told of it begins. */
export const SOURCE_HEAD_ENDS =
  /^(?:who|whom|whose|which|that|where|of|for|from|at|with|in|on|near|by|to|and|or|against|including|asked|speaking|quoted|close|familiar|outside|inside|after|before|when|while|but)$/i;

/** What opens a description right behind the name of a person: a comma, a bracket, or a preposition. */
export const AFFILIATION_OPENS = /^(?:, | \(| (?=(?:of|for|from|at) ))/i;

/** What opens a clause that tells whom somebody leads or speaks for. */
export const LEADS_CLAUSE =
  /^, who (?:now |also )?(?:leads|led|heads|headed|runs|ran|chairs|chaired|represents|represented|speaks|spoke|negotiates|acts) (?:for )?/i;

/** "Who has run the finance ministry": behind a name, what somebody is minister of. */
export const RUNS_MINISTRY =
  /^, who (?:(?:(?:now|also|still|currently) )?(?:leads|heads|runs|holds|oversees|took over|takes over|is in charge of)|has (?:long |also |since )?(?:led|headed|run|held|overseen)) (?:the |(?:\p{Lu}[\p{L}-]{1,30} ?['’]s |its |her |his |their ))?(?:(?<field>[\p{Ll}-]{3,20}(?: (?:and )?[\p{Ll}-]{3,20}){0,2}) (?:ministry|portfolio)|ministry of (?:the )?(?<behind>[\p{Ll}-]{3,20}))\b/u;

/** Words by which a stretch before a comma is a clause, "the state would order pilots back", and tells nobody's office. */
export const NO_APPOSITION =
  /(?<=\S )(?:has|have|had|will|would|could|should|may|might|was|were|is|are|said|says|told|asked|that|wants?|if)(?![\p{L}'’-])|^(?:According|Asked|When|While)(?!\p{L})/u;

/** A pronoun for the side whose officer the words behind it name. */
export const OWNER_PRONOUN = /\b(?:its|their)(?= )/i;

/** A pronoun for the person whose officer the words behind it name: "his spokeswoman". */
export const CHIEF_PRONOUN = /(?<![\p{L}-])(?:his|her)(?= )/iu;

/** "Per Holm, its convener": a description behind a name that begins with such a pronoun. */
export const PRONOUN_BEHIND = /^, (?:its|their|his|her) /i;

/** What a noun stands behind that takes up a side: "the union", "its ministry". */
export const BEFORE_COMMON_NOUN = /(?<![\p{L}-])(?:the|its|their|our) /iu;

/** A pronoun with its verb, "We've": it has its capital for opening what somebody says. */
export const PRONOUN_WITH_VERB = /^(?:we|you|they|he|she|it|who|there|that)['’](?:ve|re|d|ll|s)$/i;

/** Words at which a description behind a name ends. */
export const AFFILIATION_ENDS =
  /[,;:.()–—“”"\n]| (?:said|says|told|who|which|has|have|had|was|is|were|are|and|but|will|would|in|on|as|that|when|after|before|to) /i;

/** What stands for a side whatever it is called, so that a name of several words is not told from another by it. */
export const GENERIC_PARTY_WORDS: ReadonlySet<string> = new Set(
  (
    'group union league federation association alliance council committee commission party movement front company firm group ' +
    'corporation ministry department government agency authority board office people leader leaders official officials minister ' +
    'ministers side camp team member members national state international general united central chief senior public house senate ' +
    'new north south east west northern southern eastern western president chairman secretary director executive spokesman ' +
    'spokeswoman the of for and staff worker workers boss bosses manager managers the street first city'
  ).split(' '),
);

/** Words by which a name shows that its bearer goes between the sides. */
export const MEDIATOR_WORDS =
  /\b(?:mediat\w+|arbitrat\w+|conciliat\w+|facilitat\w+|go-between|intermediar\w+|brokers?|honest broker|special envoy)\b/i;

/** Sources that stand for nobody who could take part: those who watch, and those who report. */
export const BYSTANDER_WORDS =
  /\b(?:analysts?|experts?|professors?|economists?|observers?|commentators?|residents?|callers?|readers?|critics?|insiders?|sources?|people|persons?|witnesses|passengers?|neighbours?|neighbors?|presenters?|correspondents?|reporters?|journalists?|editors?|historians?|scientists?|pollsters?|strategists?|lawyers?|aides?|allies|diplomats?|families|friends|voters?|customers?|shoppers?|polls?|surveys?|figures?|documents?|minutes|studies|reports?|papers?|newspapers?|station|channel|editorial|others?|many|some|several|two|three|four|five|those|everybody|everyone|nobody|one|another|half|most|men|women|guests?|patients?|students?|pupils?|drivers?|pensioners?|man|woman|negotiators?|delegates?|officials?|ministers?|spokes\w+|leaders?|colleagues?|members?|advisers?|advisors?|envoys?|mayor|authorities|lawmakers?|senators?|congressmen|representatives?|sides?|parties|both)\b/i;

/** An office by which somebody speaks for a government. */
export const GOVERNMENT_OFFICE =
  /\b(?:minister|prime minister|premier|secretary of state|(?:foreign|home|health|education|transport|treasury|business|environment|trade) secretary)\b/i;

/** An office that is held for a seat, not for the place that the seat is called by. */
export const LEGISLATOR_OFFICE =
  /\b(?:senators?|sen\.|representatives?|rep\.|congress(?:man|woman|men|women)|MPs?|members? of parliament|deput(?:y|ies)|lawmakers?|legislators?|councillors?|republicans?|democrats?)(?!\p{L})/iu;

/** Before what an office of government is for: "minister of ", "secretary for the ". */
export const PORTFOLIO_BEFORE = /\b(?:minister|secretary|commissioner)s? (?:of|for) (?:the )?(?:\p{L}+ )?$/iu;

/** An office that is held for a person, with whom its holder stands. */
export const STAFF_OFFICE =
  /\b(?:spokes(?:man|woman|person)|aide|advis[eo]r|deputy|chief of staff|lawyer|attorney|counsel|assistant|strategist)(?!\p{L})/iu;

/** Where parties meet, or stand: by itself it is none of them. */
export const CHAMBER_OR_PLACE =
  /^(?:house|senate|congress|parliament|assembly|chamber|floor|state|city|town|county|country|nation|region|capital|committee|court|commerce)$/i;

/** The first word of an office that is cut off where its second one is taken away: "U.S. Vice", "Danish Prime". */
export const HALF_AN_OFFICE = /^(?:Vice|Prime|Deputy|Acting)$/;

/** A body that is called by the name of whoever leads it. */
export const BODY_OF_PERSON =
  /(?<![\p{L}-])(\p{Lu}[\p{L}'’-]*\p{L})(?:['’]s?)? (campaign|administration|government|camp|presidency)(?!\p{L})/gu;

/** By such an office somebody leads a state, whether or not it is told which. */
export const LEADS_A_STATE = /^(?:president|prime minister|premier|chancellor|taoiseach)$/i;

/** A name that ends so is that of something written or agreed, and speaks for nobody: "Harbour Act". */
export const NAMES_A_TEXT = /(?:^| )(?:acts?|amendments?|articles?|bills?|laws?|resolutions?|treat(?:y|ies))$/i;

/** An office in a body that is named: "president of Mill Owners United". */
export const OF_A_BODY =
  /\b(?:president|chair(?:man|woman)?|chief executive|ceo|founder|owner|director|head|partner) (?:of|at) (?:the )?(?=\p{L})/iu;

/** Who tells what others say. */
export const OF_THE_PRESS = /\b(?:correspondent|reporter|journalist|columnist|anchor|editor|commentator|host|blogger)s?\b/i;

/** Nouns that stand for a government. */
export const GOVERNMENT_NOUNS = /\b(?:government|ministry|department|ministers|administration|cabinet|presidency)\b/i;

/** Words with a capital that are no part of the name of a party: days, months, forms of address, "I'd". */
export const NO_NAME_WORD =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|Sept?|Oct|Nov|Dec|Jan|Feb|Aug|September|October|November|December|Mr|Mrs|Ms|Dr|Sir|Christmas|Easter|I['’]\p{L}+|Another|Others?|Yes|No|Ok|OK|TV|AM|PM|CEO|MP|MPs)$/u;
