/**
 * What may stand between who decides and the verb: time, manner and auxiliaries of what is done. A comma, a "not" or a "would" may not, nor a
 * "had", which tells of what was before.
 */
const DONE = String.raw`(?:\s(?:have|has|also|then|today|yesterday|finally|formally|overwhelmingly|narrowly|unanimously|(?:on|late|early|last|this|late on|early on) (?:\p{Lu}\p{Ll}+day|week|night|morning|evening)|on \d{1,2} \p{Lu}\p{Ll}+))*`;

/** Who decides for a party: "members", "the party's parliament". */
const DECIDERS = String.raw`(?:members|membership|delegates|workers|crews|voters|lawmakers|legislators|leaders|leadership|negotiators|shareholders|cabinet|government|parliament|senate|assembly|council|board)`;

/** Behind a name, who its bearer is: "(R)", ", Liberal of Halmos,". */
const DESCRIPTION = String.raw`(?:\s\([^()\n]{1,25}\))?(?:,\s(?!(?:and|or|but|who|which|whose|where|as|if|when)\b)[^,;:.\n]{3,60},)?`;

/** Between a party's name and the verb: nothing but who decides for it, who that is, and how it was done. */
export const BEFORE_DECISION = new RegExp(String.raw`^(?:['’]s?)?(?:\s${DECIDERS})?${DESCRIPTION}${DONE}\s$`, 'u');

/** Before a party's name: those who decide for it, or nothing that makes it part of something else. */
const AT_CONVENTION = String.raw`(?:(?:at|in) (?:the|its|their|an?) (?:\p{L}+ ){0,2}(?:convention|congress|conference|meeting|assembly|session) )?`;
const WHOLE_OF = String.raw`(?:${DECIDERS} ${AT_CONVENTION}|(?:two |three )?(?:states?|cit(?:y|ies)|count(?:y|ies)|provinces?|towns?|republic|kingdom|commonwealth) )of`;
export const DECIDERS_OF = new RegExp(String.raw`\b${WHOLE_OF} (?:the )?$`, 'iu');
/** What of the words before a name belongs to it: "the", "members of the". */
export const BEGINS_SUBJECT = new RegExp(String.raw`(?:(?:\bthe )?\b${WHOLE_OF} )?(?:\bthe )?$`, 'iu');

/** Between the last of several names and the one before, and between those before. */
export const JOINS_LAST = new RegExp(String.raw`^${DESCRIPTION},? and (?:the )?(?:\p{Lu}[\p{L}.]* ){0,3}$`, 'u');
export const JOINS_OTHERS = new RegExp(String.raw`^${DESCRIPTION}, (?:the )?(?:\p{Lu}[\p{L}.]* ){0,3}$`, 'u');
/** Before the first of several names, where all of them may be one subject: nothing but a day, a conjunction, or what they are called. */
export const BEFORE_JOINT = new RegExp(
  String.raw`(?:^|[;:—–“"] |, |\b(?:that|and|but|after|before|when|as|while|because|since|where) )(?:(?:[Oo]n )?\p{Lu}\p{Ll}+day,? )?(?:\b(?:[Tt]he )?${WHOLE_OF} )?(?:[Tt]he |[Bb]oth )?(?:\p{Lu}[\p{L}.]* ){0,3}$`,
  'u',
);

