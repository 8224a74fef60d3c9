/** Behind a name, what its bearer will do by another's account: " will stop the tests", " will be closing its yard". Who is told to pay is not among these. */
export const WILL_GIVE_UP =
  /^ (?:will|would|['’]ll) (?:\p{Ll}+ )?(?:stop|halt|end|suspend|freeze|cease|give up|abandon|drop|dismantle|close|shut|release|withdraw|refrain|join|sign|lift|be \p{Ll}+ing)\b/u;

/** "They have agreed not to": others, in the mouth of one person. */
export const THEY_UNDERTAKE =
  /^(?:that )?[“"'‘]?(?:and )?(?:they|both (?:of them|sides))(?:['’]ve|['’]re|['’]ll)? (?:(?:has|have|had|will|would|are|were) )?(?:(?:now|also|already|just|finally|both|all) )?(?:agree[sd]?|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|committed|undert(?:ook|aken)|offer(?:s|ed)?|decided?|consented|ready|willing|prepared|stop|halt|end|suspend|freeze|give up|dismantle|close)\b/iu;

/** Words by which an outcome is meant for ever, without anything in return, or for all. */
export const IS_WHOLE: readonly RegExp[] = [
  /\b(?:permanent(?:ly)?|for good|for ever|forever|indefinite(?:ly)?)\b/iu,
  /\b(?:unconditional(?:ly)?|without (?:any )?(?:conditions?|strings)|no strings)\b/iu,
  /\b(?:full(?:y)?|all|every|everybody|everyone|total(?:ly)?|complete(?:ly)?|entire(?:ly)?|outright|universal(?:ly)?|no exceptions?|altogether)\b/iu,
];

/** Words that let some go free, or for a time. */
export const GRANTS_SOME =
  /\b(?:exempt(?:s|ed|ing|ions?)?|spar(?:e|es|ed|ing)|exclud(?:e|es|ed|ing)|waiv(?:e|es|ed|ing|ers?)|carv(?:e|es|ed|ing) out|let(?:s|ting)? off|excus(?:e|es|ed|ing)|temporar(?:y|ily)|for now|for the time being|interim|provisional(?:ly)?|partial(?:ly)?|some of|reprieves?|postpon(?:e|es|ed|ing)|delay(?:s|ed|ing)?)\b/iu;

/** Words by which somebody asks for something: he grants nothing by that. */
export const ASKS_FOR =
  /\b(?:should|must|ought to|need(?:s|ed)? to|has to|have to|want(?:s|ed)?|demand(?:s|ed|ing)?|insist(?:s|ed|ing)?|seek(?:s|ing)?|sought|call(?:s|ed|ing)? for|urg(?:es|ed|ing)|ask(?:s|ed|ing)? (?:for|to be)|plead(?:s|ed|ing)?|push(?:es|ed|ing)? for)\b/iu;

/** Words of pleasure at what another does, which tell no more than that. */
export const WELCOMES =
  /\b(?:welcom(?:e|es|ed|ing)|commend(?:s|ed|ing)?|prais(?:e|es|ed|ing)|hail(?:s|ed|ing)?|applaud(?:s|ed|ing)?|laud(?:s|ed|ing)?|salut(?:e|es|ed|ing)|congratulat\p{Ll}+|good news|encourag(?:ed|ing) (?:by|news|sign|step)|heartening|gratif(?:ied|ying)|(?:big|great|good|real) progress|(?:positive|good|great|big|important|first) step|step in the right direction|glad|pleased|delighted)\b/iu;

/** Praise, of a person or a thing, which wants nothing. */
export const PRAISES =
  /\b(?:prais(?:e|es|ed|ing)|laud(?:s|ed|ing)?|commend(?:s|ed|ing)?|salut(?:e|es|ed|ing)|applaud(?:s|ed|ing)?)\b/iu;

/** Words that stand for something themselves. */
export const STANDS_FOR =
  /\b(?:support|back(?:s|ed|ing)\b|endors|accept(?:s|ed|ing)?\b|agree|favou?r(?:s|ed)?\b|propos(?:es|ed|ing)\b|offer(?:s|ed|ing) to\b|promis(?:e|es|ed|ing) to\b|pledg|demand|insist|urg(?:e|es|ed|ing)\b|want|vot(?:e|es|ed|ing)\b|sign(?:s|ed|ing)?\b|will\b|should\b|must\b|needs?\b|call(?:s|ed|ing)? (?:for|on)\b)/iu;

/** Whoever says so is against a view; which of several things it is a view of, the words behind do not say. */
export const DISAGREES_WITH_VIEW =
  /\b(?:(?:dis)?agree(?:s|d)?|(?:take|took|takes) issue|at odds|differ(?:s|ed)?) with (?:[\p{L}.’'-]+ ){0,3}?(?:[\p{L}.-]+['’]s?|his|her|their|its|that|this|the) (?:\p{Ll}+ )?(?:positions?|views?|stance|assessment|opinion|approach|interpretation|characteri[sz]ation|judgement|judgment|conclusion|decision)\b/iu;

/** Unease about something, which is not yet to be against it. */
export const IS_UNEASY =
  /\b(?:worr(?:y|ied|ies|ying)|concern(?:s|ed)?|fear(?:s|ed|ful)?|disappoint(?:ed|ing|ment)|regret(?:s|ted|table)?|uncertaint(?:y|ies)|frustrat(?:ed|ion|ing)|uneasy|unease|sceptical|skeptical|wary|doubts?|doubted|question(?:s|ed)|lament(?:s|ed)?|complain(?:s|ed|t|ts|ing)?|reservations?|disagree(?:s|d)? with the way)\b/iu;

/** Words that speak against something. */
export const SPEAKS_AGAINST =
  /\b(?:reject|rebuff|oppos|against|refus|resist|block|veto|stop|halt|end|repeal|withdraw|scrap|cancel|drop|abandon|kill|defeat|sue|suing|ban|boycott|fight|protest|denounc|condemn|never|no\b|not\b|cannot|can['’]t|won['’]t|n['’]t\b|wrong|mistake|illegal|unlawful|unconstitutional|unacceptable|bad\b|worse|worst|terribl|awful|disast|danger|threat|damag|harm|hurt|discriminat|unfair|unjust|outrag|absurd|ridiculous|insult|folly|betray|attack|violat|undermin|wast|fail)/iu;

/** Grants something before a "but": "I understand the wish for it, but". */
export const GRANTS_FIRST =
  /\b(?:sympath\p{L}+|understand(?:s|able|ably)?|understood|appreciat(?:e|es|ed)|respect(?:s|ed)?|in principle|in theory|admir(?:e|es|ed)|prais(?:e|es|ed)|welcom(?:e|es|ed)|lik(?:e|es|ed) (?:the|it|that)|good (?:idea|intentions?)|well[- ]meant|of course|no doubt|it is true|fair point|agree(?:s|d)? (?:that|with)|conced(?:e|es|ed)|admit(?:s|ted)?|acknowledg(?:e|es|ed)|grant(?:s|ed)? that|attractive|tempting|laudable|noble|worthy)\b/iu;

/** Opens a sentence that takes back what the one before it granted. */
export const OPENS_WITH_BUT = /^["”’']? {1,2}["“‘']?(?:But|Yet|However|Still|Nevertheless|Nonetheless|That said)\b/u;

/** Wants something of whoever is named behind it: "also wants ", "called on ". */
export const WANTS_OF =
  /\b(?:want(?:s|ed)?|urg(?:es|ed|ing)|press(?:es|ed|ing)|ask(?:s|ed|ing)?|call(?:s|ed|ing)? (?:up)?on|lean(?:s|ed|ing)? on|pressur(?:es|ed|ing)|pressure on|expect(?:s|ed)?|push(?:es|ed|ing)|forc(?:es|ed|ing)|told|tell(?:s|ing)?|order(?:s|ed)?) (?:the )?$/iu;

/** What somebody expects another to do, which he need not want: "expect the union to accept". */
export const EXPECTS_OF_ANOTHER =
  /(?<!\b(?:[Ww]e|I|an?|the|not|n['’]t) )\bexpect(?:s|ed|ing)?\s(?:that\s)?(?!\p{L}+sel(?:f|ves)\b)(?:[\p{L}’'.-]+\s){1,5}?(?:to|will|would)\s\p{Ll}{2,}/u;

/** What others must do, and what they get for it: "they must pay to win a longer licence". The price and the prize are captured. */
export const PRICE_AND_PRIZE =
  /\b(?:must|ha(?:s|ve|d) to|needs? to|would have to|should)\s([^.;:“”"\n]{3,80}?)\s(?:in order )?to (?:win|gain|get|earn|secure|obtain|keep|retain|receive|qualify for)\s([^.;:“”"\n]{3,80})/iu;

/** Behind a name, what is wanted of it: " to cut its fleet". */
export const TO_DO_SO = /^ to \p{Ll}+/u;

/** Keeps from happening what follows: "to forestall a takeover". */
export const PREVENTS =
  /\b(?:forestall(?:s|ed|ing)?|avert(?:s|ed|ing)?|stav(?:e|es|ed|ing) off|head(?:s|ed|ing)? off|fend(?:s|ed|ing)? off|ward(?:s|ed|ing)? off|thwart(?:s|ed|ing)?|guard(?:s|ed|ing)? against) ([^,;.:]{2,120})/iu;

/** Behind the name of whoever others want something of: "faced calls from growers to stop". */
export const IS_PRESSED_TO =
  /^(?:, [^,;.]{1,40},)? (?:(?:has|have|had|also|still) ){0,2}(?:fac(?:es|ed|ing)|(?:is|was|are|were|came|comes|come) under|felt|resist(?:s|ed)|brushed off) (?:[\p{L}-]{1,20} ){0,4}(?:pressure|calls?|demands?|appeals?|pleas?)(?: (?:from|by) (?:[\p{L}’'-]{1,20} ){1,6}?)? ?to \p{Ll}/u;

/** Parts what is granted from what is stood for. */
export const BUT = /[,;.—–-]\s+(?:but|yet|however)\b|\bbut\b/iu;

/** What is before a name that is only supposed to do something: "if the ", "should Mr. ". */
export const IS_SUPPOSED_OF =
  /(?:^|[\s“"(])(?:[Ii]f|[Uu]nless|[Ww]hether|[Ss]hould|[Ww]ere|[Ii]n case|[Aa]ssuming|[Ss]uppose|[Ss]upposing)(?: (?:the|a|both))?(?: \p{Lu}[\p{L}.]*)? $/u;

/** What somebody stopped before saying, or has not asked for; to the end of its clause. It is captured. */
export const LEFT_UNSAID =
  /\b(?:stop(?:s|ped|ping)? short of|(?:ha(?:s|ve|d)|did|do(?:es)?)(?: not|n['’]t) (?:(?:yet|explicitly|directly|publicly|outright|specifically) )?(?:call(?:ed)? (?:for|on)|ask(?:ed)? for|demand(?:ed)?)) ([^,.;:—“”"\n]{3,160})/iu;

/** What is done only where the condition of a deal fails: "agreed to sell to Holt unless a higher bid comes". */
export const EXCEPTED = /\bunless ([^.;:“”"\n]{3,160})/iu;

/** What a vote is to be held on is not yet wanted: "agreed to hold votes on measures to". */
export const TO_BE_VOTED_ON =
  /\b(?:hold|schedule|allow|permit|grant|set|promis(?:e|ed)|agree(?:d)? (?:to|on)) (?:a |an |the )?(?:\p{L}{1,20} ){0,2}?(?:votes?|debates?|hearings?|referendum) on ([^.;:\n]{3,200})/iu;

/** What somebody finds too little, or too weak, of which he wants more: "criticized her state's lax gun laws". */
export const FINDS_TOO_LITTLE =
  /\b(?:lax|inadequate|insufficient|too (?:little|few|weak|slow)|lack of|lack(?:s|ed|ing)|failures? to|fail(?:s|ed|ing)? to|did(?: not|n['’]t) (?:give|provide|offer|send|do)) ([^.;:\n]{2,200})/iu;

/** What falls short of what somebody wants: "does not go far enough". */
export const FINDS_TOO_WEAK =
  /\b(?:(?:not|nowhere near|hardly|n['’]t) (?:(?:go(?:es|ne|ing)?|do(?:es|ing)?|reach(?:es|ing)?) )?(?:nearly )?(?:far|much|strong|tough) enough|too (?:weak|timid|modest|feeble|mild)|f(?:all|alls|ell|alling) (?:far |well )?short|toothless|watered[ -]down|half[ -]measures?)\b/iu;

/** Turns a thing down, however little else is wrong with it: "rejected the offer, which fell short". */
export const TURNS_DOWN =
  /\b(?:reject|rebuff|refus|declin|spurn|veto|oppos)\p{Ll}*|\b(?:turn(?:s|ed|ing)?|vot(?:e|es|ed|ing)|threw|thrown) (?:it |them )?(?:down|out|against)\b/iu;

/** Behind what somebody does, a clause of what came before it, with a subject of its own: "hours after the warden backed the sale". */
export const AFTER_ANOTHER =
  /\b(?:hours?|days?|weeks?|minutes?|months?|shortly|soon|just|right|even) (?:after|before|as) (?<clause>(?:the|an?|\p{Lu}[\p{L}.’'-]{1,30}) [^,;:“”"\n]{4,200})/u;

/** Grants that something is so. */
export const ADMITS = /\b(?:conced|admit|acknowledg)\p{Ll}*\b/iu;

/** How the next sentence of a speaker damns what he has just named: "That is unacceptable". */
export const DAMNS_WHAT_WAS_NAMED =
  /^[\s”"'’]{0,4}(?:\p{Lu}[^.!?”"\n]{0,60}?[.,] )?[“"']?(?:(?:And|But) )?(?:that|this|it)(?:['’]s| is| was| would be) (?:(?:just|simply|totally|completely|absolutely|utterly|plain|so|very|not only|an?) ){0,2}(?:unacceptable|wrong|outrageous|absurd|shameful|disgrace(?:ful)?|ridiculous|nonsense|unfair|unjust|immoral|indefensible|intolerable|a mistake|scandal(?:ous)?)\b/iu;

export const IS_A_VOTE = /\b(?:vot(?:e|es|ed|ing)|debates?|hearings?|referendum|ballots?)\b/iu;

/** What is supposed, to the end of its clause: "if the ban were lifted". Behind "only" it is asked for. It is captured. */
export const SUPPOSED_TO_BE =
  /(?<!\b(?:only|as|ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|knows?|knew|say|sure|unclear|see|decide) )\bif ([^,;:.!?”"\n]{3,200})/iu;

/** What somebody else stands for, in the mouth of one who is against it: "because of her support for the tax". It is captured. */
export const STOOD_FOR_BY_HIM =
  /\b(?:his|her|its|their|\p{Lu}[\p{L}-]{1,20}[’']s?) (?:\p{Ll}{1,15} )?(?:support (?:for|of)|backing (?:for|of)|opposition to|embrace of|advocacy of|(?:push|call|calls|bid|drive) (?:for|to)|(?:vow|pledge|promise|plans?|efforts?|attempts?) to) ([^,;.!?”"\n]{3,160})/u;

/** Turns on somebody, and goes on with what he does or would do: "attacked Holt, saying he would close". */
export const ATTACKS_HIM_WHO =
  /\b(?:accus|assail|attack|bash|blast|chid|condemn|critici[sz]|denounc|fault|hammer|knock|lambast|mock|rebuk|ripp|scold|skewer|slamm|taunt|ridicul)\p{Ll}{1,4} [^.;!?”"\n]{2,60}?, (?:saying|claiming|charging|arguing|alleging|predicting|warning|suggesting|contending)(?: that)? (?:he|she|they|it) (?:will|would|wants?|wanted|plans?|planned|is|was|has|had)\b/u;

/** What is called wrong where it is left undone: "not enacting the law is unconscionable". Whoever says so wants it done. */
export const DAMNS_OMISSION =
  /^(?:that )?(?:not \p{Ll}{2,20}ing|failing to|refusing to|(?:a |the )?failure to|inaction on) [^.;!?\n]{2,160}? (?:is|was|are|were|would be)(?: \p{Ll}{2,15}){0,2} [“"'‘]?(?:unconscionable|unacceptable|wrong|irresponsible|immoral|shameful|outrageous|inexcusable|indefensible|a (?:mistake|disgrace|scandal|shame|failure|betrayal))\b/iu;
