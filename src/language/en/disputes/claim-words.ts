/**
 * What is one act told by two who took part in it: who delivers and who receives, who proposes and who demands. An entry is the name
 * under which the forms are compared, with the forms.
 */
const ACTS: Readonly<Record<string, readonly string[]>> = {
  transfer: [
    'deliver',
    'delivers',
    'delivered',
    'delivering',
    'hand',
    'handed',
    'hands',
    'handing',
    'give',
    'gave',
    'given',
    'giving',
    'send',
    'sent',
    'sending',
    'pass',
    'passed',
    'receive',
    'received',
    'receives',
    'receiving',
    'receipt',
    'get',
    'got',
    'gotten',
    'getting',
    'submit',
    'submitted',
    'supply',
    'supplied',
    'supplying',
    'provide',
    'provided',
    'providing',
    'arrive',
    'arrived',
    'arriving',
    'reach',
    'reached',
    'reaching',
    'shown',
    'show',
    'showed',
    'shared',
    'share',
    'forward',
    'forwarded',
    'forwarding',
    'wire',
    'wired',
    'wiring',
    'transfer',
    'transferred',
    'transferring',
    'remit',
    'remitted',
    'mailed',
    'emailed',
    'e-mailed',
    'faxed',
    'couriered',
    'shipped',
    'dispatched',
    'despatched',
    'conveyed',
    'relayed',
    'lodged',
    'filed',
    'furnished',
    'tendered',
    'delivery',
    'handover',
  ],
  meet: [
    'meet',
    'met',
    'meets',
    'meeting',
    'meetings',
    'talk',
    'talked',
    'talks',
    'spoke',
    'spoken',
    'speak',
    'conversation',
    'conversations',
    'sat',
    'encounter',
    'encounters',
  ],
  ask: [
    'offer',
    'offered',
    'offers',
    'offering',
    'propose',
    'proposed',
    'proposes',
    'proposing',
    'proposal',
    'demand',
    'demanded',
    'demands',
    'demanding',
    'ask',
    'asked',
    'asks',
    'asking',
    'want',
    'wanted',
    'request',
    'requested',
    'sought',
    'seek',
    'tabled',
  ],
  withdraw: ['withdraw', 'withdrew', 'withdrawn', 'withdraws', 'withdrawing', 'retracted', 'retract', 'pulled'],
  pay: ['pay', 'paid', 'pays', 'paying', 'payment'],
  close: [
    'close',
    'closes',
    'closed',
    'closing',
    'closure',
    'closures',
    'shut',
    'shuts',
    'shutting',
    'shutdown',
    'shutdowns',
    'shuttered',
  ],
  leave: ['leave', 'left', 'leaves', 'leaving', 'walkout', 'quit'],
  take: ['take', 'took', 'taken', 'takes', 'taking'],
  break: ['break', 'broke', 'broken', 'breaks', 'breaking', 'breach', 'breached', 'violated', 'violate'],
  fire: ['fire', 'fired', 'fires', 'firing', 'shot', 'shoot', 'shooting'],
  tell: ['tell', 'told', 'tells', 'telling', 'inform', 'informed', 'informing', 'notified', 'warned'],
  see: ['see', 'saw', 'seen', 'sees', 'seeing'],
  sign: ['sign', 'signed', 'signs', 'signing', 'signature'],
  accept: ['accept', 'accepted', 'accepts', 'accepting', 'acceptance'],
  grow: [
    'grow',
    'grows',
    'grew',
    'grown',
    'growing',
    'growth',
    'increase',
    'increases',
    'increased',
    'increasing',
    'rise',
    'rises',
    'rose',
    'risen',
    'rising',
    'surge',
    'surged',
    'upsurge',
    'uptick',
    'spike',
    'spiked',
    'soared',
    'influx',
  ],
  whole: ['whole', 'entire', 'entirety', 'entirely', 'complete', 'completely', 'full', 'fully', 'all'],
};

/** The name under which a form is compared with others; forms of no act stand for themselves. */
export const ACT_OF_FORM: ReadonlyMap<string, string> = new Map(
  Object.entries(ACTS).flatMap(([act, forms]) => forms.map((form) => [form, act] as const)),
);

