/** Verbs that tell how the voice sounds in which something is said. */
const SPOKEN_IN_A_MANNER =
  'barked|bawled|bellowed|blurted out|boomed|croaked|crowed|growled|grumbled|grunted|hissed|howled|moaned|mumbled|murmured|muttered|screamed|shrieked|snarled|sneered|spluttered|stammered|stuttered|wailed|whimpered|hollered|interjected|lamented|mused';

/** Verbs that tell of saying, in the forms that follow a subject. */
export const SAYING = `(?:said|says|say|added|adds|told|tells|insisted|insists|argued|argues|warned|warns|claimed|claims|wrote|writes|announced|announces|reported|reports|confirmed|confirms|stated|states|declared|declares|complained|complains|explained|explains|replied|replies|answered|asked|asks|shouted|cried|exclaimed|called out|yelled|whispered|quipped|joked|recalled|acknowledged|conceded|admitted|maintained|maintains|noted|notes|observed|remarked|retorted|countered|continued|went on|concluded|suggested|protested|vowed|pledged|promised|sighed|snapped|stressed|stresses|emphasi[sz]ed|underlined|disclosed|thundered|roared|pleaded|demanded|${SPOKEN_IN_A_MANNER})`;

/** Verbs by which a document tells something. */
const SHOWING = '(?:shows?|showed|reveals?|revealed|indicates?|indicated|suggests?)';

/** Verbs by which somebody tells what he takes to be so, behind all of it: "the dam would hold, the firm estimated". */
const RECKONING =
  '(?:estimated|estimates|reckoned|reckons|calculated|calculates|predicted|predicts|forecast|forecasts|cautioned|cautions)';

/** Who was told. */
const HEARERS = String.raw`(?: (?:reporters|members|parliament|lawmakers|workers|staff|journalists|(?:an?|the) \p{Ll}+(?: (?:of|for) \p{Ll}+)?|\p{Ll}+ers))?`;

/** Who was told, in words that only verbs of telling have behind them: "told radio listeners", "told the Courier". */
const THOSE_TOLD = String.raw`(?:(?<=\b(?:told|tells|assured|reminded|warned)) (?:(?:an?|the|his|her|their|our) )?(?:(?:[\p{Ll}-]+ ){0,2}(?:\p{Ll}{2,}s|crowd|audience|hall|gathering|meeting|rally|hearing|conference|congress|committee|commission|court|jury|council|senate|newspaper|broadcaster|station|agency|magazine)|(?:the|Radio|Channel|TV) \p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){0,2}))`;

/** When and where it was said. */
const WHEN = String.raw`(?: (?:on|in|at|late|early|earlier|last|this|yesterday|today|later|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b[^,.;:“”"]{0,30})?`;

/** What follows a verb of saying at the end of a sentence: who was told, and when. */
const TAIL = `(?:${THOSE_TOLD}|${HEARERS})${WHEN}`;

/** When, where and in what it was said, at the end of a sentence, where it may take many words: no clause begins in it. */
const WHEN_AT_END = String.raw`(?: (?:on|in|at|during|after|late|early|earlier|last|this|yesterday|today|later|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?:(?! (?:that|who|which|where|when|while|and|but|he|she|it|they|we|I|you|is|are|was|were|has|have|had|will|would|could|should|must|may|might|to \p{Ll})\b)[^,.;:“”"]){0,90})?`;

/** Who somebody is, between commas behind his name: ", the union's general secretary,". */
const APPOSED = String.raw`(?:, (?!(?:and|but|or|who|which|where|when|while|on|in|at|as|if|for|with|after|before|because|including)\b)[^,.;:“”"()]{2,70},)?`;

/** People without an article or a name: "officials and lawmakers", "aides who had read it". */
const PEOPLE = String.raw`(?:(?:(?!(?:than|as|what|to|of)\b)[\p{Ll}-]+ ){0,2}(?:officials|sources|aides|advis[eo]rs|people|lawmakers|legislators|diplomats|insiders|analysts|experts|scholars|lawyers|economists|historians|observers|residents|campaigners|scientists|engineers))`;
const UNNAMED_PEOPLE = String.raw`(?!(?:to|of|than|whose)\b)${PEOPLE}(?: and ${PEOPLE})?(?: (?:who|with|familiar|briefed|close|involved|present|in|at|on|of|from)\b[^,;:“”"()]{2,60}?)?`;

/** Words of a noun phrase: a stop is part of it only behind what is cut short, "Tarn Bros. Ltd.". */
const PLAIN = String.raw`(?:[^,.;:“”"()]|(?<=\b(?:Bros|Ltd|Inc|Co|Corp|Cos|St|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov))\.){2,50}?`;

