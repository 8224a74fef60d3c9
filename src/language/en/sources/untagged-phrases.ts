import { DOCUMENT_NOUNS, WRITTEN_ORDER_WORDS } from '../roles/document-nouns.ts';

/** An ending of a word that a noun may have besides. */
const DOCUMENT = `(?:${[...DOCUMENT_NOUNS, WRITTEN_ORDER_WORDS].join('|')})s?`;

/** Up to three words between an article and its noun. */
const DESCRIBED = String.raw`(?:[\p{L}\p{N}’'-]{1,30} ){0,3}`;

/** What a document does that tells of what stands in it: shows, holds, rules. */
const DOCUMENT_VERBS: readonly string[] = [
  'shows?',
  'showed',
  'reveals?',
  'revealed',
  'indicates?',
  'indicated',
  'suggests?',
  'suggested',
  'includes?',
  'included',
  'contains?',
  'contained',
  'lists?',
  'listed',
  'mentions?',
  'mentioned',
  'describes?',
  'described',
  'records?',
  'recorded(?! (?:in|on|at|by|for|with|under|during|last|this|here|there)\\b)',
  'names?(?= (?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|some|many|no)\\b)',
  'states?',
  'stated',
  'makes? clear',
  'made clear',
  'calls? for',
  'called for',
  'sets? out',
  'lays? out',
  'spells? out',
  'allows?',
  'allowed',
  'permits?',
  'permitted',
  'entitles?',
  'gives?',
  'hands?',
  'awards?',
  'assigns?',
  'guarantees?',
  'promises',
  'grants?',
  'granted',
  'bars?',
  'barred',
  'bans?',
  'banned',
  'forbids?',
  'forbade',
  'prohibits?',
  'prohibited',
  'obliges?',
  'obliged',
  'requires?',
  'required',
  'commits?',
  'binds?',
  'stipulates?',
  'stipulated',
  'provides? for',
  'provided for',
  'provides? that',
];

/** How and when a document came out: "issued after the retreat". */
const CAME_OUT = '(?:issued|published|released|adopted|signed|circulated|tabled|posted|leaked)';

/** "The letters include thanks to", "The charter, seen by the paper, gives": a document tells what stands in it. */
export const DOCUMENT_TELLS = new RegExp(
  String.raw`^(?<source>(?:The|A|An|One|This|That|These|Those|Its|His|Her|Their|Our) ${DESCRIBED}${DOCUMENT}(?: of [\p{Ll}-]{2,20})?(?: ${CAME_OUT} [^,;:]{2,60}?)?)(?:, [^,;:]{3,90},)? (?<cue>${DOCUMENT_VERBS.join('|')}) (?<content>[^;:!?]+?)\.?$`,
  'diu',
);

/** A document, by its noun: "The draft agreement, seen by the paper". */
export const TELLS_IN_WRITING = new RegExp(
  String.raw`^(?:The|A|An|One|This|That|These|Those|Its|His|Her|Their|Our) ${DESCRIBED}${DOCUMENT}(?: of [\p{Ll}-]{2,20})?(?:,.*)?$`,
  'iu',
);

/** What else a document tells, behind what it tells first: "and gives the town a year". */
export const DOCUMENT_GOES_ON = new RegExp(String.raw`^(?:and|but) (?:also )?(?:${DOCUMENT_VERBS.join('|')}) `, 'u');

const WITHIN_VERBS =
  '(?:shows?|showed|reveals?|revealed|records?|recorded|attests?|suggests?|indicates?|notes?|states?|says?|makes? clear|confirms?)';

/** "The crew, the log reveals, had lifted it": a document tells the sentence in which it stands between commas. */
export const DOCUMENT_WITHIN = new RegExp(
  String.raw`^(?<content>\p{Lu}[^,;:“”"]{2,100}), (?<source>(?:the|an?|one|its|his|her|their) ${DESCRIBED}${DOCUMENT}(?: of [\p{Ll}-]{2,20})?) (?<cue>${WITHIN_VERBS}), (?<more>(?:will|would|could|can|may|might|must|is|are|was|were|has|have|had|did|never|\p{Ll}{2,20}(?:ed|s)) [^;:“”"!?]{3,250}?)\.?$`,
  'du',
);

/** "The crew had lifted it, the log records": a document tells the sentence that it ends. */
export const DOCUMENT_BEHIND = new RegExp(
  String.raw`^(?<content>\p{Lu}[^;:“”"]{8,250}), (?<source>(?:the|an?|one|its|his|her|their) ${DESCRIBED}${DOCUMENT}(?: of [\p{Ll}-]{2,20})?) (?<cue>${WITHIN_VERBS})\.?$`,
  'du',
);

