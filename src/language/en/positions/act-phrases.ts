import type { ActVerb } from '../../../model/reading/code.ts';

/** What is done, by the words that tell it, in the order in which they are asked for. */
export type ActPatterns = readonly (readonly [ActVerb, RegExp])[];

/** What a cue does; of several verbs in one cue the first counts: who has agreed to drop a demand accepts, and demands nothing. */
export const ACT_CUES: ActPatterns = [
  ['deny', /\b(?:den(?:y|ies|ied|ying)|debunk\w*|(?:rubbish|scotch|quash)(?:es|ed|ing))\b/i],
  [
    'reject',
    /\b(?:reject\w*|refus(?:e|es|ed|ing)|rul(?:e|es|ed|ing) (?:out|against)|balk(?:s|ed|ing)? at|vot(?:e|es|ed|ing) (?:down|against)|opposition to|(?:vow|pledg|swor|promis)\w* to (?:block|fight|overturn|repeal|veto|defeat|stop)|dismiss\w*|oppos(?:e|es|ed|ing)|turn(?:s|ed)? down|rebuff\w*|push(?:es|ed|ing)? back (?:\w+ )?(?:on|against)|(?:brush|shrugg?|wav|swatt?|laugh)(?:e?s|ed|ing)? (?:aside|off|away)|(?:will|would|shall) (?:not|never) (?:accept|agree to|sign|endorse|back|support|vote for|settle for|tolerate|stand for)|(?:wo|would)n['’]t (?:accept|agree to|sign|endorse|back|support|vote for|settle for|tolerate|stand for))\b/i,
  ],
  ['threaten', /\b(?:threat\w*|warn\w*)\b/i],
  [
    'demand',
    /\b(?:demand\w*|insist\w*|call(?:s|ed|ing)? (?:\w+day )?(?:on|for)|plead(?:s|ed|ing)? (?:with|for)|appeal(?:s|ed|ing)? (?:to|for)|(?:implor|exhort|beseech)\w+|lobb(?:y|ies|ied|ying)|order(?:s|ed|ing)|urg(?:e|es|ed|ing)|requir\w+|press\w*(?! (?:ahead|on with))|push\w*(?! (?:back|ahead|through)))\b/i,
  ],
  ['offer', /\b(?:offer\w*|propos\w+|tabled|float\w*|pledg\w+|promis\w+|dangl\w+)\b(?! to (?:reject|refuse|oppose|dismiss)\b)/i],
  ['accept', /\b(?:accept\w*|agree(?:s|d)?|endors\w+|sign(?:s|ed) (?:up|off on))\b(?! to (?:reject|refuse|oppose|dismiss)\b)/i],
  ['concede', /\b(?:conced\w+|back(?:s|ed)? down|relent\w*|yield\w*)\b/i],
  ['confirm', /\b(?:confirm\w*|acknowledg\w+|admit\w*)\b/i],
];

/** "Insisted" demands where what is insisted on is wanted, and claims where it is told as a fact. */
export const INSISTS = /^insist/i;
/** "On a vote", "that the gates must open", "that the gates be opened". */
export const OPENS_WANTED = /^\W*(?:up)?on\b/i;
export const WANTED_VERB = /^(?:must|should|shall|ought|needs?|be|(?:has|have|had) to)$/i;
export const TOLD_VERB =
  /^(?:had|has|have|is|are|was|were|will|would|can|could|may|might|cannot|did|does|do|made|gave|took|knew|went|\p{L}+n['’]t|\p{Ll}{2,}ed)$/iu;

/** "Warned" threatens where the speaker would do it himself: "that we will close the gates". What else may come of a thing is no threat of his. */
export const WARNS = /^warn/i;

/** Gives something up, or grants that something is so. */
export const CONCEDES = /^conced/i;
/** Tells of what somebody will do, could or must: more than a fact. */
export const LEAVES_ROOM_TO_DO =
  /\b(?:will|would|shall|can|could|may|might|must|should|needs?|willing|ready|prepared|accept\p{Ll}*|agree\p{Ll}*)\b|['’]ll\b/iu;

export const OWN_DEED =
  /^\W*(?:that\W+)?(?:(?:if|unless)\b[^.;:]{0,150},\W*)?(?:I|we|he|she|they)\W+(?:(?:also|now|then|still)\W+)?(?:(?:will|would|shall|could)\b|['’](?:ll|d)\b|(?:are|were|is|was) (?:ready|prepared|determined) to)(?!\W+(?:face|be|have|lose|suffer)\b)/iu;

/** Words and feelings that are only given: "offered an explanation", "pledged allegiance". */
export const OFFERS = /^(?:offer|pledg|promis)/i;
export const ONLY_GIVEN =
  /^[^\p{L}\p{N}]*(?:(?:an?|the|his|her|its|their|no|few|little|some|many|several|what)[^\p{L}\p{N}]+)*(?:\p{L}+[^\p{L}\p{N}]+){0,2}?(?:explanations?|reasons?|excuses?|apolog(?:y|ies)|condolences|thoughts|prayers|sympathy|sympathies|praise|congratulations|thanks|details?|glimpse|view|opinion|assessment|allegiance|loyalty|criticism|comments?|(?:he|she|they) (?:said|called))\b/iu;

/** Those whose vote is a body's own, without a word of whose members else they are: "of those who cast ballots", "its members". */
const OWN_VOTERS = String.raw`(?:(?:(?:its|our) (?:\p{Ll}+ ){0,2}?|the )(?:members|delegates|membership)|those who (?:cast (?:(?:a|their) )?(?:ballots?|votes?)|voted|took part|returned ballots)|(?:votes|ballots) cast)`;

/** What only the content can tell. What a body's voters did it did, and "false" denies whatever the cue was. */
export const ACT_CONTENTS: ActPatterns = [
  [
    'reject',
    new RegExp(
      String.raw`\b${OWN_VOTERS} (?:had |have |has )?(?:overwhelmingly |narrowly )?(?:turned down|voted down|thrown out|threw out|shot down|spurned|said no to|rejected|voted (?:overwhelmingly |narrowly )?(?:against|to reject))\b`,
      'iu',
    ),
  ],
  [
    'accept',
    new RegExp(
      String.raw`\b${OWN_VOTERS} (?:had |have |has )?(?:overwhelmingly |narrowly )?(?:ratified|approved|accepted|backed|signed off on|said yes to|waved through|voted (?:overwhelmingly |narrowly )?(?:for|to (?:accept|approve|ratify)))\b`,
      'iu',
    ),
  ],
  [
    'deny',
    /^\W*(?:\w+\W+){0,6}(?:(?:false|untrue)\b(?!\W+(?:or|and|statements?|information|testimony|alarms?|start|sense|hopes?)\b)|fabricat\w+|no truth\b)/i,
  ],
  [
    'concede',
    /^\W*(?:(?:that )?(?:I|we|he|she|it|they)\b[^,;.]{0,40}|to |by )?\b(?:give|gives|gave|giving) up\b|\b(?:I|we)\b[^,;.]{0,40}\b(?:give|gave) up\b|\bcompromise on our part\b/i,
  ],
  ['threaten', /\bby force\b|\bor else\b|\bultimatum\b/i],
  [
    'report progress',
    /\b(?:ma(?:de|king)|saw|seen|shows?|showed|shown|achieved|been|was|were|is) (?:(?!no\b|to\b|by\b)\p{L}+ ){0,3}progress\b|^\W*(?:(?:the|good|great|clear|real|some|much|further) ){0,3}progress\b|\bprogress (?:(?:had|has|have|was|is) )?(?:been )?(?:made|achieved)\b|\b(?:(?:was|were|is|are|been|had|held) (?:(?:very|quite|most|an?|extremely) )*(?:constructive|productive)|breakthrough|closer (?:now|to (?:a|an) (?:deal|agreement)))\b/iu,
  ],
];

const COUNTED = String.raw`\b(?:of (?:the |all )?(?:ballots|votes)(?: cast)?|of those who voted|of (?:its|our) (?:\p{Ll}+ )?members)\b`;

/** How the ballots of the party itself came out, also where who tells it stands in between: "three quarters of the ballots were against taking it". */
export const BALLOT_RESULTS: ActPatterns = [
  ['reject', new RegExp(`${COUNTED}[^.;]{0,30}?\\b(?:were|was|are|went|came out) (?:against|opposed to)\\b`, 'iu')],
  ['accept', new RegExp(`${COUNTED}[^.;]{0,30}?\\b(?:were|was|are|went|came out) (?:for|in favou?r of)\\b`, 'iu')],
];

/** A vote that was held, and what may stand between it and its voters. */
export const VOTED_VERB = /^voted$/u;
export const BEFORE_VOTE = /^(?:has|have|had|also|then|now|narrowly|overwhelmingly|unanimously)$/u;

/** What stands before the voters, and between them and whose they are, or where: "members of the union", "drivers at the Coast Line". */
export const OPENS_VOTERS = /^(?:that|and|but|,)$/u;
export const SPEAKS_OF_OWN = /^we$/u;
export const WHOSE_VOTERS = /^(?:of|at|in|on|from|with)$/u;
export const PLACE_OF_VOTERS = /^(?:at|in|on)$/u;

/** What a vote does, by two words behind it: "to turn down", "against accepting", "in favour of"; and one that does something else: "to hold". */
export const VOTE_AGAINST = /^(?:against \S*|to (?:reject|refuse|oppose|throw|turn|spurn|rebuff|decline|block|scupper|veto))$/u;
export const VOTE_FOR = /^(?:for \S*|in favou?r|to (?:accept|approve|ratify|endorse|back|adopt|support|embrace))$/u;
export const OTHER_AIM_OF_VOTE = /^to \p{Ll}+$/u;

const DECIDED_FOR =
  'said yes to|ratified|approved|accepted|backed|endorsed|embraced|voted (?:for|in favou?r of|to (?:accept|approve|ratify))';
const DECIDED_AGAINST =
  'said no to|rejected|turned down|voted (?:down|against|to (?:reject|refuse))|threw out|thrown out|spurned|rebuffed|refused|opposed';

/** What is decided against, of the verbs of those who vote. */
export const VOTED_DOWN = new RegExp(`^(?:${DECIDED_AGAINST})$`, 'u');

/** More than half of some, or how many in a hundred. The names of parties stand in these words as OWN and OTHER. */
const SHARE = String.raw`(?:(?<![\d.,])(?<percent>\d{1,3}(?:\.\d{1,3})?) ?(?:%|per cent|percent)|(?:an?|the) (?:\p{Ll}+ ){0,2}majority|two thirds|three quarters|four fifths|nine in ten|eight in ten|nearly all|almost all)`;
const VOTERS = String.raw`(?:OWN|OTHER|(?:the |its |our |their |all )?(?:\p{Ll}+ )?(?:members|delegates|membership|voters|workers|employees|ballots|votes|players|crews?)|those who)\b`;

/** "87 % of the weavers had said yes to": the share, its voters and what they decided. */
export const SHARE_VOTED = new RegExp(
  String.raw`\b${SHARE} of (?:the |its |our |all )?(?<voters>${VOTERS}(?: [\p{L}\d'’]+){0,12}?)(?: ,)? (?:(?:has|have|had|also|then) ){0,2}(?<verb>${DECIDED_FOR}|${DECIDED_AGAINST})\b`,
  'u',
);

/** "Was rejected by 92 % of those who took part in a ballot of weavers". */
export const VOTED_BY_SHARE = new RegExp(
  String.raw`\b(?:was|were|been) (?:\p{Ll}+ly )?(?<verb>${DECIDED_FOR}|${DECIDED_AGAINST}) by ${SHARE} of (?:the |its |our |all )?(?<voters>${VOTERS}(?: [\p{L}\d'’]+){0,12})`,
  'u',
);

/** "The weavers will never sign": who will not, and what only one who would bind himself does. */
export const WILL_NEVER_SIGN =
  /^(?:that )?(?:the )?(?<who>OWN|we|he|she|it|they) (?:will|would|shall) (?:not|never) (?:ever )?(?:sign|put (?:its|his|her|their|our) (?:name|signature) to|swallow|stomach|live with|stand for|settle for)\b/u;

/** Words before a vote that leave it open or deny it. */
export const VOTE_IS_OPEN = /^(?:if|unless|whether|not|never|nobody|none|would|could|might|should|until|before|once|t)$/u;

/** A refused or negated cue does not do what its verb says: "did not rule out", "would not confirm". */
export const NEGATES_ACT =
  /\b(?:not|never|neither|no longer|yet to|declin\w+ to|refus\w+ to|short of|far from|nowhere near|not near|hardly|scarcely|barely)\b|n['’]t\b/i;

/** Right before a verb: what might be done, or would have been, is not done. */
export const IS_ONLY_POSSIBLE = /\b(?:might|may|(?:would|could|should|might|may) have)\s+(?:\p{Ll}+ly\s+)?$/u;

/** Before "have" and a verb: what would have been done was not. */
export const OPENS_UNDONE = /^(?:would|could|should|might|may)$/u;

/** Who denies a report of what he did has not done it by telling what the report says. */
export const DENIES = /\bden(?:y|ies|ied|ying)\b/iu;

/** The same of who makes light of a report, "brushed aside reports that his side had accepted". */
export const MAKES_LIGHT =
  /\b(?:dismiss\w*|reject\w*|rebuff\w*|rebut\w*|refut\w*|disput\w*|debunk\w*|rubbish(?:es|ed|ing)|trash(?:es|ed|ing)|scotch(?:es|ed|ing)|quash(?:es|ed|ing)|scoff\w* at|(?:brush|shrugg?|wav|swatt?|laugh)(?:e?s|ed|ing)? (?:aside|off|away)|pour(?:s|ed|ing)? (?:cold water|scorn) on)\b/iu;

/** "Deny Holt the nomination", "denied him a second term": behind the verb stand somebody and what is kept from him, and no words are denied. */
export const WITHHOLDS =
  /^(?:(?:(?:\p{Lu}[\p{L}.’'-]*|him|her|them|us|me) ){1,5}(?:the|an?|any|his|her|their|its|another) \p{L}|the \p{Ll}+ an? (?!(?:day|week|month|year|hour)\b)\p{Ll})/u;

/** "dampened hopes of progress", "no progress was made": such words report none. */
export const DOUBTS_PROGRESS =
  /\b(?:no|not|little|scant|hardly|any|lack|without|slow\w*|unlikely|doubt\w*|temper\w*|play\w* down|lower\w*|dampen\w*|hop(?:e|es|ed|ing)|expect\w*|seek\w*|sought|want\w*|until|unless|if|need\w*)\b|n['’]t\b/i;
/** Who complains of an offer makes none. */
export const COMPLAINS =
  /\b(?:complain|accus|critici[sz]|blam|lament|denounc|condemn|deplor|object|grumbl|grip(?:e|ing)|moan|protest|bemoan|bristl|fum(?:e|ing)|scoff|rail(?:s|ed|ing)\b)\w*|\b(?:unhappy|angry|upset|furious|dismayed|disappointed|frustrated)\b/i;

/** "Could hardly sign", "is no longer opposed", "voted against endorsing": what stands behind is not done. */
export const LEAVES_UNDONE =
  /\b(?:hardly|scarcely|barely|no longer|never|far from|a long way from|short of|yet to|against|nobody|none|neither)(?: [\p{L}’'-]+){0,3} ?$/iu;

/** "Have ratified the contract offer": the noun is what is accepted. */
export const ACCEPTS_BEFORE_OFFER =
  /\b(?:ratified|approved|endorsed|accepted|voted (?:for|to accept|in favou?r of))(?: [\p{L}’'-]+){0,4} ?$/iu;
