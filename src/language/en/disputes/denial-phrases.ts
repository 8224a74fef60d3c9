/** A pronoun for the speaker at the beginning of what is said. */
export const SPEAKER_OPENS = /^(?:that )?[“"‘']?(?:I|he|she)\b/;

/** Nouns for what somebody has been cited for before. Source of a pattern. */
const CITED_BEFORE = 'reports?|claims?|allegations?|stor(?:y|ies)|accounts?|suggestions?|accusations?|assertions?';

/** Nouns for what somebody has said or published before. Source of a pattern. */
const SAID_BEFORE = `${CITED_BEFORE}|articles?|descriptions?|versions?`;

/** Points back at what somebody else has been cited for; "Article 4" is one of a treaty. */
export const NAMES_EARLIER_REPORT = new RegExp(String.raw`\b(?:${CITED_BEFORE}|articles?(?!\s+(?:\d|[IVX]+\b)))\b`, 'i');

/** Words that point back at what somebody else was just cited for; "claims that ..." and "reports of ..." say themselves what is meant. */
export const EARLIER_REPORT_REFERENCE = new RegExp(
  String.raw`^(?:(?:that|he|she|they|it|did|does|do|had|has|was|were|[‘“"']?not|recogni[sz]e|the|this|these|those|such|any|all|as|an?|newspaper|press|media|news)\s+)*[‘“"']?(?:conversations?|${SAID_BEFORE})\b(?!\s+(?:that|of|about)\b)`,
  'i',
);

/** Of these, words for what a newsroom has published: they point at what it has from unnamed sources. */
export const PUBLISHED_REPORT_REFERENCE = /^\W*(?:\w+\s+){0,3}(?:reports?|stor(?:y|ies)|articles?)\b/i;

const SAYING = `(?:${SAID_BEFORE}|arguments?|charges?|characteri[sz]ations?|notions?|statements?|ads?|advertisements?|letters?|figures?)`;

/** What somebody else has said, named by no words of its own: "that", "that argument", "the paper's story". What it says is not told here. */
export const SAYING_OF_OTHERS = new RegExp(
  String.raw`^[“"‘']?(?:(?:that|this|it|those|these|both)(?=\s(?:an?\s|as\s|["“‘']|\p{Ll}+ing\b|false\b|untrue\b|wrong\b|inaccurate\b|nonsense\b)|[.,;"”]?$)|(?:[\p{L}.’'-]+\s){1,4}?${SAYING}\b(?!\s+(?:that|of|about)\b))`,
  'iu',
);

/** A cue that sets something against what was said: "disputed", "is refuting", "pushed back against". */
export const DISPUTING_CUE =
  /\b(?:disput(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|debunk(?:s|ed|ing)?|contest(?:s|ed|ing)?|push(?:es|ed|ing)? back (?:on|at|against)|took issue with)\b/iu;

/** A denial that was not made: "did not directly dispute", "stopped short of denying". */
export const IS_LEFT_UNDENIED =
  /(?:(?:\b(?:can)?not|\bnever|\bwithout|\bneither|\bnor|n['’]t|\bstopp(?:ed|ing) short of|\bdeclin(?:ed|ing) to|\brefus(?:ed|ing) to|\bunable to)\s(?:(?!but\b|and\b|only\b|just\b|hesitate\b)\p{L}+\s){0,3}(?:den(?:y|ying)|disput(?:e|ing)|refut(?:e|ing)|contest(?:ing)?|reject(?:ing)?|rul(?:e|ing) out)|\bnever (?:denied|disputed|refuted|contested|rejected))\b/iu;

/** A cue that gives a thing a name. */
export const NAMING_CUE =
  /\b(?:call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|dismiss(?:es|ed|ing)?|brand(?:s|ed|ing)?|label(?:s|l?ed|l?ing)|denounc(?:e|es|ed|ing)|characteri[sz](?:e|es|ed|ing)|reject(?:s|ed|ing)?)\b/iu;

/** A cue that lets a feeling out. */
export const VENTING_CUE =
  /\b(?:express(?:es|ed|ing)?|voic(?:e|es|ed|ing)|vent(?:s|ed|ing)?|shar(?:e|es|ed|ing)|show(?:s|ed|ing)?)\b/iu;

/** Words that say of what was said that it is not so. */
export const NOT_SO =
  /\b(?:misleading|mischaracteri[sz]\p{L}+|misrepresent\p{L}+|inaccurate|untrue|false|falsehoods?|lies?|distort\p{L}+|baseless|unfounded|groundless|fabricat\p{L}+|nonsense|fiction|wrong|bogus)\b/iu;

/** What is rejected is what others say: "claims that it wants more". Who rejects a thing itself takes a stand, and denies nothing. */
export const OPENS_WITH_SAYING = new RegExp(
  String.raw`^[“"‘']?(?:[\p{L}’'-]+ ){0,3}?(?:${SAID_BEFORE}|charges?|notions?|ideas?|talk|rumou?rs?|that)\b`,
  'iu',
);

/** What was said right before, by a noun that says nothing of it: "that notion", "a contention". */
export const SAID_RIGHT_BEFORE =
  /^[“"‘']?(?:that|this|those|these|such an?|any such|an?) (?:notions?|contentions?|claims?|assertions?|accusations?|charges?|allegations?|characteri[sz]ations?|suggestions?|premises?|interpretations?|reasoning|arguments?|assessments?|accounts?)[.,;"”’']{0,2}$/iu;

/** A cue by which somebody sets himself against what was said. */
export const REJECTING_CUE =
  /\b(?:reject(?:s|ed|ing)?|disput(?:e|es|ed|ing)|den(?:y|ies|ied|ying)|contest(?:s|ed|ing)?|challeng(?:e|es|ed|ing)|refut(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|dismiss(?:es|ed|ing)?)\b/iu;

/** What another holds, by a noun that says nothing of it: "Holt's concerns as", "her reasoning". */
export const VIEW_OF_OTHERS =
  /^[“"‘']?(?:(?:[\p{L}.’'-]+\s){0,3}?[\p{L}.’'-]*[’'](?:s\s|\s)|(?:his|her|their|its|those|these|such)\s)(?:[\p{Ll}-]+\s){0,2}?(?:concerns?|reasoning|rationale|fears|warnings?|worries|objections?|explanations?|contentions?|arguments?|claims?|assertions?|criticisms?|complaints?)\b(?!\s+(?:that|of|about|over|with|on)\b)/iu;

/** Words that say of what somebody holds that there is nothing in it. */
export const UNCONVINCING =
  /\b(?:un(?:persuasive|convincing|supportable|supported|founded|warranted|justified|serious)|overblown|overstated|exaggerat\p{L}+|fanciful|far-fetched|implausible|ridiculous|absurd|preposterous|laughable|specious|meritless|without (?:any )?merit|groundless|baseless|nonsense|misplaced|misguided|misleading|wrong|false|untrue|inaccurate|thin|flimsy|alarmist|hysterical|scaremongering)\b/iu;

/** A cue by which somebody is told to have come to think something: nobody has said it. */
export const BELIEVING_CUE =
  /\b(?:believ(?:e|es|ed|ing)|th(?:ink|inks|inking|ought)|assum(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|imagin(?:e|es|ed|ing)|suppos(?:e|es|ed|ing)|fear(?:s|ed|ing)?|fe(?:el|els|lt|eling)|convinced|persuaded|figur(?:e|es|ed))\b/iu;

const DENIED_NOUN =
  '(?:contention|claim|assertion|argument|charge|allegation|accusation|notion|suggestion|account|characteri[sz]ation|assessment|interpretation|conclusion|finding)s?';
const DENYING_VERB =
  '(?:disput(?:e|es|ed)|den(?:y|ies|ied)|reject(?:s|ed)?|contest(?:s|ed)?|challeng(?:e|es|ed)|refut(?:e|es|ed)|dismiss(?:es|ed)?)';

/** ", a contention that Holt's lawyer disputed", ", a claim denied by the union": what was said before the comma is denied. */
export const DENIED_BESIDE: readonly RegExp[] = [
  new RegExp(
    String.raw`[,—–]["”’']? ?(?<content>an? (?:\p{Ll}+ )?${DENIED_NOUN}) (?:that |which )?(?<source>(?:(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) )?[\p{L}][^,;:.“”"\n]{1,60}?) (?<cue>(?:(?:has|have|had) )?(?:\p{Ll}+ly |also )?${DENYING_VERB})(?=[.,;:]|$| (?:on|in|at|as|when|while|and)\b)`,
    'dgu',
  ),
  new RegExp(
    String.raw`[,—–]["”’']? ?(?<content>an? (?:\p{Ll}+ )?${DENIED_NOUN}) (?<cue>(?:(?:that|which) (?:was|is|has been) )?(?:\p{Ll}+ly )?(?:disputed|denied|rejected|contested|challenged|refuted|dismissed) by) (?<source>(?:the )?[\p{L}][^,;:.“”"\n]{1,60}?)(?=[.,;:]|$| (?:on|in|at|as|when|while|and|who)\b)`,
    'dgu',
  ),
];

/** "The growers were denied a hearing": they did not get it, and nobody said that something is not so. */
export const WAS_DENIED_A_THING = /\b(?:is|are|was|were|been|being) (?:\p{Ll}{1,15} )?denied$/iu;

/** Ends in what opens a clause that grants another view: ", although the ". */
export const OPENS_CONCESSION = /\p{L}, (?:even )?(?:although|though|while|whereas) (?:\S{1,20} ){0,3}$/u;