const MADE_PUBLIC =
  '(?:laid bare|reported|revealed|disclosed|published|obtained|unearthed|leaked|made public|saw|seen|reviewed|viewed)';
const ON_SOME_DAY = '(?: (?:on|last|in|late|early|this|yesterday) [^,;:]{2,30}?)?';

/** "Under the offer, which the Gazette laid bare on Sunday, a sister would earn more": a paper tells what something holds. */
export const UNDER_WHAT_IS_REPORTED: readonly RegExp[] = [
  `which (?<source>(?:the )?\\p{Lu}[^,;:]{1,60}?) (?:has |had |first |exclusively )?(?<cue>${MADE_PUBLIC})`,
  `(?:which was )?(?<cue>(?:(?:first|originally) )?${MADE_PUBLIC} by) (?<source>(?:the )?\\p{Lu}[^,;:]{1,60}?)`,
  `a copy of which (?:was |has been )?(?<cue>${MADE_PUBLIC} by) (?<source>(?:the )?\\p{Lu}[^,;:]{1,60}?)`,
].map(
  (aside) =>
    new RegExp(`^Under (?:the|an?|its|their) [^,;:]{2,60}, ${aside}${ON_SOME_DAY}, (?<content>[^;:“”"!?]{8,250}?)\\.?$`, 'du'),
);

/** "The offer, first reported by the Gazette, would double the bonus": a paper tells of what stands around. */
export const RELAYED_ASIDE =
  /^(?<content>[^,;:]{3,100}), (?<cue>(?:(?:first|originally|earlier) )?(?:reported|disclosed|revealed|published|made public)(?: (?:on|last|in|late|early) \p{L}+)? by) (?<source>(?:the )?\p{Lu}[^,;:]{1,60}?)(?: (?:on|last|in|late|early) \p{L}+)?, (?<more>(?:will|would|could|may|might|shall|is|are|was|were|has|have|had|\p{Ll}+s|\p{Ll}+ed) [^;:!?]+?)\.?$/du;

/** "The bridge was allegedly mined": talk of nobody in particular. */
export const HEARSAY_TOLD =
  /^(?<content>\p{Lu}[^,;:]{1,80}? (?:is|are|was|were|has|have|had|will|would)(?: been)?) (?<cue>reportedly|allegedly|supposedly|purportedly) (?<more>[^,;:!?]+?)\.?$/du;

/** "The delay is seen as a gift": how an unnamed many look at something. */
export const SEEN_AS =
  /^(?<content>\p{Lu}[^,;:]{1,80}?) (?<cue>(?:is|are|was|were|(?:has|have|had) been) (?:(?:widely|generally|often|increasingly|commonly|broadly|mostly) )?(?:seen|viewed|regarded|perceived|hailed|dismissed) as) (?<more>[^,;:!?]+?)\.?$/du;

/** "Voted for the first draft in May and against the second": what somebody is for, and what he is against. */
export const VOTED =
  /^(?<source>(?:The )?\p{Lu}[^,;:]{1,60}?) (?<cue>(?:has |have |had )?voted (?:for|against|in favou?r of)) (?<content>[^,;:!?]+?) and (?<cue2>(?:for|against|in favou?r of)) (?<content2>[^,;:!?]+?)\.?$/du;

/** Nouns of saying, each with what follows it where the owner of the noun says it: "Velia's call for", "her warning that". */
export const SAYING_NOUN =
  /^(?:(?:calls?|demands?|appeals?|pleas?|apolog(?:y|ies)|thanks|praise|gratitude|contempt) for|(?:thanks|condolences|congratulations|gratitude|tribute) to|(?:claims?|warnings?|complaints?|assertions?|insistence|accusations?|suggestions?|assurances?|admissions?|predictions?|announcements?|statements?|remarks?|allegations?|declarations?|pledges?|promises?|threats?|vows?|demands?|pleas?) that|(?:promises?|pledges?|vows?|threats?|refusals?) to|(?:objections?|opposition) to|(?:promises?|pledges?|offers?|threats?|warnings?|hints?|denials?|assurances?|admissions?|criticism) of)$/u;

/** Past forms of verbs that no ending tells, at which the subject of a sentence ends. */
export const IRREGULAR_PAST =
  /^(?:drew|fell|rose|gave|took|made|led|set|put|hit|won|lost|brought|sent|struck|sank|split|went|met|came|left|sat|held|began|spoke|got|flew|drove|ran|kept|cost|came|found|caught|threw|broke|shook|saw|heard|felt|stood|cut|meant|won)$/u;