/** Who can stand before such a verb: a pronoun, or a noun phrase without comma or quotation mark. */
const SUBJECT = String.raw`(?!(?:as|which|who|whom|that|what|where|when|while|because|if|and|but|or|after|before|although|though|since|unless|until|so|than|not|how|why|the way|then)\b)(?:he|she|they|(?:the|an?|his|her|its|their|one|two|three|several|some|many) ${PLAIN}|${UNNAMED_PEOPLE}|\p{Lu}[^,;:“”"()]{1,60}?)`;

/** ", the letters show.": who says all that stands before, at the end of a sentence. Groups: the subject and the verb. */
export const TRAILING_SPEAKER = new RegExp(
  String.raw`,[”"’]? (?<subject>${SUBJECT})${APPOSED} (?<verb>(?:has |have |had |also |later )*(?:${SAYING}|${SHOWING}|${RECKONING}))(?:${THOSE_TOLD}|${HEARERS})${WHEN_AT_END}\.?$`,
  'du',
);

/** "Told senators", "told a rally on Sunday", "said on Friday": a verb of saying, who was told, and when. */
export const TOLD_TO_HEARERS = new RegExp(`^${SAYING}${TAIL}$`, 'u');

/** Verbs of saying of several, in the present. */
const SAYING_OF_SEVERAL = '(?:note|argue|insist|claim|warn|add|believe|contend|complain|point out)';

/** ", Ada Mills told a meeting, and ...": who says all that stands before, in the middle of a sentence that goes on. Groups: the subject and the verb. */
export const SPEAKER_WITHIN = new RegExp(
  String.raw`,[”"’]? (?<subject>${SUBJECT}) (?<verb>(?:has |have |had |also |later )*(?:${SAYING}|${SHOWING}|${SAYING_OF_SEVERAL}))(?:(?<=\b(?:told|warned|assured))${HEARERS})?${WHEN}(?=, (?:and|but|because|since|so|though|although|while|as)\b|;)`,
  'du',
);

/** "Even if, as Ada Mills put it on Friday, the gates close, ...": who says in an aside what the first clause of a sentence supposes or concedes. */
export const OPENING_ASIDE = new RegExp(
  String.raw`^(?:But |And |Yet )?(?:Even )?(?:[Ii]f|[Tt]hough|[Ww]hen|Although|While|Whereas|Because|Since|Unless|Once), as (?<subject>${SUBJECT}) (?<verb>(?:has |have |had |also |once |later |often )*(?:${SAYING}|puts? it|sees? it|saw it|likes? to (?:say|put it)))${TAIL}, (?<clause>[^,;:“”"]{3,200})(?=,)`,
  'du',
);

/** Before who speaks, and set off by commas: "A, as B admits, C said" are words of C. */
export const AS_ANOTHER_SAYS =
  /,[”"’]? as (?!if\b|well\b|to\b|for\b|a\b|an\b|of\b|part\b|long\b|soon\b)[^,;.:“”"]{3,50} (?:\p{Ll}+ed|says?|said|puts?|sees?|knows?|insists?|admits?|claims?|concedes?)$/u;

/** "Jonas Reeve shouted" behind a quotation that ends in a mark of its own: the sentence goes on. */
export const SPEAKER_BEHIND = new RegExp(
  String.raw`^\s*(?:[Tt]he (?:[\p{L}-]+ ){1,3}|(?:[\p{Lu}][\p{L}.'’-]*\s){1,4})${SAYING}\b`,
  'u',
);

/** "said Irena Falk": a verb behind which its subject may stand. */
export const INVERTED = new RegExp(`^(?!tells?$|told$)${SAYING}$`, 'u');

/** Who is told something, before "by" and who tells it: "were told", "have been assured". */
export const IS_TOLD_BY_SOMEBODY =
  /^(?:(?:has|have|had) )?(?:was|were|is|are|been|being) (?:also |later |then |again )?(?:told|informed|warned|assured|advised|reminded|promised|notified)$/u;

/** What opens a noun phrase: an article, or whose it is. */
export const OPENS_NOUN_PHRASE = /^(?:the|an?|one|his|her|its|their|our|my)$/u;

/** The words of a relative clause that stand for whom it describes. */
export const RELATIVE_WORD = /^(?:who|whom|whose|which)$/u;

/** A preposition before a participle that opens a sentence: "After insisting". */
export const BEFORE_PARTICIPLE = /^(?:After|Before|While|Since|Despite|Without|When|Besides)$/;

