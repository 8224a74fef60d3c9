import { anyWord, wholeWord } from '../../word-pattern.ts';

/** A source that is described, not named. */
export const OPENS_WITH_UNNAMED_PEOPLE =
  /^(?:An?|The|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Some|Several|Many|Other|Another|People|Sources?|Officials?|Diplomats?)\b/;

/** An office that is held no more, in the words of a source. */
export const FORMERLY = /\b(?:former|ex-)/i;

/** Words that tell offices of one head apart: "foreign minister", "trade minister". An entry is a pattern. */
export const OFFICE_QUALIFIER_WORDS: readonly string[] = [
  'deputy',
  'vice',
  'prime',
  'foreign',
  'finance',
  'defen[cs]e',
  'interior',
  'water',
  'energy',
  'health',
  'education',
  'trade',
  'labou?r',
  'transport',
  'agriculture',
  'justice',
  'economy',
  'home',
  'chief',
  'special',
  'press',
  'general',
  'lead',
];

export const OFFICE_QUALIFIER = anyWord(OFFICE_QUALIFIER_WORDS, 'gi');

/** What an office is of: "of Brenn Mills" in "chief executive of Brenn Mills". */
export const OPENS_DOMAIN = /\s(?:of|for|to|at|in|from|on)\s/i;

/** Two titles of one person: "president and chief executive". */
export const BETWEEN_TITLES = /[,;/&]|\band\b/;