/** Possessives that are of no speaker: "Friday's", "last week's". */
export const OWNS_NO_WORDS =
  /^(?:\p{L}+day|yesterday|today|tomorrow|tonight|week|month|year|night|morning|evening|summer|winter|spring|autumn|January|February|March|April|May|June|July|August|September|October|November|December|it|that|there|what|who|let|here|one|each other)$/iu;

/** A cue that tells of a vote for or against something. */
export const VOTED_FOR_OR_AGAINST = /\bvot(?:ed|es?|ing) (?:for|against|in favou?r of)$/iu;

/** A verb at which the subject of a sentence ends. */
export const ENDS_SUBJECT = /^(?:was|were|is|are|has|had|have|will|would|did|could|may|might|must|should|\p{Ll}{2,}ed)$/u;

/** What stands before a verb that is none of the sentence's own: "would be met", "to shed", "the armed". */
export const GOES_ON_WITH_VERB = /^(?:to|and|or|be|been|was|were|is|are|has|had|have|would|will|the|a|an)$/;

/** "Is" before "heard shouting". */
export const IS_HEARD = /^(?:is|are|was|were|be|been)$/;

/** "Heard shouting", "seen promising": what somebody does in a recording. */
export const IS_SEEN_DOING = /^(?:heard|seen|shown|filmed|recorded|caught) \p{Ll}+ing$/u;