/** That there is more of something, as a noun: "a significant influx of", "any rise in". It is nobody's deed. */
export const GROWTH_OF = /\b(?:growth|increases?|rise|surge|upsurge|uptick|spike|influx) (?:of|in)\b/iu;
/** "Complained about a surge in thefts": a cue that tells what is named behind it as a fact. */
export const COMPLAINING_CUE = /\b(?:complain\p{Ll}*|report(?:s|ed|ing))\b/iu;

/** Acts that have two doers: one gives, the other receives. */
export const TWO_SIDED_ACTS: ReadonlySet<string> = new Set(['transfer', 'meet', 'ask']);

/** Words that say in a clause that something is not so. Two of them are one too many: "did not refuse". */
export const TURNS =
  /\b(?:not(?! (?:only|just|merely|simply|least)\b)|no|never|nobody|none|nothing of the (?:kind|sort)|neither|cannot|nor)\b|n['’]t\b|\b(?:den(?:y|ies|ied|ying)|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing) to|fail(?:s|ed)? to|untrue|false)\b/giu;

/** Set against what is denied in the same breath, "was not the flour but the barley": it is not denied. */
export const RATHER_THAN_DENIED =
  /(?<=\bnot (?!only\b|just\b|merely\b|simply\b)[^.,;:]{3,80}) but (?:rather |only |merely )?.{3,}$/u;

/** "It was not the city but the union that had walked out": who did not do it, who did, and what was done. */
export const NOT_THIS_ONE_BUT_THAT =
  /^(?<opening>(?:that )?)it (?:was|is|had been|has been) (?:not|never) (?<not>[^,.;:]{2,60}?),? but (?:rather )?(?<but>[^,.;:]{2,60}?),? (?:that|who|which) (?<did>.+)$/iu;

/** What may be, will be or should be is no fact that others can contest. */
export const NO_FACT =
  /\b(?:will|would|wo|could|should|may|might|must|shall|can|cannot|[Ii]f|unless|whether|ready|willing|hop(?:e|es|ed|ing)|(?<!['’]s? |\b(?:the|no|any|its|their|his|her|our|these|those|such|new|draft) )plans?|planned|expects?|wants?|wish(?:es)?|needs?)\b/u;

/** What will be: the two numbers of two sides for it cannot both be right. */
export const WILL_BE = /\b(?:will|would)\b/gu;

/** "No such meetings took place": what another was just cited for. The noun is captured. */
export const NO_SUCH =
  /\b(?:no|any|never .{0,20}) such (?:\p{L}+ )??(\p{L}+)\b|\b(?:none|nothing) of (?:this|that|the sort|the kind)\b/iu;

/** "Had ordered nothing of the kind": the verb, by which another told what was done. Captured. */
export const NOTHING_OF_THE_KIND = /\b(?<verb>\p{L}{2,20}) nothing of the (?:kind|sort)\b/iu;
export const DONE = /^(?:did|do|done|doing)$/iu;

/** The least that there is of a thing. */
const SMALLEST =
  '(?:cent|penny|dime|dollar|crown|euro|pound|word|inch|drop|scrap|shred|line|ounce|litre|liter|barrel|grain|coin)';

/** "Not a cent of that", "none of it": nothing of what another was just cited for. */
export const NONE_OF_THAT =
  /\b(?:none|nothing|(?:a|one|single) (?:cent|penny|dime|dollar|crown|euro|pound|word|inch|drop|scrap|shred|line)) of (?:that|it|this|them|those|(?:that|the|this) money)\b/iu;

/** A subject of which there is none, up to its verb: "not one of the growers had". */
export const NONE_OF_SUBJECT = new RegExp(
  String.raw`\b(?:not (?:one|a single)(?: ${SMALLEST})?(?: of (?:the|his|her|its|their|our|those))?|none of (?:the|his|her|its|their|our|those))(?: [\p{Ll}-]{2,20}){1,2}? (?=(?:had|has|have|was|were|ever)\b)`,
  'iu',
);

/** "Not one cent of the": what is left of the words of such a claim is what others say of the whole. */
export const NOT_THE_SMALLEST = new RegExp(
  String.raw`\b(?:not )?(?:a|one|a single|single) ${SMALLEST} of (?:the|his|her|its|their|our|those) `,
  'giu',
);

/** What says no more than that something is counted, or when: of two that differ in no other words, one counts otherwise. The words are stems. */
export const ONLY_COUNTS =
  /^(?:number|total|tall[iy]|toll|count|figure?|onl[iy]|just|some|about|around|nearl[iy]|almost|least|most|exactl[iy]|(?:mon|tues|wednes|thurs|fri|satur|sun)da[iy](?:['’]s)?)$/u;

/** Who turned down a thing did not accept it. */
export const DID_NOT_ACCEPT =
  /\b(?<had>had|has|have|was|were|been)? ?(?:turn(?:s|ed)? down|reject(?:s|ed)?|spurn(?:s|ed)?|rebuff(?:s|ed)?|thrown out|threw out|vot(?:e|ed) down)\b/giu;

/** The only object is one that was named before: "had never been given them". */
export const NAMED_BEFORE = /\b(?:them|it|any|one|so|that|this)\b[\s.,”"’']*$/iu;

/** Who speaks tells of himself or of his side. */
export const OF_OWN_SIDE = /\b(?:we|our|ours|us|I|my)\b/u;

/** The speaker, behind "said" or at the beginning of what is said. */
export const SPEAKER_PRONOUN = /^(?:that )?[“"‘']?(?:he|she|they)\b/iu;

/** "Was seized", "has not been paid": who did it is not told. */
export const AGENTLESS =
  /\b(?:was|were|been|being|be|is|are) (?:not |never |\p{Ll}+ly )?(?:\p{Ll}+ed|paid|given|made|met|sent|shown|told|broken|taken|withdrawn|held|kept|left)\b(?!.{0,40}\bby\b)/u;

/** Between two claims of one sentence. */
export const CLAIM_BREAK =
  /; |, [“"]?(?:and|but|while|whereas|although) (?:that )?| and (?=(?:(?:has|had|have|did|does|do|was|were|is|are) )?(?:not|never)\b)/u;

/** What was, or is going on: a verb of the past, the perfect, or the progressive. */
export const TELLS_FACT =
  /\b(?:had|has|have|did|was|were|been|\p{Ll}{2,}ed|met|gave|sent|took|got|paid|made|left|broke|withdrew|spoke|came|went|saw|told|held|kept|shot|began|sold|cut|fell|won|lost|struck|sought|built|drew|flew|ran|put|set)\b|(?:['’]re|['’]s|\bis|\bare) (?:not )?\p{Ll}+ing\b/u;

/** A cue by which somebody tells a fact or denies one. */
export const CLAIMING_CUE =
  /\b(?:said|says|saying|told|tells|wrote|announced|announces|denied|denies|denying|insist\p{Ll}*|claim\p{Ll}*|maintain\p{Ll}*|according|acknowledged|confirmed|reported|added|stated|contend\p{Ll}*|alleg\p{Ll}*|assert\p{Ll}*|complain\p{Ll}*|accus\p{Ll}*|countered|put(?:s|ting)?|estimat\p{Ll}*|reckon\p{Ll}*|counted|(?:shot|hit|fired) back|replied|retorted|declared|contradict\p{Ll}*|disput\p{Ll}*)\b/iu;

/** A cue that denies. */
export const DENYING_CUE = /\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing))\b/iu;

/** What is called false as a whole: not "a false prophet". */
export const CALLED_FALSE = /\b(?:false|untrue|fabricat\p{Ll}+|nonsense|no truth|baseless)\b(?!\s+\p{L})|\bno truth\b/iu;

/** What is denied is an act of one's own, named by its verb or noun: "any role in", "meeting her". */
export const OF_ONESELF = /^[^\p{L}]*(?:any |a |an |all )?(?:\p{L}+ing\b|\p{L}+ (?:in|of)\b)/u;

/** A sentence or a part of one tells something: it has a verb. "The ferry line and its crews", whom somebody sued, says nothing. */
export const HAS_A_VERB =
  /\b(?:is|are|am|was|were|be|been|being|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|\p{Ll}{2,}(?:ed|ing)|met|gave|sent|took|got|paid|made|left|broke|withdrew|spoke|came|went|saw|told|held|kept|began|sold|cut|fell|won|lost|built)\b|n['’]t\b|['’](?:s|re|ve|ll|d)\b/u;