/** Offices of which a country, a state or a city has one, by which its holder is called: "the governor". */
export const SOLE_OFFICE =
  /\b[Tt]he (president|governor|mayor|prime minister|chancellor|premier|chief minister|king|queen)(?= |, )(?!['’])/gu;
/** Behind an office, the last word of who holds it: "the governor, Ann Reyes". And before it, the place where he does. */
export const NAMED_BEHIND_OFFICE = /^,? (?:\p{Lu}[\p{L}.]* ){0,3}(\p{Lu}[\p{L}’'-]+)/u;
export const IN_ANOTHER_PLACE =
  /\b[Ii]n (?:\p{Ll}+ )?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)\p{Lu}[\p{L} ]{1,30},? $/u;
export const HANGS_ON_PREPOSITION =
  /\b(?:at|from|with|by|to|for|in|on|against|of|between|than|like|about|over|under|near|without|after|before)(?: the| its| their)? $/iu;
/** "Deckhands at Corvane Lines": the second name only tells where the first belong. */
export const BELONGS_TO = /^\s(?:at|of|in|from)(?: the)?\s$/iu;

/** Words before the subject that make of a deed what has not happened, or was denied. */
export const NOT_A_DEED =
  /\b(?:if|unless|whether|until|till|would|could|should|might|may|will|deny|denies|denied|false|not|never|no|nobody|once|neither|nor|none|hardly)\b[^,;:]{0,40}$/iu;

/** What is voted on. */
const MATTER = String.raw`\b(?:bills?|measures?|legislation|resolutions?|deals?|agreements?|budgets?|plans?|packages?|treaty|treaties|pacts?|accords?|amendments?|proposals?|laws?|offers?|contracts?|motions?|compromise|nominees?|nominations?|bans?|vetoe?s?|settlements?|agenda|extensions?)\b`;

/** A body that votes. */
const BODY = String.raw`(?:House of \p{Lu}\p{L}+|(?<!\b(?:White|Blue) )House|Senate|Congress|[Pp]arliament|[Aa]ssembly|[Ll]egislature|(?:[Ss]ecurity |[Cc]ounty )?[Cc]ouncil|[Cc]ommission|[Cc]ommittee|[Cc]abinet|(?:[Ll]ower|[Uu]pper) house|[Cc]hamber|lawmakers|legislators|senators|deputies)`;

/** With its article and description: "the full Senate", "the Liberal-led Assembly", "a House committee". */
const NAMED_BODY = String.raw`(?:(?:[Tt]he|[Aa]n?|[Bb]oth) )?(?:(?:full|state|city|national|federal|\p{Lu}[\p{L}.]*(?:-(?:controlled|led|run|dominated))?) ){0,3}${BODY}`;

/** Where the subject of a main clause or of a clause of time begins. */
const CLAUSE_START = String.raw`(?:^|[,;:—–] |\b(?:[Aa]nd|[Bb]ut|[Aa]fter|[Ww]hen|[Aa]s|[Ww]hile|[Ss]ince|[Oo]n \p{Lu}\p{Ll}+day) )`;

/** How many voted for it, and how many against: "61-20", "7 to 2". */
const COUNT = String.raw`\d{1,4}(?:[-–]| to )\d{1,4}`;
/** The same, with both numbers captured. */
export const VOTE_COUNT = /\b(\d{1,4})(?:[-–]| to )(\d{1,4})\b/u;

const TO_PASS = String.raw`to (?:pass|accept|approve|ratify|back|adopt|end|extend|confirm)`;

/** A body that did something by a vote of so many to so many, which is told behind it. */
const VOTING = String.raw`${CLAUSE_START}(${NAMED_BODY})\s[^.;\n]{1,90}?\b(?:after|by|in) voting\b[^.;\n]{0,40}?\b`;

/** The votes that a body, or its greater half, did not find. */
const TOO_FEW_VOTES = String.raw`(?:(?:failed|was unable|were unable) to|(?:could|did) not|couldn['’]t|didn['’]t) (?:get|muster|win|reach|find|gather|secure|garner|attract|draw)\b[^.;,\n]{0,30}?\b(?:votes|majority|supermajority)\b|(?:fell|came up) short of [^.;,\n]{0,30}?\b(?:votes|majority|supermajority)\b`;

/** A jury that found enough to try somebody. */
const GRAND_JURY = String.raw`(?:[Aa]|[Tt]he) (?:\p{L}+ )?grand jury`;

/** A body and what it did, by kind; the body is captured. Sources of patterns. */
export const BODY_DECISIONS = {
  'voted for': [
    String.raw`${CLAUSE_START}(${NAMED_BODY})${DONE}\s(?:passed|approved|adopted|cleared|ratified|backed)\b(?=[^.;\n]{1,80}?${MATTER})`,
    String.raw`${CLAUSE_START}(${NAMED_BODY})${DONE}\svoted\b[^.;\n]{0,40}?\b(?:${TO_PASS}|in favou?r of|for)\b`,
    String.raw`${CLAUSE_START}(${NAMED_BODY})${DONE}\svoted,? ${COUNT},?(?: (?:on )?\p{Lu}\p{Ll}+day)? on (?!\p{Lu}\p{Ll}+day\b)(?=[^.;\n]{1,60}?${MATTER})`,
    String.raw`${VOTING}${TO_PASS}\b`,
    String.raw`${MATTER} (?:has |have )?(?:passed|cleared) (?=the )(${NAMED_BODY})`,
    String.raw`${MATTER} (?:was|were|has been|have been) (?:\p{L}+ly )?(?:passed|approved|adopted|ratified) by (${NAMED_BODY})`,
  ],
  'overrode a veto': [
    String.raw`${CLAUSE_START}(${NAMED_BODY})${DONE}\s(?:over(?:rode|ridden)|rejected|voted\b[^.;\n]{0,40}?\bto override)\b(?=[^.;\n]{1,60}\bveto\b)`,
    String.raw`${CLAUSE_START}(${NAMED_BODY})${DONE}\svoted ${COUNT}[^.;\n]{0,30}?\bto override\b`,
    String.raw`${VOTING}to override\b`,
  ],
  'voted against': [
    String.raw`${CLAUSE_START}(${NAMED_BODY})${DONE}\s(?:rejected|defeated|blocked|voted down)\b(?![^.;\n]{0,60}\bveto)(?=[^.;\n]{1,80}?${MATTER})`,
    String.raw`${CLAUSE_START}(${NAMED_BODY})${DONE}\svoted\b[^.;\n]{0,40}?\b(?:to (?:reject|block|kill)|down|against)\b`,
    String.raw`${VOTING}to (?:reject|block|kill)\b`,
    String.raw`${CLAUSE_START}(${NAMED_BODY})(?: (?:\p{Lu}\p{L}+s|leaders|members))?${DONE}\s(?:${TOO_FEW_VOTES})`,
    String.raw`${MATTER} (?:was|were|has been|have been) (?:\p{L}+ly )?(?:rejected|defeated|blocked|voted down) by (${NAMED_BODY})`,
  ],
  indicted: [
    String.raw`${CLAUSE_START}(${GRAND_JURY})(?: (?:in|of) (?:\p{Lu}\p{L}+ ?){1,3})?${DONE}\s(?:returned an indictment|indicted)\b`,
    String.raw`\b(?:was|were|has been|have been) (?:\p{Ll}+ly )?indicted (?:(?:on )?\p{Lu}\p{Ll}+day )?by (${GRAND_JURY})`,
  ],
} as const;

const BY_VOTE = String.raw`(?:by|in|on|with)(?: an?)? (?:(?:\p{L}+ )?vote of ${COUNT}|${COUNT}(?: \p{L}+){0,2} vote|(?:voice|unanimous|party-line) vote)`;

/** What was voted on and what came of it, by kind, where the body is told elsewhere: "it passed by a vote of 61 to 20". Sources of patterns. */
export const VOTES_WITHOUT_BODY = {
  'voted for': [
    String.raw`(?:${MATTER}|\b[Ii]t\b)[^.;\n]{0,90}?\s(?:passed|approved|adopted|cleared) ${BY_VOTE}`,
    String.raw`(?:${MATTER}|\b[Ii]t\b) (?:has |have |then |also )?passed,? ${COUNT}(?=[,.;\s])`,
  ],
  'voted against': [
    String.raw`(?:${MATTER}|\b[Ii]t\b)[^.;\n]{0,60}?\s(?:rejected|defeated|blocked|voted down|failed) ${BY_VOTE}`,
    String.raw`(?:${MATTER}|\b[Ii]t\b)[^.;\n]{0,40}?\s(?:${TOO_FEW_VOTES})`,
  ],
} as const;

const LONE = '(?:lone|only|sole)';
const AGAINST = String.raw`(?:[“"‘'](?:[Nn]o|[Nn]ay)[,]?[”"’']|no|nay|dissenting|opposing|negative)`;
/** Somebody by name, with his offices: "Senate Minority Leader Jane Holt (Liberal)". */
const BY_NAME = String.raw`((?!(?:But|Yet|And|Still|On|In|He|She|It|That|This|They|One|Nobody|There|Who)\b)(?:\p{Lu}[\p{L}.’'-]*\s){0,5}\p{Lu}[\p{L}’'-]+)`;

/** One who alone voted against something; the name is captured. Of those that say it of no vote, a count must stand beside them. Sources of patterns. */
export const LONE_VOTES = [
  String.raw`\b[Tt]he ${LONE} (?:${AGAINST} vote|vote against(?: (?:it|the \p{L}+))?)(?: (?:in|on) [^.;,\n]{1,40}?)? (?:was|came from|belonged to|was cast by) (?:that of )?(?:the )?${BY_NAME}`,
  String.raw`(?:^|, (?:and|but|with) |; )${BY_NAME}${DESCRIPTION}\s(?:cast the ${LONE} ${AGAINST} vote|was the ${LONE} (?:\p{L}+ ){1,2}(?:to vote|who voted|voting) (?:against|no|${AGAINST}))(?![\p{L}-])`,
] as const;
export const LONE_VOTES_OF_COUNT = [
  String.raw`^${BY_NAME}${DESCRIPTION}\s(?:was|cast) the ${LONE} (?:${AGAINST} vote|opposition|dissenter|dissent|opponent|holdout|vote against)(?![\p{L}-])(?! (?:candidate|party|leader|to (?!vote\b)))`,
] as const;

/** A body that votes, wherever it is named: the one that voted, where no other is. */
export const VOTING_BODY = new RegExp(String.raw`\b(?:[Tt]he )?(?:(?:full|state|city|national|federal) )?${BODY}\b`, 'gu');

/** Bodies of which there is one: "Senate Democrats" are those of the Senate. */
export const ONE_OF_ITS_KIND =
  /^(?:House|Senate|Assembly|Council|Parliament|Legislature|Commission|Committee|Cabinet|Chamber)\b/u;

/** Verbs by which a body makes something hold; a party does so in a body of its own, a parliament in its own name. */
export const ENACTING = /^(?:passed|adopted|approved|blocked|indicted)\b/u;

/** What parts the object of a verb from what is told beside it. */
const PREPOSITION = '(?:out|from|to|into|in|at|on|for|after|before|with|and|as|when|because|over|of|amid|by)';

/** What besides is no description of an object: "imposed no fines", "blocked that". */
const NO_DESCRIPTION = String.raw`(?:${PREPOSITION}|no|not|never|without|against|about|under|between|during|despite|until|through|where|that|which|who|whose|but|or|than|down|up|off|had|has|have|was|were|would|will|is|are|be|\p{L}+ing)`;

/** An object of a verb, up to its noun: an article and three words that describe it. */
const OBJECT = String.raw`(?:\s(?!${NO_DESCRIPTION}\b)[\p{L}\p{N}’'.$%-]+){0,4}?\s`;

/** What ends a quarrel when it is reached, and how it is described: "a tentative two-year agreement". */
const DEAL = String.raw`(?:deals?|agreements?|accords?|settlements?|compromise|truce|ceasefire|contracts?|pacts?|treaty)`;
const OF_A_DEAL = String.raw`(?:tentative|preliminary|provisional|final|interim|new|formal|initial|landmark|historic|framework|draft|partial|separate|bipartisan|compromise|peace|trade|budget|wage|pay|work|labou?r|nuclear|climate|[\p{L}\d]+-\p{L}+)`;
/** A word behind "deal" that makes it part of another thing, or tells what became of it. */
const NOT_THE_DEAL = String.raw`(?![-’'])\b(?!\s(?:offers?|talks|deadline|stage|review|votes?|terms|proposals?|negotiations|down|was|is|had|has)\b)`;

/** Who is on strike, and for how long: "its five-week strike". */
const OF_A_STRIKE = String.raw`(?:nationwide|national|general|wildcat|long|bitter|warning|[\p{L}\d]+-\p{L}+)`;
const NOT_THE_STRIKE = String.raw`(?!-)\b(?!\s(?:votes?|ballots?|fund|pay|breakers|threats?|action|call)\b)`;

/** What is laid on others, and may be taken off again. */
const BURDEN = String.raw`(?:tariffs?|duties|sanctions?|quotas?|embargo(?:es)?|blockade|bans?|curfew|restrictions?)`;

/** Between a verb of giving and what is given: nothing by which one only answers it, misses it, or speaks of that of another. */
const GIVEN = String.raw`(?:(?!\b(?:no|to|before|after|by|ahead|reject\p{Ll}*|answer|reply|response)\b|['’]s)[^.;,:\n]){0,60}`;

/** What a party does that binds it, or puts others under pressure, by kind. Sources of patterns. */
export const DECISION_VERBS = {
  'voted for': String.raw`(?:voted\b(?:(?! not\b)[^.;,\n]){0,60}?\b(?:to (?:accept|approve|ratify|back|adopt|end|endorse|pass)|in favou?r of|for)\b|(?:passed|adopted|approved)\b(?=[^.;,\n]{1,60}?${MATTER}))`,
  'voted against': String.raw`voted\b(?:(?! not\b)[^.;,\n]){0,60}?\b(?:to reject|down|against)\b`,
  ratified: String.raw`ratified\b(?=[^.;,\n]{1,60})`,
  'overrode a veto': String.raw`(?:over(?:rode|ridden)|voted\b(?:(?! not\b)[^.;,\n]){0,60}?\bto override)\b(?=[^.;,\n]{1,60}\bveto\b)`,
  vetoed: String.raw`vetoed\b(?=[^.;,\n]{0,60}${MATTER})`,
  signed: String.raw`(?:signed|initialled)\b(?=[^.;,\n]{0,80}\b(?:bills?|[Ll]aws?|Act|legislation|measures?|executive (?:orders?|actions?)|deals?|agreements?|accords?|settlements?|contracts?|pacts?|treaty|treaties|truce|ceasefire|memorandum|protocol)\b)`,
  withdrew: String.raw`(?:withdrew|withdrawn|pulled)\b(?=(?: back| off)?(?: (?!${PREPOSITION}\b)[\p{L}\p{N}’'.$%-]+){0,4} (?:offers?|proposals?|demands?|signature|bid(?! (?:for|to be)\b))\b)`,
  threatened: String.raw`threatened\s(?:(?:on\s)?\p{Lu}\p{Ll}+day\s)?(?:to|an?)\b`,
  'went to court': String.raw`(?:sued\b|filed\b(?=[^.;,\n]{0,60}\b(?:lawsuits?|suits?|complaints?|charges|appeals?|legal challenges?|court challenges?)\b))`,
  'reached a deal': String.raw`(?:(?:reached|struck|clinched|sealed|concluded|hammered out|announced|agreed (?:on|upon|to))\s(?:an?|their|its)|reached)\s(?:${OF_A_DEAL}\s){0,3}${DEAL}${NOT_THE_DEAL}`,
  blocked: String.raw`(?:blocked|filibustered|torpedoed)\b(?=${OBJECT}${MATTER})`,
  'left the talks': String.raw`(?:(?:walked out of|walked away from|broke off|pulled out of|withdrew from)\s(?:(?:the|its|their|all)\s)?(?:[\p{L}-]+\s)?(?:talks|negotiations|table|${DEAL})${NOT_THE_DEAL}|(?:left|quit)\s(?:the|its|their)\s(?:[\p{L}-]+\s)?(?:talks|negotiations|negotiating table)(?=[.,;]|\s(?:on|after|in protest|over|early)\b))`,
  'went on strike': String.raw`(?:went (?:out )?on strike|walked off the job)\b`,
  'ended a strike': String.raw`(?:ended|suspended)\s(?:an?|the|its|their)\s(?:${OF_A_STRIKE}\s){0,3}strikes?${NOT_THE_STRIKE}`,
  imposed: String.raw`(?:imposed|levied|reimposed)\b(?=${OBJECT}${BURDEN}\b)`,
  lifted: String.raw`(?:lifted|eased|suspended|rescinded|revoked|waived)\b(?=${OBJECT}${BURDEN}\b)`,
  'rolled back': String.raw`rolled back\b(?=${OBJECT}(?:protections?|rules?|regulations?|safeguards?|limits?|restrictions?|rights|standards)\b)`,
  reversed: String.raw`reversed\b(?=${OBJECT}(?:decisions?|rulings?|policy|policies|orders?|bans?)\b)`,
  'sent troops': String.raw`(?:deployed|dispatched|sent)\b(?=${OBJECT}(?:troops|soldiers|marines|guardsmen|warships)\b(?! (?:home|back|an?|the|its|their|his|her)\b))`,
  indicted: String.raw`indicted\s(?=(?:the|an?|its|his|her|two|three|\d)\b|\p{Lu}(?!\p{Ll}+day\b))`,
  'set a deadline': String.raw`(?:set|gave|issued|imposed|offered|delivered)\b(?=${GIVEN}\bdeadline\b)`,
  'gave an ultimatum': String.raw`(?:gave|set|issued|offered|delivered|sent)\b(?=${GIVEN}\bultimatum\b(?:[^.;,:\n]{0,60}: | to [^.;\n]{2,120}?,? or |[^.;,:\n]{0,30},? (?:that|saying|telling|demanding|warning) ))`,
} as const;

/** "The ban was lifted on Monday by": what was done, up to the one who did it. Sources of patterns. */
const undergone = (nouns: string, verbs: string): string =>
  String.raw`\b(?:[Tt]he|[Aa]n?|[Tt]his|[Ii]ts|[Tt]heir) (?:(?!(?:previous|earlier|prior|original|first|last|old|similar|former)\b)[\p{L}\p{N}-]+ ){0,4}?${nouns} (?:was|were|has been|have been) (?:(?!(?:near|alleged|reported|supposed|purported)ly\b)\p{Ll}+ly )?(?:${verbs}) (?:into law )?(?:(?:on )?\p{Lu}\p{Ll}+day )?by `;
export const PASSIVE_DEEDS = {
  signed: undergone(MATTER, 'signed'),
  vetoed: undergone(MATTER, 'vetoed'),
  withdrew: undergone('(?:offers?|proposals?|demands?)', 'withdrawn|pulled'),
  imposed: undergone(BURDEN, 'imposed|reimposed'),
  lifted: undergone(BURDEN, 'lifted|eased|suspended|rescinded|revoked|waived'),
} as const;

/** Between "by" and the name of who did it. */
export const BEFORE_AGENT = /^(?:the )?(?:\p{Lu}[\p{L}.]* ){0,3}$/u;
/** Behind that name: the end of a clause, a preposition or a day, and no noun that the name describes. */
export const ENDS_AGENT =
  /^(?:$|[.,;:—)]|\s(?:on|in|at|last|this|late|early|earlier|after|before|when|as|and|but|to|for|over|because|despite|amid|\p{Lu}\p{Ll}+day)\b)/u;

/** What those who talk have before them, named as known: "the agreement", "its offer". */
export const OWN_AGREEMENT =
  /\b(?:[Tt]he|[Tt]his|[Ii]ts|[Tt]heir) (?:[\p{L}-]+ ){0,2}(?:deals?|agreements?|accords?|settlements?|contracts?|offers?|proposals?|pacts?|treaty|treaties|truce|ceasefire|compromise)\b/u;

/** What was voted on or signed, where it was told of before: "the bill". */
export const MATTER_TOLD_BEFORE = new RegExp(String.raw`\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts) (?:[\p{L}-]+ ){0,2}${MATTER}`, 'u');

/** Before a deed: it was done in another quarrel. */
export const IN_ANOTHER_MATTER =
  /\b(?:separate(?:ly)?|unrelated|in another (?:case|matter|dispute|battle|fight|row|quarrel|affair)|on another (?:front|matter|issue|subject))\b/iu;

/** The words before who decides are a day: "On Monday,", "Late on Monday the". */
export const OPENS_WITH_DAY =
  /^(?:(?:[Ll]ate|[Ee]arly|[Ee]arlier) )?(?:[Oo]n )?(?:\p{Lu}\p{Ll}+day(?: (?:morning|afternoon|evening|night))?|\p{Lu}\p{L}+\.? \d{1,2}|\d{1,2} \p{Lu}\p{L}+|(?:[Ee]arlier )?(?:[Tt]his|[Ll]ast) (?:week|weekend|month))(?:, | )(?:the )?$/u;

/** Opens what is told beside a deed, which may have been at another time. */
export const TELLS_ANOTHER = /\b(?:that|which|who|whose|when|where|after|before|since|until|as|because|if)\b/u;