/** Whose somebody is, told by an office: "the mayor's" in "the mayor's press officer". */
export const OWNER_BY_OFFICE =
  /^(?:the )?(?:\p{Ll}+ )?(?:president|governor|premier|prime minister|chancellor|minister|mayor|senator|king|queen|emir|speaker)(?=['’]s? \p{Ll})/iu;

/** Words before an office that tell of its holder and not of the office. */
export const DESCRIBES_HOLDER =
  /^(?:new|old|young|late|own|top|then|former|current|senior|junior|veteran|longtime|first|second|last|same|latter|bearded|blunt|local|national|regional|outside|top-ranking|retired|popular|powerful|male|female|the|an|his|her|its|their|our|this|that|said|\p{L}+(?:ing|ed|ous|ful|less|ish|-old))$/u;

/** What a writer finds somebody to be, which tells him from nobody else: "the debt-ridden landlord" is the landlord. */
export const TELLS_A_QUALITY =
  /^(?:embattled|beleaguered|troubled|ailing|struggling|cautious|giant|tiny|huge|mighty|wealthy|bankrupt|loss-making|cash-rich|\p{L}+(?:ous|ful|less)|\p{L}+-(?:laden|stricken|ridden|strapped|hit|plagued|starved|hungry|weary|shy))$/u;

/** Descriptions of people that are no office. */
export const NO_OFFICE = /^(?:man|woman|veteran)$|-year-old$/;

/** Kinds of documents that are published as a report of their own. An entry is a pattern. */
export const DOCUMENT_KIND_WORDS: readonly string[] = [
  'communiqu[ée]',
  'statement',
  'declaration',
  'readout',
  'summary',
  'minutes',
  'protocol',
  'agreement',
  'release',
];

export const DOCUMENT_KIND = wholeWord(DOCUMENT_KIND_WORDS, 'i');

/** People who, "in" a capital, may be from anywhere; officials in it are of its state. */
export const FOREIGN_IN_CAPITAL = /^(?:diplomat|ambassador|envoy|source|person|correspondent)$/;

/** Sources that are official where their group is. */
export const MEMBER = /^(?:member|insider)$/;

/** Groups whose members are officials. */
export const OFFICIAL_GROUP = /\b(?:delegation|government|cabinet|team|mission)\b/i;

/** Sources that are official by their adjective alone: "a government source". */
export const UNNAMED_PERSON = /^(?:source|person|people|individual|insider)$/;

/** Sources that were officials and are none. */
export const NO_LONGER_IN_OFFICE = /\b(?:former|ex-|retired|onetime|one-time)/i;

/** Words for people that tell nothing of them. */
export const UNNAMED_PERSON_IN_ANY_NUMBER = /^(?:person|people|source|individual)s?$/i;

/** Behind a name and a comma stands who its bearer is, with the body that he is it of. */
export const BEHIND_NAME = /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]*, (?:the )?$/u;
export const OFFICE_OF_A_BODY = /^(?: and [\p{Ll}-]+(?: [\p{Ll}-]+)?)? (?:of|at|for) (?:the )?\p{Lu}/u;

/** Several holders of an office whose last word is no noun: "attorneys general". */
export const PLURAL_BEFORE_ADJECTIVE = /\p{L}s[- ](?:general|elect|designate)$/iu;

/** People of a side who speak without their names: "a palace source". */
export const WITHOUT_A_NAME = /^(?:official|source|aide|advis[eo]r|insider|spokes(?:man|woman|person))$/;

/** Bodies of which a state has one. */
export const GOVERNMENT_BODY_WORDS: readonly string[] = [
  'ministry',
  'army',
  'military',
  'parliament',
  'presidency',
  'navy',
  'treasury',
  'cabinet',
  'chancellery',
];

/** Bodies that a state has one of, so that their side need not be said. */
export const GOVERNMENT_BODY = wholeWord(GOVERNMENT_BODY_WORDS, 'i');

/** "Leading figures in the trade": people, where a figure alone is a number. */
export const FIGURES_OF_A_FIELD =
  /\b(?:public|senior|political|opposition|leading|religious|business|party|industry|prominent|key|other)\s(?:\p{L}+\s)?figures?\b|\bfigures? (?:in|from|within|like|such as|close)\b/iu;

/** What works for one person and speaks for him. */
export const OF_A_PERSON = /^(?:office|campaign|team|camp|staff|spokesperson|headquarters)$/i;

/** What of a campaign is not the campaign. */
const NOT_THE_BODY = String.raw`(?!['’]|\s(?:rall(?:y|ies)|buildings?|manager|chair\p{L}*|events?|finances?|stop|trail)\b)`;
/** Behind a person's name: who works for him. */
export const PEOPLE_OF_A_PERSON = new RegExp(
  String.raw`^(?:['’]s?\s(?:(?!rival)[\p{Ll}-]+\s){0,2}|\s)(?:campaign|camp|team|office|staff|headquarters|aides|advis[eo]rs|lawyers)\b${NOT_THE_BODY}`,
  'u',
);
/** The same, of a body or of a paper that he put out. */
export const THING_OF_A_PERSON = new RegExp(
  String.raw`^(?:['’]s?\s(?:(?!rival)[\p{Ll}-]+\s){0,2}|\s)(?:campaign|camp|team|office|headquarters|press release|statement|letter)\b${NOT_THE_BODY}`,
  'u',
);

/** Bodies of no state, whatever people or country their name begins with: "the Norlandic Bar Association". */
export const PRIVATE_BODY =
  /^(?:association|union|league|society|institute|federation|foundation|chamber|club|church|company|corp|corporation|inc|university|college|center|centre|coalition|alliance|project|fund|group|network|initiative)$/i;

/** "Deputy of the National Assembly Zurab Ode": the name follows its office without a comma. */
export const OFFICE_BEFORE_NAME = /^ (?:of|for|in|at|on) (?:the )?(?:(?!the )[\p{L}-]+ ){1,5}$/u;

/** Offices of which a side has one at a time. */
export const ONE_PER_SIDE_WORDS: readonly string[] = [
  'president',
  'premier',
  'minister',
  'chancellor',
  'king',
  'queen',
  'emir',
  'sultan',
  'pope',
  'governor',
  'mayor',
  'chair',
  'chairman',
  'chairwoman',
  'chief',
  'commander',
  'director',
  'executive',
  'representative',
  'secretary',
  'envoy',
  'ambassador',
  'negotiator',
  'leader',
  'ombudsman',
  'speaker',
  'head',
  'boss',
  'general',
  'commissioner',
  'coordinator',
  'bishop',
  'archbishop',
];

/** Offices of which a side has one at a time. */
export const ONE_PER_SIDE = wholeWord(ONE_PER_SIDE_WORDS);

/** Offices of which a negotiation has one at a time. */
export const ONE_PER_NEGOTIATION = /^(?:mediator|facilitator)$/;

/** Who leads a state or body, in an office. */
export const LEADER_WORDS: readonly string[] = [
  'president',
  'prime minister',
  'chancellor',
  'leader',
  'king',
  'queen',
  'emir',
  'head of state',
  'head of government',
  'chair',
  'head',
  'boss',
];

export const LEADER = anyWord(LEADER_WORDS);

/** Offices whose holder is called the boss of a club, a union or a firm. */
export const BOSS = /\b(?:coach|manager|chief|president|chair(?:man|woman)?|ceo|director|general secretary|leader|head|owner)\b/;

/** Who stands below whoever leads. */
export const DEPUTY = /\b(?:deputy|vice|assistant|former|acting)\b/;

/** Who makes laws, in an office. */
export const LAWMAKER = /\b(?:senator|representative|lawmaker|legislator|mp|parliamentarian|councillor|assembly(?:wo)?man)\b/;

/** Who negotiates for a state, in an office. */
export const DIPLOMAT = /\b(?:envoy|ambassador|diplomat|foreign minister|representative|high representative|policy chief)\b/;

/** "The minister": words that point to somebody named before. */
export const DEFINITE_ROLE =
  /\b[Tt]he (?:[\p{L}.-]+ ){0,2}?(?:president|prime minister|premier|chancellor|minister|envoy|mediator|ambassador|negotiator|chair|chairman|chairwoman|governor|mayor|commander|secretary|king|queen|leader|spokesman|spokeswoman)\b(?! of\b)/gu;

/** "The", and the few words behind it in which an office may stand. */
export const DEFINITE_WORDS = /(?<![\p{L}\p{N}])[Tt]he (?=((?:[\p{L}.-]{2,30} ){0,4}[\p{L}.-]{2,30}))/gu;

/** What goes on behind an office that is somebody else's: "'s envoy", "of the league", a name. */
export const OFFICE_GOES_ON = /^(?:['’-]| (?:of|for)\b| \p{Lu})/u;

/** An office below the one that its last word names. */
export const DEPUTY_OFFICE = /\b(?:vice|deputy)\b/;

/** What a document calls those who made it. */
export const DOCUMENT_AUTHORS_WORDS: readonly string[] = [
  'delegations',
  'sides',
  'parties',
  'ministers',
  'interlocutors',
  'leaders',
  'heads',
  'participants',
  'presidents',
  'governments',
  'negotiators',
];

/** Those who made a document, as it calls them. */
export const DOCUMENT_AUTHORS = wholeWord(DOCUMENT_AUTHORS_WORDS, 'i');

/** Adjectives that make a source an official one. An entry is a pattern. */
export const OFFICIAL_SOURCE_WORDS: readonly string[] = [
  'government',
  'official',
  'diplomatic',
  'ministry',
  'ministerial',
  'military',
  'presidential',
  'administration',
  'White House',
  'palace',
  'cabinet',
  'intelligence',
  'security',
  'defen[cs]e',
];

export const OFFICIAL_SOURCE = anyWord(OFFICIAL_SOURCE_WORDS, 'i');

/** Offices that only a party with a government has. */
export const HEAD_OF_GOVERNMENT_WORDS: readonly string[] = [
  'president',
  'prime minister',
  'premier',
  'chancellor',
  'minister',
  'king',
  'queen',
  'emir',
  'sultan',
];

export const HEAD_OF_GOVERNMENT = anyWord(HEAD_OF_GOVERNMENT_WORDS, 'i');

/** What a company or a club is, as the second word of its name: "Norlandic Bank", "Norlandic Airlines". */
export const COMPANY_NOUN =
  /^(?:Bank|Airlines?|Airways|Rail(?:ways?)?|Steel|Oil|Gas|Foods?|Motors?|Mills?|Shipping|Telecom|Energy|Insurance|Holdings?|Group|Corp|Corporation|Company|Club|Association|Institute|Society|Church|University|College|Chamber|Foundation|Times|Post|Herald)$/;

/** "Under President Kall", "After Minister Brodd": a word that opens a sentence is no part of an office. */
export const OPENS_BEFORE_OFFICE =
  /^(?:Under|After|Before|When|While|As|If|But|And|In|For|With|Since|Like|Unlike|Though|Although|Yet|Then|From|By|To) (?=\p{Lu})/u;