/** A verb that shows the words before it to be its subject. */
export const FINITE_VERB = /^(?:was|were|is|are|has|had|have|will|would|did|then|also|\p{Ll}+(?:ed|s))$/u;

/** What opens a subject that is described and not named: "the port authority". */
export const OPENS_DESCRIBED_SUBJECT = /^the$/i;

/** A verb that is no noun in the plural: the first such word behind an article ends the subject. */
export const MAIN_VERB_OF_CLAUSE = /^(?:was|were|is|are|has|had|have|will|would|did|could|now|then|also|\p{Ll}{2,}ed)$/u;

/** Behind what somebody said, where the writer tells what he spoke of: "said in reference to", "wrote, referring to". */
export const TELLS_WHAT_OF =
  /\b(?:in (?:an? )?(?:\p{Ll}{1,20} )?(?:reference|response|reply) to|referring to|alluding to|speaking (?:of|about))\s{1,3}$/u;

/** What belongs to whoever this stands behind. */
export const OWNER_BEFORE = /\p{Lu}[\p{L}\p{N}.]{0,30}['’]s\s{1,3}$/u;
/** A title in quotation marks: "The Week Ahead," of two to seven words. */
export const QUOTED_TITLE =
  /^["“'‘](?:The |An? )?\p{Lu}[\p{L}’']*(?: (?:\p{Lu}[\p{L}’']*|of|the|in|on|and|for|to|with|at|a|an)){1,6}[.,]?["”'’.,]*$/u;
/** Verbs with which a clause goes on behind the speaker who interrupts it. */
export const RESUMES = /^(?:was|were|is|are|has|had|have|will|would|could|should|must|may|might|can|cannot)$/;

/** Verbs whose past has no ending. */
export const STRONG_PAST =
  /^(?:went|met|came|left|sat|held|began|spoke|got|took|flew|drove|ran|drew|gave|made|kept|lost|won|stood|fell|rose|brought|found|sought|fought|faced|broke|chose|threw|grew)$/;

/** A word of a name, or between two of them. */
export const NAME_PART = /^\p{Lu}|^[-’']$|^(?:s|of|de|von|der|van|al)$/u;

/** Words with a capital at the start of a sentence that name nobody. */
export const OPENS_WITHOUT_NAME =
  /^(?:That|This|These|Those|It|There|Here|What|Who|Some|Many|Most|All|Both|One|But|And|Yet|So|In|On|At|As|For|With|After|Before|When|While|If|Since|Although|Though|Because|However|Meanwhile|Last|Earlier|Later|Also|Now|Then|Talks|Such|Just|Still|Even|Only|Not|No|Never|Once|Until|Following|Despite|Though|By|From|To|Under|Of|Where|Why|How|Whether|Other|Others|Another|Every|Each|Any)$/;

/** What goes on behind "said Irena Falk,": the quotation, or the verb of the words that the inversion interrupts. */
export const GOES_ON_BEHIND_INVERSION =
  /^["“„«‘']$|^(?:was|were|is|are|has|had|have|will|would|did|could|should|must|may|might|can|\p{Ll}+(?:ed|s))$/u;

export const SUBJECT_PRONOUN = /^(?:he|she|they)$/;

/** What joins a clause to the one before. */
export const CLAUSE_JOINED = /^(?:but|and|while)$/;

/** A verb that puts a number to something, with what it is put to: "puts support for". */
export const ESTIMATING = /^(?:puts?|pegs?|pegged|places?|placed|sets?) \p{Ll}+/u;

/** A verb of saying right before a clause. */
export const QUOTED_CLAUSE_CUE =
  /\b(?:said|say|says|saying|claimed?|claims|argued?|argues|insist(?:s|ed)?|believes?|believed|added|warned|warns?)$/;

/** A verb that goes on a clause whose subject was a quotation. */
export const GOES_ON_WITH_MODAL = /^(?:should|must|would|could|will|can|may|might|ought|shall)$/;

/** A verb of being or having that opens the second half of a sentence. */
export const AUXILIARY = /^(?:was|were|is|are|had|has|have|felt|feels?|seemed)$/;

/** What is given out with the words that stand below: "issued this statement". */
const ISSUING = String.raw`(?:issued|released|published|made|gave|put out|sent(?: out)?|circulated|read(?: out)?) (?:this|the following|the|an?)(?: \p{L}+)? (?:statement|message|reply|response|answer|appeal|declaration|text|note|letter|open letter|memo|apology|comment|post)|had this to say`;

/** A verb of saying or giving out at the end of a sentence that ends in a colon. */
const CUE_AT_COLON = String.raw`(?<cue>(?:${SAYING}|${ISSUING}|posted|tweeted|put it))(?: (?:on|in|to|as|this|that|late|early) [^,.;:]{1,40})?:$`;

/** A sentence that ends in a colon and quotes what stands below it: "In a letter, Ruth Lang wrote:". An initial ends no clause. Groups: source and cue. */
export const QUOTES_WHAT_FOLLOWS = new RegExp(
  String.raw`(?:^|(?<!(?:^|\P{L})\p{L})[,.] |\b(?:and|but) )(?<source>(?:[Tt]he )?(?:[\p{L}’'.-]{1,30} ){0,4}?[\p{L}’'.-]{1,30}) ${CUE_AT_COLON}`,
  'u',
);

/** The same with commas around a name or what tells of it: "the minister, Ruth Lang, wrote:", "Ruth Lang, who leads it, wrote:". */
export const QUOTES_BEHIND_COMMA = new RegExp(
  String.raw`(?:^|[,.] |\b(?:and|but) )(?<source>\p{Lu}[\p{L}’'.-]{0,30}(?: (?:\p{Lu}[\p{L}’'.-]{0,30}|de|la|le|von|van|der|al|bin|ter)){1,4})(?:, who [^,.;:]{2,60})?, ${CUE_AT_COLON}`,
  'u',
);

const OWN_PRESS =
  '(?:us|our (?:own )?(?:reporter|correspondent|columnist|paper|newspaper|magazine|editors?|readers)|this (?:paper|newspaper|magazine|website|reporter|correspondent))';

/** A paragraph that leads to the questions below it: "Ruth Lang sat down with our reporter". */
export const LEADS_TO_INTERVIEW = new RegExp(
  String.raw`\b(?:(?:talked|talks|spoke|speaks|chatted|sat down) (?:to|with)|met|meets|received|receives|answered|answers) ${OWN_PRESS}\b|\b(?:answered|answers|took|takes) (?:our|the paper['’]s|readers['’]) questions\b|\bin (?:this|an) interview with ${OWN_PRESS}\b|\bgave ${OWN_PRESS} an? (?:\p{L}+ )?interview\b`,
  'u',
);

/** What leads to the name of who is asked in an interview: "Three questions to". */
export const INTERVIEW_WITH =
  /\b(?:questions (?:to|for|with)|minutes with|interview with|(?:in )?conversation with|Q&A(?: with|:)|talks to us:|on the record:) (?:the )?(?=\p{Lu})/u;

/** What stands before the questions of an interview, and before its answers. */
export const QUESTION_LABEL = /^(?:Q|Question)$/;
export const ANSWER_LABEL = /^(?:A|Answer)$/;

/** Who speaks of himself. */
export const FIRST_PERSON = /^(?:I|we|our|ours|my|mine|us|me)$/i;

/** A participle behind a noun that tells who somebody is, not what he says: "officials briefed about the talks". */
export const TELLS_WHO =
  /^(?:(?:briefed|informed|consulted|questioned) (?:about|on|of)|(?:questioned|interviewed|contacted|informed) by|familiar with)$/;

/** Tells by what other name the thing before it goes. */
export const NAMES_APPOSED = /^(?:(?:also|often|commonly|widely) )?referred to as$/i;

/** Verbs whose object somebody judges: "called the draft". */
export const JUDGING =
  /\b(?:calls?|called|calling|describ(?:es?|ed|ing)|dubbed|branded|labell?ed|termed|deemed|found|praised|hailed|welcomed|dismissed|denounced|slammed|critici[sz]ed|condemned|mocked|judged)(?: \p{L}+)?$/u;

/** What stands before quotation marks that hold a name or a title. */
export const NAMES_WHAT_FOLLOWS =
  /\b(?:called|named|dubbed|nicknamed|titled|entitled|headlined|known as|termed|labelled|labeled|the (?:song|film|book|phrase|word|term|motto|slogan|series|project|operation))\s*$/iu;

/** Between the names of several who speak together. */
export const JOINS_NAMES = /^(?:,|and|&|the|\(|\)|-|’|')$/;

/** What leads to who is cited. */
export const ACCORDING_TO = /^according to$/i;

/** "'s said" behind a name that is left out: "has said". */
export function withWholeAuxiliary(cue: string): string {
  return cue.replace(/^['’](?:s|ve) (?=\p{Ll})/u, (short) => (short.includes('ve') ? 'have ' : 'has '));
}