/** "Told of a mate who tore up the chart and": somebody whom a paper tells of, and what he did before he spoke. */
export const TELLS_OF_SOMEBODY =
  /\b(?:(?:tells?|told|wr(?:ites?|ote)|speaks?|spoke) of|describe[sd]?|recall(?:s|ed)?|remember(?:s|ed)?|reported on|profiled|portrayed) (?<person>(?:an?|one|the) (?:\p{Ll}[\p{Ll}-]* ){0,3}\p{Ll}[\p{Ll}-]*) who [^,;:.“”"]{2,60} and $/du;

/** "The offer that the mayor dismissed as crumbs has split the union": in a clause of its subject, how somebody judges it. */
export const JUDGED_IN_CLAUSE = new RegExp(
  String.raw`^(?<content>(?:The|A|An|His|Her|Its|Their|One|This|That|\p{Lu}[\p{L}’'-]*) [^,;:“”"]{2,60}?),? (?:that|which) (?<source>(?:the|an?|his|her|its|their|\p{Lu}[\p{L}’'-]*)(?: [\p{L}’'-]{1,30}){0,4}?) (?<cue>(?:has |have |had |once |also |later )*(?:praised|hailed|described|dismissed|denounced|condemned|branded|derided|mocked|portrayed|touted|billed|decried|rejected|lauded|presented|welcomed|attacked|criticised|criticized|characterised|characterized)) (?<more>as (?:an? |the )?[\p{L}’'-]{1,30}(?: (?!(?:has|have|had|is|are|was|were|will|would|could|can|may|must)\b)[\p{L}’'-]{1,30}){0,4}?)(?:,| (?:has|have|had|is|are|was|were|will|would|could|can|may|must|takes?|comes?|came|went|goes|drew|led|\p{Ll}{2,20}ed)\b)`,
  'du',
);

/** "A calendar that the league had sold to its sponsors as “a sprint”": in a clause of the thing, what somebody calls it in words of his own. */
export const SOLD_AS_QUOTED =
  /,? (?:that|which) (?<source>(?:the|an?|his|her|its|their|\p{Lu}[\p{L}’'-]{0,30})(?: [\p{L}’'-]{1,30}){0,4}?) (?<cue>(?:(?:has|have|had|once|also|later|long|now) ){0,3}(?:sold|sells?|billed|bills?|pitched|pitches|marketed|markets?|touted|touts?|hailed|hails?|praised|praises?|presented|presents?|described|describes?|dismissed|dismisses|derided|derides?|denounced|denounces?|branded|brands?|advertised|advertises?|promoted|promotes?|mocked|mocks?|defended|defends?)(?: to [^,;:“”"]{2,50})?(?: (?:on|in|last|earlier|at) [^,;:“”"]{2,30})? as) (?<content>[“"][^“”"]{2,200}[”"])$/du;

/** The plainest sentence of all, with a name that reads like another word: "Ann Arent said the gate was shut." */
export const NAME_SAID =
  /^(?<source>\p{Lu}[\p{L}’'-]*(?: (?:\p{Lu}[\p{L}’'.-]*|bin|van|von|de|der|al|el|da)){1,4}) (?<cue>said|says) (?<content>\p{L}[^“”":;]{10,300}?)\.?$/du;

const NAME = String.raw`\p{Lu}[\p{L}’'-]*(?: (?:(?:a[lnsd]-|el-)?\p{Lu}[\p{L}’'.-]*|bin|van|von|de|der|al|el|da|la)){1,4}`;

const AT_SOME_TIME = '(?: (?:at|on|in|late|early|shortly|just|around|this|last|yesterday) [^,;“”"]{2,60})';

/** "Its members ratified the offer, 702 to 388, the union said at 11.40 on Sunday night, as cars hooted": who tells the words before, and when. */
export const SAID_AT_SOME_TIME = new RegExp(
  String.raw`^(?<content>(?!(?:Asked|When|While|As|If|But|After|Before|At|On|In|By)\b)\p{Lu}[^;:“”"!?]{8,250}?), (?<source>(?:(?:the|its|his|her|their|an?) (?:[\p{L}’'-]{2,30} ){0,3}?[\p{L}’'-]{2,30})|${NAME}) (?<cue>said|announced|reported)${AT_SOME_TIME}(?:, (?:as|while|after|when|before) [^;:“”"!?]{3,250}?)?\.?$`,
  'du',
);

const HAS_SAID =
  '(?:has|had) (?:\\p{Ll}{2,20} ){0,2}?(?:said|sworn|vowed|promised|pledged|warned|argued|insisted|complained|claimed|admitted|predicted|declared|threatened|maintained|conceded|told)';
const WAS_HEARD =
  '(?:could be|can be|was|is) (?:over)?heard (?:saying|complaining|muttering|joking|insisting|to (?:say|mutter|complain|joke|insist)|(?:telling|to tell))';
/** What needs a "that" behind it: "has sworn", "could be heard telling an aide". */
const SAYS_THAT = String.raw`${HAS_SAID}|${WAS_HEARD}|(?:likes|liked|loves|is fond) (?:to say|of saying)|(?:was|is) telling`;

/** "It is too little for Ada Mills, the mayor, who maintains the city can pay": what somebody says in a clause behind his name. */
export const WHO_SAYS = new RegExp(
  String.raw`^[^“”":;]{3,120}? (?<source>${NAME})(?:, [^,;:]{2,80})?, who (?:\p{L}+ly |also |still |now |has long |has always )?(?<cue>maintain(?:s|ed)|insist(?:s|ed)|argue[sd]|claim(?:s|ed)|says|said|contend(?:s|ed)|warn(?:s|ed)|complain(?:s|ed)|fears) (?<content>(?:that |(?:the|an?|his|her|its|their|he|she|it|they|there|this|these|those|no|\p{Lu}\S*) (?=[^,;:]{0,60}?\b(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|might|does|did|cannot|needs|deserves)\b))[^;:!?]+?)\.?$`,
  'du',
);

/** The same with "that": "who has sworn that", "who could be heard telling an aide that". */
export const WHO_SAYS_THAT = new RegExp(
  String.raw`^[^“”":;]{3,120}? (?<source>${NAME})(?:, [^,;:]{2,80})?, who (?:\p{L}+ly |also |still |now )?(?<cue>${SAYS_THAT})(?: [^,;:“”"]{2,50}?)? (?<content>that [^;:!?]{5,300}?)\.?$`,
  'du',
);

/** "Forty mayors signed a letter to Holm pleading for a truce": what stands in a message is said by who sends it. */
export const ASKED_IN_MESSAGE =
  /^(?<source>(?!(?:In|On|At|After|Before|When|While|As|Under|With)\b)\p{Lu}[^,;:]{1,60}?) (?:(?:has|have|had|also|later) )*(?:signed|sent|wrote|delivered|published|handed in|submitted) (?:an?|the|their|his|her) (?:\p{L}+ ){0,2}(?:letters?|petitions?|notes?|messages?|telegrams?|appeals?) (?:(?:to|for) [^,;:]{2,60}? )?(?<cue>(?:pleading|calling|asking|appealing|begging) for|demanding|urging|warning(?= (?:of|that))|opposing|rejecting|seeking|requesting) (?<content>[^,;:!?]+?)\.?$/du;

/** A headline that tells who speaks to whom: "Wend to township: ‘Sign or we close’". */
export const ADDRESSED =
  /^(?<source>\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'.-]*){0,3}) to (?:the )?[\p{L}-]+(?: [\p{L}-]+){0,2}: (?<content>[‘'“"][^“”"]+[’'”"])$/du;
